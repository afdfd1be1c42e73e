import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someDay, someLine, someSubject } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import type { ElementGiven } from '../facts.ts';
import { isOurs } from '../final-response-facts.ts';
import { nextId } from '../ids.ts';
import { type Complaint, currentStage } from '../state.ts';
import { stopClocks, type Work } from '../work.ts';
import { channelField, contactInput } from './contacts.ts';
import { eightWeeksGoOn } from './run-again.ts';
import { dayInCase } from './said.ts';
import { fullyReplied } from './stage-response.ts';

const anElement = z.strictObject({
  id: oneLine.optional(),
  about: someSubject.nullable().default(null),
  title: someLine,
  wanted: freeText.nullable().default(null),
  happenedOn: someDay.nullable().default(null),
  staff: z.array(oneLine).default([]),
});

/** What the complaint is, agreed with the person who makes it: its elements, and what would put each right. */
export const agreeElements = command({
  name: 'agree-elements',
  says: 'Agree what the complaint is',
  schema: z.strictObject({
    ...contactInput,
    summary: freeText.default(''),
    elements: z.array(anElement).min(1).max(50),
  }),
  form: {
    title: 'Agree what the complaint is',
    about: 'Talk it through with them: each thing they are unhappy about, and what would put it right.',
    button: 'Save what was agreed',
    fields: [
      { name: 'on', as: 'day', label: 'When did you speak?', starts: 'today' },
      channelField,
      { name: 'summary', as: 'textarea', label: 'What was said?', optional: true },
      { name: 'elements', as: 'hidden', label: 'Elements' },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const kept: ElementGiven[] = [];
    for (const element of input.elements) {
      const known = complaint.elements.find((candidate) => candidate.id === element.id);
      // Ids are never used again, so an answer can never slip from one element to another.
      const id = known?.id ?? nextId('e', [...complaint.elements, ...kept]);
      kept.push({ ...element, id, about: element.about ?? known?.about ?? null });
    }
    work.refuse(...refusalsFor(complaint, kept));
    const said: ComplaintEvent[] =
      input.summary === ''
        ? []
        : [
            {
              type: 'ContactLogged',
              id: nextId('c', complaint.contacts),
              on,
              time: input.time,
              with: input.with === '' ? complaint.complainant.name : input.with,
              channel: input.channel,
              summary: input.summary,
              attemptOnly: false,
            },
          ];
    return [
      ...said,
      { type: 'ElementsAgreed', elements: kept, on, how: input.channel },
      ...stopClocks(complaint, ['speak'], on, 'met'),
      ...discussionStarts(complaint, on, work),
      ...(owedAgain(complaint, kept) ? eightWeeksGoOn(complaint, work) : []),
    ];
  },
});

/** What may not come of agreeing again: an answer lost, nothing left that is ours, or a new matter under an old answer. */
function refusalsFor(complaint: Complaint, kept: readonly ElementGiven[]): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, says: string, remedy: string): void => {
    refusals.push({ code, says, remedy, clauses: ['BP-A2-3.1a'], at: 'elements' });
  };
  const dropped = complaint.elements.find(
    (element) => element.answer !== null && !kept.some((candidate) => candidate.id === element.id),
  );
  if (dropped !== undefined)
    refuse(
      'complaint.answered-element-dropped',
      `“${dropped.title}” has an answer, so it cannot be taken out.`,
      'Keep it, or change its answer.',
    );
  const ours = kept.filter((element) => isOurs(complaint, element.about));
  if (complaint.provider !== null && ours.length === 0)
    refuse(
      'complaint.nothing-of-ours-left',
      'No part of it would be about us, and our procedure is open.',
      'Keep the part that is about us, or record that they withdraw it.',
    );
  const replied = new Set(
    complaint.elements.filter((element) => element.repliedOn !== null).map((element) => element.id),
  );
  const added = ours.find((element) => !replied.has(element.id));
  if (replied.size > 0 && fullyReplied(complaint) && added !== undefined && !stageIsOpen(complaint))
    refuse(
      'complaint.new-matter',
      `All of it has been answered, and no stage is open in which “${added.title}” could be.`,
      'Where they are not satisfied, record that first. Otherwise record it as a new complaint.',
    );
  return refusals;
}

const stageIsOpen = (complaint: Complaint): boolean => currentStage(complaint)?.respondedOn === null;

/** A part that a later stage makes ours has had no reply, so a reply to everything is owed again, by the day it always was. */
function owedAgain(complaint: Complaint, kept: readonly ElementGiven[]): boolean {
  const unreplied = kept.some(
    ({ id, about }) =>
      isOurs(complaint, about) &&
      (complaint.elements.find((known) => known.id === id)?.repliedOn ?? null) === null,
  );
  return unreplied && stageIsOpen(complaint) && complaint.clocks['reply-before-ice']?.how === 'met';
}

/** A first stage whose published time runs from the discussion begins it now. */
function discussionStarts(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  const first = complaint.procedure.stages[0];
  if (
    first?.starts !== 'discussed' ||
    complaint.clocks['stage-1'] !== undefined ||
    complaint.provider === null
  )
    return [];
  return work.start({
    rule: 'clock.stage',
    id: 'stage-1',
    name: first.name,
    startsOn: on,
    startEvent: 'you spoke with them',
    published: first.respond,
  });
}
