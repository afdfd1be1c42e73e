import { z } from 'zod';
import { later } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { standingDue } from '#core/projection.ts';
import { freeText, oneLine, someDay, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { commentsOpen } from '../../comments-open.ts';
import type { ComplaintEvent } from '../../events.ts';
import { blockedMove, iceCaseFor, iceCaseNamed, moved } from '../../ice-cases.ts';
import { issue } from '../../letters/letter.ts';
import { draftComments, iceAddress } from '../../letters/to-ice.ts';
import { refusalOf } from '../../refuse.ts';
import { type Complaint, type IceCase, openIceItems } from '../../state.ts';
import { answered } from './answer.ts';
import {
  fromIce,
  howCame,
  itemFrom,
  ofCase,
  onFile,
  statedBy,
  whatSays,
  whenCame,
  whichCase,
  whichLetter,
} from './letter.ts';

/** IC10: the draft of ICE’s report. Comments go within five working days, or an earlier stated day. */
export const recordIceDraft = command({
  name: 'record-ice-draft',
  says: 'Record ICE’s draft report',
  schema: z.strictObject({
    ...fromIce,
    summary: freeText.default('The draft of ICE’s report.'),
    case: ofCase,
  }),
  form: {
    title: 'ICE’s draft report',
    about: 'We may comment on it before it is final. It has its own five working days.',
    button: 'Save',
    fields: [
      whenCame,
      howCame,
      { ...whatSays, label: 'What does it find?', optional: true },
      { ...statedBy, label: 'By when does it ask for comments?' },
      whichCase,
      whichLetter,
    ],
  },
  blocked: (complaint, setting) => [...blockedMove(complaint, 'draft-arrives', setting)],
  emit({ complaint, input, setting, work }) {
    const found = iceCaseFor(complaint, input.case, work);
    if (found === null) return [];
    onFile(complaint, input.document, work);
    const on = input.on ?? setting.today;
    const began = startedInvestigation(found);
    if (began !== null && on < began) work.refuse(beforeInvestigation('on'));
    const item = itemFrom(
      complaint,
      {
        ...input,
        on,
        iceReference: '',
        case: found.id,
        clock: { rule: 'clock.draft-comments', name: 'Comment on ICE’s draft report' },
      },
      setting,
      work,
    );
    return [
      ...item.events,
      ...moved(complaint, { id: found.id, from: found.state, event: 'draft-arrives', on }, setting, work),
      { type: 'IceDraftReceived', case: found.id, on, item: item.id },
    ];
  },
});

/** The day ICE began to investigate; null where it has not. */
export const startedInvestigation = ({ moves }: IceCase): IceCase['since'] | null =>
  moves.findLast(({ to }) => to === 'investigation')?.on ?? null;

export const beforeInvestigation = (at: string) => ({
  code: 'complaint.ice-report-before-investigation',
  says: 'That is before ICE began to investigate.',
  remedy: 'Check the date on the report.',
  clauses: ['WP16-M1', 'CPA18-34a', 'BP-4-16'] as const,
  at,
});

const withDraft = (complaint: Complaint) => {
  const found = iceCaseNamed(complaint, undefined);
  return found?.state === 'draft-report' || complaint.iceCases.some(({ state }) => state === 'draft-report')
    ? []
    : [
        {
          code: 'complaint.no-ice-draft',
          says: 'Not now. No draft report of ICE’s waits for comments.',
          remedy: 'Record the draft when it comes.',
          clauses: ['WP16-M6', 'CPA18-35b', 'BP-4-18'] as const,
        },
      ];
};

const drafting = (complaint: Complaint, named: string | undefined): IceCase | null =>
  complaint.iceCases.find(
    ({ id, reference, state }) =>
      state === 'draft-report' &&
      (named === undefined || named === '' || named === id || named === reference),
  ) ?? null;

/** ICE gives more time for comments: only in its own writing, kept on the file. What is said on the telephone moves nothing. */
export const recordIceExtension = command({
  name: 'record-ice-extension',
  says: 'Record more time for comments',
  schema: z.strictObject({ case: ofCase, to: someDay, document: oneLine.default('') }),
  form: {
    title: 'More time for comments',
    about:
      'Only ICE’s own letter or email moves the day. What was agreed by phone moves nothing until ICE writes.',
    button: 'Save',
    fields: [
      { name: 'to', as: 'day', label: 'Until when?' },
      { ...whichLetter, label: 'ICE’s letter or email, on the file', optional: false },
      whichCase,
    ],
  },
  blocked: withDraft,
  emit({ complaint, input, work, setting }) {
    const found = drafting(complaint, input.case);
    const clock = complaint.clocks[`ice-item-${found?.draft?.item}`];
    if (found?.draft == null || clock === undefined) return work.refuse(...withDraft(complaint));
    if (input.document === '')
      work.refuse(...refusalOf(setting.rules, 'complaint.ice-extension-not-in-writing', complaint.pack));
    onFile(complaint, input.document, work);
    if (input.to <= standingDue(clock))
      work.refuse({
        code: 'complaint.extension-not-later',
        says: `That is not later than ${inWords(standingDue(clock))}, the day it is due.`,
        remedy: 'Check the day ICE gives.',
        clauses: ['WP16-M7', 'CPA18-35c'],
        at: 'to',
      });
    return [
      { type: 'IceExtensionAgreed', case: found.id, to: input.to, document: input.document },
      {
        type: 'ClockMoved',
        clock: clock.id,
        due: {
          ...clock.due,
          due: later(input.to, clock.due.due),
          limit: null,
          limitFrom: 'stated',
          nation: null,
          skipped: [],
          others: [...(clock.due.others ?? []), { name: 'Before ICE gave more time', on: clock.due.due }],
        },
        why: 'ICE agreed to it in writing.',
        kind: 'decided',
      },
    ];
  },
});

/** Comments on the draft, by what they are about, or that there are none. Late ones go too, and it is said that ICE need not wait. */
export const sendDraftComments = command({
  name: 'send-draft-comments',
  says: 'Comment on ICE’s draft report',
  schema: z.strictObject({
    case: ofCase,
    on: someDay.optional(),
    comments: z
      .array(
        z.strictObject({
          on: z.enum(['fact', 'finding', 'recommendation']),
          says: someText,
          reason: freeText.default(''),
        }),
      )
      .max(200)
      .default([]),
    facts: z.array(oneLine).max(200).default([]),
    reason: freeText.default(''),
    findings: z.array(oneLine).max(200).default([]),
    recommendations: z.array(oneLine).max(200).default([]),
    nothing: z.boolean().default(false),
    sentBy: oneLine.default('email'),
  }),
  form: {
    title: 'Comments on ICE’s draft report',
    about: 'A letter to ICE lists them. If there is nothing to say, that goes too.',
    button: 'Send the comments',
    fields: [
      {
        name: 'facts',
        as: 'lines',
        label: 'Which facts are wrong?',
        hint: 'A line each',
        optional: true,
      },
      { name: 'reason', as: 'textarea', label: 'Why are they wrong, and what shows it?', optional: true },
      {
        name: 'findings',
        as: 'lines',
        label: 'What do we say about the findings?',
        hint: 'A line each. Not open to us where only the briefing pack binds',
        optional: true,
      },
      {
        name: 'recommendations',
        as: 'lines',
        label: 'What do we say about the recommendations?',
        hint: 'A line each',
        optional: true,
      },
      { name: 'nothing', as: 'yes-no', label: 'Do we have nothing to say?', starts: 'no' },
      whichCase,
    ],
  },
  blocked: withDraft,
  emit({ complaint, input, setting, work }) {
    const found = drafting(complaint, input.case);
    if (found?.draft == null) return work.refuse(...withDraft(complaint));
    const comments = [
      ...input.comments,
      ...input.facts.map((says) => ({ on: 'fact' as const, says, reason: input.reason })),
      ...input.findings.map((says) => ({ on: 'finding' as const, says, reason: '' })),
      ...input.recommendations.map((says) => ({ on: 'recommendation' as const, says, reason: '' })),
    ].filter(({ says }) => says !== '');
    if (comments.length === 0 && !input.nothing)
      work.refuse({
        code: 'complaint.draft-comments-empty',
        says: 'There is no comment, and it is not said that there is none.',
        remedy: 'Write a comment, or say that we have nothing to say.',
        clauses: ['WP16-M6', 'CPA18-35b', 'BP-4-18'],
        at: 'comments',
      });
    if (comments.length > 0 && input.nothing)
      work.refuse({
        code: 'complaint.draft-comments-contradict',
        says: 'There are comments, and it says that we have nothing to say.',
        remedy: 'Choose one of the two.',
        clauses: ['WP16-M6', 'CPA18-35b', 'BP-4-18'],
        at: 'nothing',
      });
    // The comment it is about, where they came one by one; else the list it came in.
    const placed = (comment: number, part: string, list: string): string =>
      comment < input.comments.length ? `comments.${comment}.${part}` : list;
    const unreasoned = comments.findIndex(({ on, reason }) => on === 'fact' && reason === '');
    if (unreasoned !== -1)
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.draft-fact-without-reason', complaint.pack, {
          at: placed(unreasoned, 'reason', 'reason'),
        }),
      );
    const open = commentsOpen(setting.rules, complaint.pack);
    const shut = comments.findIndex((comment) => !open.includes(comment.on));
    if (shut !== -1)
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.draft-comment-not-open', complaint.pack, {
          at: placed(shut, 'on', 'findings'),
        }),
      );
    const on = input.on ?? setting.today;
    const clock = complaint.clocks[`ice-item-${found.draft.item}`];
    const late = clock !== undefined && on > standingDue(clock);
    const waiting = openIceItems(complaint).filter(({ id }) => id === found.draft?.item);
    const letter = issue(
      complaint,
      draftComments(complaint, found, { comments, late }, setting),
      input.sentBy,
      iceAddress(complaint, setting),
    );
    const events: ComplaintEvent[] = [
      letter,
      { type: 'IceDraftCommented', case: found.id, on, comments, late },
      ...answered(
        complaint,
        waiting,
        { on, reply: comments.length === 0 ? 'We have no comments.' : 'We sent our comments.' },
        work,
      ),
    ];
    return events;
  },
});
