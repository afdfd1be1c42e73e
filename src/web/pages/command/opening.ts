import type { Day } from '#core/day.ts';
import type { Field } from '#core/form.ts';
import { boxName, type Posted, postedFrom } from '#web/forms/posted.ts';

/**
 * What a form opens with, as if it had been typed: what is known already, then what the address chooses ("?element=e2"), then
 * what each field starts with.
 */
export function openingWith(
  fields: readonly Field[],
  starting: Readonly<Record<string, unknown>>,
  chosen: Posted,
  today: Day,
): Posted {
  const own = fields.filter(
    ({ name, as }) => as !== 'password' && as !== 'file' && chosen[name] !== undefined,
  );
  return {
    ...startsOf(fields, today),
    ...postedFrom(fields, starting),
    ...Object.fromEntries(own.map(({ name }) => [name, chosen[name] ?? ''])),
  };
}

function startsOf(fields: readonly Field[], today: Day): Posted {
  const posted: Record<string, string> = {};
  for (const { name, as, starts } of fields) {
    if (starts === undefined) continue;
    if (as !== 'day') {
      posted[name] = starts;
      continue;
    }
    const [year = '', month, day] = (starts === 'today' ? today : starts).split('-');
    posted[boxName(name, 'day')] = String(Number(day));
    posted[boxName(name, 'month')] = String(Number(month));
    posted[boxName(name, 'year')] = year;
  }
  return posted;
}
