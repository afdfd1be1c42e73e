import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Fault } from './faults.ts';
import { boxName, fieldId } from './posted.ts';

/** Refusals of what was typed, as faults: beside the field a refusal names, or of the form as a whole. */
export function faultsFromRefusals(fields: readonly Field[], refusals: readonly Refusal[]): Fault[] {
  return refusals.map(({ says, remedy, at }) => {
    const sentence = remedy === '' ? says : `${says} ${remedy}`;
    const field = fields.find(({ name }) => name === at);
    if (field === undefined) return { field: '', says: sentence };
    const first = field.as === 'day' ? boxName(field.name, 'day') : field.name;
    return { field: field.name, says: sentence, href: `#${fieldId(first)}` };
  });
}
