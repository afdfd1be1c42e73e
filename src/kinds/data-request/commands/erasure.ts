import { z } from 'zod';
import { decideErasure as becomesOf } from '#kinds/every-kind/retention/erasure.ts';
import { freeText, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { DecidedPart, PartOutcome } from '../facts.ts';
import { outcome, send } from '../letters.ts';
import { type DataRequest, partsToErase } from '../state.ts';
import { howSent, sentBy } from './fields.ts';

const aPart = z.strictObject({
  id: someLine,
  says: oneLine.default(''),
  /** The last day it has to be kept, or "running" while that has not begun to count. */
  keepUntil: z
    .union([z.literal('running'), someDay])
    .nullable()
    .default(null),
  hold: oneLine.default(''),
  /** Nobody can be known by it any more, so it is nobody’s data. */
  nobodys: z.boolean().default(false),
});

/** What becomes of each part, by the rule that `redress ask` is answered by. */
function decided(
  request: DataRequest,
  given: readonly z.output<typeof aPart>[],
  rules: Parameters<typeof becomesOf>[0],
  today: Parameters<typeof becomesOf>[1]['today'],
): DecidedPart[] {
  const theirs = given.filter(({ nobodys }) => !nobodys);
  const found = becomesOf(rules, {
    identityVerified: request.identity !== null,
    programmeGuidance: request.guidance?.says === 'allows' ? 'allows' : null,
    today,
    parts: theirs.map(({ id, keepUntil, hold }) => ({ id, keepUntil, hold: hold === '' ? null : hold })),
  });
  const outcomeOf = (id: string): PartOutcome | null =>
    found.erased.includes(id)
      ? 'erased'
      : found.refused.includes(id)
        ? 'refused'
        : found.deferred.includes(id)
          ? 'deferred'
          : null;
  return given.flatMap(({ nobodys, says, ...part }) => {
    const became = nobodys ? 'nobodys' : outcomeOf(part.id);
    const shown = says === '' ? part.id : says;
    // Of a fraud nobody who asks is told (G2-123d); what an unknown word means nobody can tell.
    const holdTold = toldOf.has(part.hold);
    return became === null ? [] : [{ ...part, says: shown, outcome: became, holdTold }];
  });
}

const toldOf: ReadonlySet<string> = new Set([
  'open-complaint',
  'ice-window',
  'ice-case',
  'phso-case',
  'agreed-period',
]);

export const decideErasure = command({
  name: 'decide-erasure',
  says: 'Decide what is erased',
  schema: z.strictObject({
    parts: z.array(aPart).max(500),
    lookAgainOn: someDay.optional(),
    why: freeText.default(''),
  }),
  form: {
    title: 'What is erased?',
    about:
      'Each part is decided by its own rule: erased, refused while it has to be kept, or put off while something holds it back.',
    button: 'Decide',
    fields: [
      {
        name: 'lookAgainOn',
        as: 'day',
        label: 'When is what is put off looked at again?',
        optional: true,
      },
      { name: 'why', as: 'textarea', label: 'Anything to note?', optional: true },
    ],
  },
  emit: ({ request, input, setting, work }) => {
    const parts = decided(request, input.parts, setting.rules, setting.today);
    if (new Set(input.parts.map(({ id }) => id)).size < input.parts.length) return work.refuse(twice);
    if (parts.length < input.parts.length) return work.refuse(noRule);
    const gone = parts.find(({ id }) => request.certificates[id] !== undefined);
    if (gone !== undefined) return work.refuse(goneAlready(gone.says));
    const putOff = parts.some((part) => part.outcome === 'deferred');
    if (putOff && (input.lookAgainOn === undefined || input.lookAgainOn <= setting.today))
      return work.refuse(noDay);
    return [
      {
        type: 'ErasureDecided',
        parts,
        lookAgainOn: putOff ? (input.lookAgainOn ?? null) : null,
        why: input.why,
      },
    ];
  },
});

const noRule = {
  code: 'data-request.no-rule-for-part',
  says: 'No rule says what becomes of a part of it.',
  remedy: 'Nothing has been decided.',
  clauses: ['G2-134a'],
  at: 'parts',
} as const;
const twice = {
  code: 'data-request.part-twice',
  says: 'A part is named twice.',
  remedy: 'Name each part once.',
  clauses: [],
  at: 'parts',
} as const;
const noDay = {
  code: 'data-request.put-off-without-day',
  says: 'A part is put off, and no later day is given to look at it again.',
  remedy: 'Give a day after today.',
  clauses: ['G2-133a'],
  at: 'lookAgainOn',
} as const;
const goneAlready = (says: string) => ({
  code: 'data-request.part-gone',
  says: `“${says}” has been erased already.`,
  remedy: 'Leave it out.',
  clauses: [],
  at: 'parts',
});

/** What was to be erased is gone: done by the system, with the certificate of each part. */
export const recordErased = command({
  name: 'record-erased',
  says: 'Record what was erased',
  schema: z.strictObject({
    parts: z
      .array(z.strictObject({ part: someLine, certificate: someLine }))
      .min(1)
      .max(500),
  }),
  form: {
    title: 'It has been erased',
    about: 'With a certificate for each part.',
    button: 'Save',
    fields: [],
  },
  emit: ({ request, input, setting, work }) => {
    const wanted = new Set(partsToErase(request).map(({ id }) => id));
    const stray = input.parts.find(({ part }) => !wanted.has(part));
    if (stray !== undefined)
      return work.refuse({
        code: 'data-request.part-not-to-erase',
        says: `“${stray.part}” is not to be erased.`,
        remedy: 'Name the parts that were decided to be erased.',
        clauses: ['G2-134b'],
        at: 'parts',
      });
    return input.parts.map(({ part, certificate }) => ({
      type: 'PartErased',
      part,
      certificate,
      on: setting.today,
    }));
  },
});

export const sendOutcome = command({
  name: 'send-outcome',
  says: 'Tell them what was decided',
  schema: z.strictObject({ sentBy }),
  form: {
    title: 'Tell them what was decided',
    about:
      'The letter says what was erased, what not and why, and what is put off. Of a fraud it says nothing.',
    button: 'Send the letter',
    fields: [howSent],
  },
  emit: ({ request, input, setting }) => [
    send(request, setting, 'outcome', input.sentBy, outcome(request)),
    { type: 'OutcomeTold', on: setting.today },
  ],
});
