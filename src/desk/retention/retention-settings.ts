import { z } from 'zod';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { administers, type Changing, saveSetting } from '../settings/save.ts';
import { type RetentionSettings, retentionKind } from './retention-set.ts';

const nothingSet: RetentionSettings = { ownMonths: null, backupDays: null };

const count = (most: number) =>
  z
    .union([z.int(), z.string().trim()])
    .transform((given, context) => {
      if (given === '') return null;
      const number = Number(given);
      if (Number.isInteger(number) && number >= 0 && number <= most) return number;
      context.addIssue({ code: 'custom', message: 'not-a-number', params: { kind: 'not-a-number' } });
      return z.NEVER;
    })
    .nullable()
    .default(null);

export const retentionSchema = z.strictObject({ ownMonths: count(600), backupDays: count(3660) });

export const retentionForm: Form = {
  title: 'Retention',
  about:
    'Where a document says how long a record must stay, that holds whatever stands here. Your own time may be longer, and stands alone where no document says.',
  button: 'Save',
  fields: [
    {
      name: 'ownMonths',
      as: 'text',
      label: 'Your own time for complaints, in months after their contract ended',
      hint: '72 is six years. Leave empty if you have set none',
      optional: true,
      spellcheck: false,
      mend: { 'not-a-number': 'Write a number of months from 0 to 600' },
    },
    {
      name: 'backupDays',
      as: 'text',
      label: 'How many days a backup of your own is kept',
      hint: 'A certificate says by when the last backup that may hold it is gone. Backups that Redress makes by itself are known: leave empty if you make no others',
      optional: true,
      spellcheck: false,
      mend: { 'not-a-number': 'Write a number of days from 0 to 3660' },
    },
  ],
};

/** What a provider has set about how long it keeps what is closed. */
export async function retentionSettings(desk: Desk, organisation: string): Promise<RetentionSettings> {
  const kept = await desk.record.settings.find(organisation, retentionKind, retentionKind);
  return { ...nothingSet, ...((kept?.body ?? {}) as Partial<RetentionSettings>) };
}

/** Saves it. What was destroyed before keeps its certificate as it was. */
export const saveRetention = async (
  desk: Desk,
  who: Changing,
  given: RetentionSettings,
): Promise<Refusal | null> =>
  administers(who.actor) ??
  saveSetting(desk, {
    ...who,
    type: 'RetentionSet',
    stream: retentionKind,
    kind: retentionKind,
    payload: given,
  });
