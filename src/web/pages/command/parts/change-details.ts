import { valueAt } from '#web/forms/posted.ts';
import type { Part } from './part.ts';

/** What was taken down, to be corrected: an answer that is emptied is taken away, and one left as it is changes nothing. */
export const changeDetails: Part = {
  add: null,
  groups: () => [],
  pressed: () => null,
  tidy(input, { form, starting }) {
    const entries = form.fields
      .map(({ name, as }) => [name, valueAt(input, name) ?? (as === 'lines' ? [] : '')] as const)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(starting[name] ?? ''));
    return Object.fromEntries(entries);
  },
};
