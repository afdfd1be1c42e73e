import { z } from 'zod';
import { brandFaults } from '#core/brand.ts';
import type { Form } from '#core/form.ts';
import type { Letterhead } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { administers, type Changing, saveSetting } from './save.ts';
import { settingKinds, settingsOf } from './settings.ts';
import { shadesOf } from './shades.ts';

export const letterheadSchema = z.strictObject({
  addressLines: z.array(z.string().trim().min(1).max(80)).max(8).default([]),
  phone: z.string().trim().max(40).default(''),
  email: z.string().trim().max(120).default(''),
  colour: z
    .string()
    .trim()
    .regex(/^#[0-9a-fA-F]{6}$/),
  /** The digest of a logo that has been kept, or null to keep none. */
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .optional(),
});

export const letterheadForm: Form = {
  title: 'How our letters look',
  about: 'Your name stands at their head, with your address, colour and logo.',
  button: 'Save',
  fields: [
    { name: 'addressLines', as: 'lines', label: 'Address', hint: 'A line each' },
    { name: 'phone', as: 'text', label: 'Phone' },
    { name: 'email', as: 'text', label: 'E-mail address for complaints' },
    { name: 'colour', as: 'text', label: 'Colour', hint: 'Such as #1f4e5f', spellcheck: false },
    { name: 'logo', as: 'file', label: 'Logo', hint: 'A PNG or JPEG picture', optional: true },
  ],
};

/** Saves how letters and pages look. A colour that cannot be read on white is refused with a sentence. */
export async function saveLetterhead(
  desk: Desk,
  who: Changing,
  given: z.output<typeof letterheadSchema>,
): Promise<Refusal | null> {
  const refusal = administers(who.actor);
  if (refusal !== null) return refusal;
  const { letterhead } = await settingsOf(desk, who.organisation);
  const [fault] = brandFaults(shadesOf(given.colour));
  if (fault !== undefined)
    return {
      code: 'look.colour-unreadable',
      says: fault,
      remedy: 'Choose a darker colour.',
      clauses: [],
      at: 'colour',
    };
  const body: Letterhead = {
    ...letterhead,
    ...given,
    logo: given.logo === undefined ? letterhead.logo : given.logo,
  };
  return saveSetting(desk, {
    ...who,
    type: 'LookChanged',
    stream: 'look',
    kind: settingKinds.letterhead,
    payload: body,
    ...(body.logo === null ? {} : { files: [body.logo] }),
  });
}
