import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Field } from '#core/form.ts';
import { oneLine, someDay, someText } from '#kinds/inputs.ts';
import type { ComplaintEvent } from '../../events.ts';
import { caseFor } from '../../evolve/ice.ts';
import { nextId } from '../../ids.ts';
import { iceFlagOn } from '../../replies.ts';
import type { ComplaintSetting } from '../../setting.ts';
import type { Complaint } from '../../state.ts';
import { stopClocks, type Work } from '../../work.ts';

/** What is asked of everything that comes from ICE: when, how, and by when it wants an answer. */
export const fromIce = {
  on: someDay.optional(),
  kind: z.enum(['letter', 'e-mail', 'telephone']).default('letter'),
  summary: someText,
  statedOn: someDay.optional(),
  /** The letter itself, as a document of the file. */
  document: oneLine.default(''),
};

export const whenCame: Field = { name: 'on', as: 'day', label: 'When did it come?', starts: 'today' };
export const howCame: Field = {
  name: 'kind',
  as: 'radios',
  label: 'What is it?',
  starts: 'letter',
  options: [
    { value: 'letter', label: 'Letter' },
    { value: 'e-mail', label: 'Email' },
    { value: 'telephone', label: 'Phone call' },
  ],
};
export const whatSays: Field = { name: 'summary', as: 'textarea', label: 'What does it say?' };
export const statedBy: Field = {
  name: 'statedOn',
  as: 'day',
  label: 'By when does it ask for an answer?',
  optional: true,
};
export const whichCase: Field = {
  name: 'case',
  as: 'select',
  label: 'Which case at ICE?',
  optional: true,
  options: { from: 'ice-cases' },
};
export const whichLetter: Field = {
  name: 'document',
  as: 'select',
  label: 'The letter on the file',
  hint: 'Add it under documents first',
  optional: true,
  options: { from: 'documents' },
};
export const ofCase = oneLine.optional();

interface FromIce {
  readonly on: Day;
  readonly kind: 'letter' | 'e-mail' | 'telephone';
  readonly summary: string;
  readonly statedOn?: Day | undefined;
  readonly iceReference: string;
  readonly case?: string;
  readonly document?: string;
  /** The clock of this item, where it is not that of ICE’s letters: a draft report has its own. */
  readonly clock?: { readonly rule: string; readonly name: string };
}

/** An item from ICE with its clock: every one is answered in time, or it is said why no answer is needed (AMB-38). */
export function itemFrom(
  complaint: Complaint,
  item: FromIce,
  setting: ComplaintSetting,
  work: Work,
): { readonly id: string; readonly case: string; readonly events: ComplaintEvent[] } {
  const { on, statedOn } = item;
  const id = nextId('ice', complaint.iceItems);
  const of = caseFor(complaint, item);
  const known = complaint.iceCases.find((one) => one.id === of);
  const clock = item.clock ?? { rule: 'clock.ice-correspondence', name: 'Answer ICE' };
  return {
    id,
    case: of,
    events: [
      {
        type: 'IceContacted',
        id,
        on,
        iceReference: item.iceReference,
        kind: item.kind,
        summary: item.summary,
        statedOn: statedOn ?? null,
        // Early or late is said of a case when it begins, not of each later letter about it.
        flag: known === undefined || known.doneAgain ? iceFlagOn(setting.rules, complaint, on) : 'NONE',
        case: of,
        document: item.document === undefined || item.document === '' ? null : item.document,
      },
      ...(complaint.clocks['ice-window']?.stoppedOn === null
        ? stopClocks(complaint, ['ice-window'], on, 'met')
        : []),
      ...stopClocks(complaint, ['ice-follow-up'], on, 'met'),
      ...work.start({
        rule: clock.rule,
        id: `ice-item-${id}`,
        name: clock.name,
        startsOn: on,
        ...(statedOn === undefined ? {} : { stated: [statedOn] }),
      }),
    ],
  };
}

/** A document that is named has to be on the file. */
export function onFile(complaint: Complaint, document: string, work: Work, at = 'document'): void {
  if (document === '' || complaint.documents.some(({ id }) => id === document)) return;
  work.refuse({
    code: 'complaint.document-not-on-file',
    says: 'That document is not on the file.',
    remedy: 'Add it under documents first.',
    clauses: ['WP16-G9', 'BP-4-11'],
    at,
  });
}
