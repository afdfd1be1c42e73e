import { type Day, dayFrom } from '#core/day.ts';
import { boxName, type DayBox, dayBoxes, oneOf, type Posted } from './posted.ts';

/** What was typed for a day: the day, nothing at all, or what is wrong and in which boxes. */
export type TypedDay =
  | { readonly day: Day }
  | { readonly empty: true }
  | { readonly wrong: readonly DayBox[]; readonly says: string };

/**
 * Reads a day from its three boxes as people type it: "3", "03", "Mar" or "March". A whole date in the first box
 * ("27/3/2018", "27 March 2018"), or an ISO date under the field's own name, is read too. Two-digit years are refused.
 */
export function readDay(posted: Posted, name: string): TypedDay {
  const [day, month, year] = dayBoxes.map((box) => oneOf(posted, boxName(name, box)).trim()) as [
    string,
    string,
    string,
  ];
  const whole = oneOf(posted, name).trim() || (month === '' && year === '' ? day : '');
  if (whole === '')
    return day === '' && month === '' && year === '' ? { empty: true } : fromParts(day, month, year);
  const iso = dayFrom(whole);
  if (iso !== null) return { day: iso };
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)[\s./,-]+(\d+)$/i.exec(whole);
  if (parts !== null) return fromParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '');
  return fromParts(day === '' ? whole : day, month, year);
}

function fromParts(day: string, month: string, year: string): TypedDay {
  const missing = dayBoxes.filter((_, at) => [day, month, year][at] === '');
  if (missing.length > 0)
    return { wrong: missing, says: `must include ${missing.map((box) => `a ${box}`).join(' and ')}` };
  const monthNumber = monthFrom(month);
  const wrong = dayBoxes.filter(
    (_, at) => ![/^\d{1,2}$/.test(day), monthNumber !== null, /^\d{4}$/.test(year)][at],
  );
  if (wrong.includes('year') && /^\d{1,3}$/.test(year))
    return { wrong: ['year'], says: 'must have a year of 4 numbers, like 2018' };
  if (wrong.length > 0) return { wrong, says: notReal };
  const found = dayFrom(`${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found === null ? { wrong: dayBoxes, says: notReal } : { day: found };
}

const notReal = 'must be a real date, like 27 3 2018';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** 1 to 12 from a number or from a name's first three letters or more; null for anything else. */
function monthFrom(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const word = text.toLowerCase().replace(/\.$/, '');
  if (word === 'sept') return 9;
  const at = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));
  return at === -1 ? null : at + 1;
}
