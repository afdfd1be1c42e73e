import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { oneLine, someDay, someText } from '#kinds/inputs.ts';
import { refusalsOf } from '../checks.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { wordingFor } from '../final-response-facts.ts';
import { finalResponse } from '../letters/final-response.ts';
import { issue } from '../letters/letter.ts';
import { permitRefusal } from '../permits.ts';
import { reviewerChecks } from '../reviewers.ts';
import { type ComplaintSetting, staffName } from '../setting.ts';
import { procedureState } from '../state.ts';
import { clocksNamed, stopClocks } from '../work.ts';

/** T7: every step of the last stage is done. */
export const completeStages = command({
  name: 'complete-stages',
  says: 'Every step is done',
  schema: z.strictObject({}),
  form: {
    title: 'Every step is done',
    about: 'Nothing of the procedure is left but the final response.',
    button: 'Every step is done',
    fields: [],
  },
  emit: ({ setting }) => [{ type: 'AllStagesCompleted', on: setting.today }],
});

/** T8: the draft goes to somebody with no earlier part. */
export const submitFinalResponse = command({
  name: 'submit-final-response',
  says: 'Send to review',
  schema: z.strictObject({ reviewer: oneLine.refine((reviewer) => reviewer !== '', { error: 'missing' }) }),
  form: {
    title: 'Send to review',
    about: 'Somebody with no earlier part in this complaint reads it before it goes.',
    button: 'Send to review',
    fields: [
      { name: 'reviewer', as: 'select', label: 'Who will review it?', options: { from: 'reviewers' } },
    ],
  },
  emit({ complaint, input, setting, work }) {
    work.refuse(...noSuchReviewer(input.reviewer, setting));
    const completed: ComplaintEvent[] =
      procedureState(complaint) === 'all-stages-complete'
        ? []
        : [{ type: 'AllStagesCompleted', on: setting.today }];
    return [
      ...completed,
      {
        type: 'FinalResponseSubmitted',
        reviewer: input.reviewer,
        reviewerName: staffName(setting, input.reviewer),
        draft: complaint.provider?.draft ?? 0,
        on: setting.today,
      },
    ];
  },
});

/** A review waits for somebody who works here now and may review. */
function noSuchReviewer(reviewer: string, { staff }: ComplaintSetting): Refusal[] {
  const found = staff.get(reviewer);
  const may = permitRefusal('approve-final-response', found?.roles ?? []) === null;
  if (found?.active === true && may) return [];
  return [
    {
      code: 'complaint.no-such-reviewer',
      says: found === undefined ? 'Nobody of that name works here.' : `${found.name} cannot review it.`,
      remedy: 'Choose a reviewer or a manager.',
      clauses: ['BP-A2-3.6'],
      at: 'reviewer',
    },
  ];
}

/** T9: the reviewer sends it back. */
export const returnFinalResponse = command({
  name: 'return-final-response',
  says: 'Send it back',
  schema: z.strictObject({ note: someText }),
  form: {
    title: 'Send it back',
    about: 'The person who wrote it sees your note and changes the answer.',
    button: 'Send it back',
    fields: [{ name: 'note', as: 'textarea', label: 'What needs to change?' }],
  },
  emit: ({ input, setting }) => [{ type: 'FinalResponseReturned', note: input.note, on: setting.today }],
});

/** The reviewer’s own word that this draft may go; somebody else may then issue it. */
export const approveFinalResponse = command({
  name: 'approve-final-response',
  says: 'Approve it',
  schema: z.strictObject({}),
  form: {
    title: 'Approve it',
    about: 'You have read it and had no earlier part in it. It can then be issued.',
    button: 'Approve it',
    fields: [],
  },
  blocked: (complaint, setting) => {
    const review = complaint.provider?.review ?? null;
    if (review === null || procedureState(complaint) !== 'final-in-review')
      return [
        {
          code: 'complaint.not-at-this-point',
          says: 'Not now. No final response is with a reviewer.',
          remedy: 'Send it to review first.',
          clauses: ['BP-A2-3.6'],
        },
      ];
    const independent = refusalsOf(reviewerChecks, {
      complaint,
      setting,
      input: { reviewer: setting.actor.id },
    });
    if (review.reviewer !== setting.actor.id && independent.length === 0)
      return [
        {
          code: 'complaint.not-your-review',
          says: `${review.reviewerName} is reviewing it.`,
          remedy: 'Ask for it to be sent to you instead.',
          clauses: ['BP-A2-3.6'],
        },
      ];
    return independent;
  },
  emit: ({ setting }) => [{ type: 'FinalResponseApproved', on: setting.today }],
});

/** T10 and T15: the letter goes, dated the day it goes, with the ordered wording in force on that day. */
export const issueFinalResponse = command({
  name: 'issue-final-response',
  says: 'Issue the response',
  schema: z.strictObject({
    letterOn: someDay.optional(),
    reviewer: oneLine.optional(),
    wording: oneLine.optional(),
    sentBy: oneLine.default('post'),
  }),
  form: {
    title: 'Issue the final response',
    about: 'The letter goes today and cannot be taken back. Six months to go to ICE run from its date.',
    button: 'Issue the final response',
    final: true,
    fields: [
      {
        name: 'sentBy',
        as: 'radios',
        label: 'How does it go?',
        starts: 'post',
        options: [
          { value: 'post', label: 'Post' },
          { value: 'email', label: 'Email' },
          { value: 'hand', label: 'By hand' },
        ],
      },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.letterOn ?? setting.today;
    const letter = issue(complaint, finalResponse(complaint, setting, on), input.sentBy);
    const reviewer = input.reviewer ?? complaint.provider?.review?.reviewer ?? '';
    const window = work.start({
      rule: 'clock.ice-window',
      id: 'ice-window',
      name: 'Six months to go to ICE',
      startsOn: on,
    });
    const told: ComplaintEvent[] = window.flatMap((event) =>
      event.type === 'ClockStarted'
        ? [{ type: 'DueDateTold' as const, clock: event.clock, due: event.due.due, on, whom: letter.to }]
        : [],
    );
    return [
      letter,
      {
        type: 'FinalResponseIssued',
        on,
        letter: letter.id,
        wording: wordingFor(complaint, on, setting.wordings)?.id ?? '',
        reviewer,
      },
      ...stopClocks(
        complaint,
        [
          ...clocksNamed(complaint, 'stage-'),
          'reply-before-ice',
          'revisit',
          'speak',
          'take-on',
          'ask-satisfied',
          'outgoing-reply',
          'outgoing-agreement',
          'tell-eight-weeks',
        ],
        on,
        'met',
      ),
      ...stopClocks(complaint, ['acknowledge'], on, 'stopped'),
      ...window,
      ...told,
    ];
  },
});
