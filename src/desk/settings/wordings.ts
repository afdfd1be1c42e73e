import { z } from 'zod';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { packIds } from '#guidance/programmes.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import { someDay } from '#kinds/inputs.ts';
import { changeRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { isOnePerson } from '../people/same-person.ts';
import { administers, type Changing, savedBefore, saveSetting } from './save.ts';
import { type LoadedWording, settingKinds, settingsOf } from './settings.ts';

/** What nobody can see or type on purpose: it would make the printed text another than the one that was read. */
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc]/u;

/** One line of ordered wording, spaces as they print. */
const someText = z
  .string()
  .max(5000)
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '' && !unseen.test(text), {
    error: 'It holds characters that cannot be seen. Type the words, or paste them as plain text',
  });
const aPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: someText }),
  z.strictObject({ kind: z.literal('heading'), text: someText }),
  z.strictObject({
    kind: z.literal('contact'),
    address: z.array(someText).max(10),
    ways: z.array(someText).max(10),
  }),
]);

export const wordingSchema = z.strictObject({
  pack: z.enum(packIds),
  title: z.string().trim().min(1).max(120).default('How to go to ICE and the Ombudsman'),
  attribution: someText,
  validFrom: someDay,
  validTo: someDay.nullable().default(null),
  checkedOn: someDay,
  parts: z.array(aPart).min(1).max(40),
});

export const wordingForm: Form = {
  title: 'Load ordered wording',
  about: 'Word for word as the guidance orders it. Somebody else must approve it before it is printed.',
  button: 'Load it',
  fields: [
    {
      name: 'pack',
      as: 'radios',
      label: 'For which programme?',
      options: [
        { value: 'WP16', label: 'Work Programme' },
        { value: 'CPA18', label: 'Work Programme, CPA 18' },
        { value: 'AW7', label: 'Access to Work' },
        { value: 'OTHER', label: 'Another programme' },
      ],
    },
    { name: 'attribution', as: 'text', label: 'Which document, edition and annex is it from?' },
    { name: 'validFrom', as: 'day', label: 'From when is it printed?' },
    { name: 'validTo', as: 'day', label: 'From when no longer?', optional: true },
    { name: 'checkedOn', as: 'day', label: 'When were its addresses and numbers checked?', starts: 'today' },
    {
      name: 'text',
      as: 'textarea',
      label: 'The wording, word for word',
      hint: 'An empty line between paragraphs. # and a space before a heading. An address has a line each, and ways to get in touch a line each below it, like Phone: 01632 960 001',
    },
  ],
};

/** Loads a newer wording; it is not printed until somebody else has approved it (AMB-25). */
export async function loadWording(
  desk: Desk,
  who: Changing,
  given: z.output<typeof wordingSchema>,
): Promise<Refusal | { readonly id: string }> {
  const before = await savedBefore(desk, who, 'WordingLoaded');
  if (before !== null) return { id: before.stream.replace(/^wording-/, '') };
  const { wordings } = await settingsOf(desk, who.organisation);
  const refusal = administers(who.actor) ?? wordingRefusal(given);
  if (refusal !== null) return refusal;
  const id = `${given.pack}-loaded-${wordings.filter((wording) => wording.pack === given.pack).length + 1}`;
  const body: LoadedWording = { ...given, id, loadedBy: who.actor.id, approvedBy: null };
  const failed = await save(desk, who, 'WordingLoaded', body);
  return failed ?? { id };
}

/** Approves a wording somebody else has loaded; from then on it is printed in letters of its days. */
export async function approveWording(desk: Desk, who: Changing, id: string): Promise<Refusal | null> {
  const { wordings } = await settingsOf(desk, who.organisation);
  const wording = wordings.find((candidate) => candidate.id === id);
  if (wording === undefined)
    return {
      code: 'wording.unknown',
      says: 'There is no such wording.',
      remedy: 'Choose one from the list.',
      clauses: [],
    };
  const barred = changeRefusal(who.actor, 'wording');
  if (barred !== null) return barred;
  if (await isOnePerson(desk, who.organisation, wording.loadedBy, who.actor.id))
    return {
      code: 'wording.own-approval',
      says: 'You loaded this wording, so somebody else must approve it.',
      remedy: 'Ask another administrator or a manager.',
      clauses: ['WP16-A5', 'AW-7.04a'],
    };
  return save(desk, who, 'WordingApproved', { ...wording, approvedBy: who.actor.id });
}

const save = (
  desk: Desk,
  who: Changing,
  type: 'WordingLoaded' | 'WordingApproved',
  body: LoadedWording,
): Promise<Refusal | null> =>
  saveSetting(desk, {
    ...who,
    type,
    stream: `wording-${body.id}`,
    kind: settingKinds.wording,
    payload: body,
  });

function wordingRefusal({ validFrom, validTo, pack }: z.output<typeof wordingSchema>): Refusal | null {
  if (validTo !== null && validTo <= validFrom)
    return {
      code: 'wording.ends-before-it-begins',
      says: 'It may no longer be printed before it may be.',
      remedy: 'Check the two days.',
      clauses: [],
      at: 'validTo',
    };
  const shipped = mandatedWording.find((wording) => wording.pack === pack);
  if (shipped?.validFrom != null && validFrom < shipped.validFrom)
    return {
      code: 'wording.before-the-source',
      says: 'That is before the text Redress holds for this programme.',
      remedy: 'Choose a later day.',
      clauses: ['WP16-A5'],
      at: 'validFrom',
    };
  return null;
}
