import { type Day, dayFrom } from '#core/day.ts';
import type { Field } from '#core/form.ts';
import { boxName, oneOf, type Posted, postedFrom } from '#web/forms/posted.ts';

/**
 * What a form opens with, as if it had been typed: what is known already, then what the address chooses ("?element=e2",
 * "?dated=2018-03-26"), then what each field starts with.
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
    ...Object.assign({}, ...own.map((field) => chosenFor(field, chosen))),
  };
}

/** A day is chosen as it is written in addresses; one that is none chooses nothing. */
function chosenFor({ name, as }: Field, chosen: Posted): Posted {
  if (as !== 'day') return { [name]: chosen[name] ?? '' };
  const on = dayFrom(oneOf(chosen, name));
  return on === null ? {} : boxesOf(name, on);
}

function startsOf(fields: readonly Field[], today: Day): Posted {
  const posted: Record<string, string> = {};
  for (const { name, as, starts } of fields) {
    if (starts === undefined) continue;
    if (as === 'day') Object.assign(posted, boxesOf(name, starts === 'today' ? today : (starts as Day)));
    else posted[name] = starts;
  }
  return posted;
}

function boxesOf(name: string, on: Day): Record<string, string> {
  const [year = '', month, day] = on.split('-');
  return {
    [boxName(name, 'day')]: String(Number(day)),
    [boxName(name, 'month')]: String(Number(month)),
    [boxName(name, 'year')]: year,
  };
}
