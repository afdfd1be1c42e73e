import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { areas } from '#desk/access/areas.ts';
import type { Changing } from '#desk/settings/save.ts';
import type { Answer, SignedInCall } from '../operation.ts';
import { named } from '../shapes/named.ts';

const savedShape = named('Saved', z.strictObject({ saved: z.literal(true) }));

/** An operation that answers only that it saved what was sent. */
export const saved = { answers: { json: savedShape, example: { saved: true } }, writes: true } as const;

export const byAdministrator = {
  reads: 'settings',
  roles: areas.settings.changers,
  refuses: [409, 422],
} as const;

/** Who changes a setting, from the version they say they looked at. */
export const changingBy = ({ person, key, opened }: SignedInCall): Changing => ({
  organisation: person.organisation,
  actor: person,
  key,
  opened,
});

export const savedOr = (refusal: Refusal | null): Answer =>
  refusal === null ? { body: { saved: true } } : { refusals: [refusal] };
