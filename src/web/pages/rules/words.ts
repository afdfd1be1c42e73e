import { dayFrom } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Nation, nationNames } from '#core/nation.ts';
import { type Period, periodInWords, units } from '#core/period.ts';
import { thousands } from '#core/thousands.ts';
import { packTitle } from '#desk/rule-pages/pack-title.ts';

/** Names that say something else to a program than to a person. */
const terms: Readonly<Record<string, string>> = {
  pack: 'Programme',
  limb: 'Part',
  limbs: 'Parts',
  overdueFrom: 'Late from',
  sixYearRule: 'Six years bind the contract',
};

/** Words of a program that people say otherwise. */
const said: Readonly<Record<string, string>> = { OVERDUE: 'late', NOT_OVERDUE: 'not late' };

/** A fact's name as people say it: "Received at" from "receivedAt". */
export function nameInWords(name: string): string {
  const known = terms[name];
  if (known !== undefined) return known;
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[-_]/g, ' ')
    .replace(/\bice\b/gi, 'ICE')
    .replace(/\bjcp\b/gi, 'Jobcentre Plus');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

/** A fact or an answer as people read it: days in words, lists a line each, what has parts by its parts. */
export function valueInWords(value: unknown): string {
  if (value === null) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return thousands(value);
  if (typeof value === 'string') {
    const on = dayFrom(value);
    return on === null ? wordInWords(value) : inWords(on);
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueInWords).join('; ');
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isPeriod(value)) return periodInWords(value);
  return Object.entries(value)
    .map(([name, part]) => `${partName(name)} ${factInWords(name, part)}`)
    .join(', ');
}

/** A part's name inside a sentence: "elements answered". */
export function partName(name: string): string {
  const words = nameInWords(name);
  return /^(?:ICE|Jobcentre)\b/.test(words) ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const isPeriod = (value: object): value is Period =>
  'value' in value && 'unit' in value && (units as readonly unknown[]).includes(value.unit);

/** A fact under its name, where the name tells what is meant: a programme is said by its title. */
export const factInWords = (name: string, value: unknown): string =>
  (typeof value === 'string' && isProgramme(name) ? packTitle(value) : null) ?? valueInWords(value);

const isProgramme = (name: string): boolean => name === 'pack' || name === 'programme';

/** A word a program uses, as people read it: "in time" from "IN_TIME", "Northern Ireland" from "northern-ireland". */
export function wordInWords(text: string): string {
  const nation = nationNames[text as Nation] as string | undefined;
  if (nation !== undefined) return nation;
  const known = said[text];
  if (known !== undefined) return known;
  if (text.toLowerCase() === 'jcp') return 'Jobcentre Plus';
  if (/^[a-z]+(?:[A-Z][a-z]+)+$/.test(text)) return partName(text);
  if (/^[A-Z]{4,}$|^[A-Z]+(?:_[A-Z0-9]+)+$/.test(text))
    return text
      .toLowerCase()
      .replaceAll('_', ' ')
      .replace(/\bjcp\b/, 'Jobcentre Plus')
      .replace(/\bice\b/, 'ICE');
  return /^[a-z]+(?:-[a-z]+)+$/.test(text) ? withCapitals(text.replaceAll('-', ' ')) : text;
}

/** Letters that are said one by one, or as a name, as people write them: "SCR papers". */
const withCapitals = (words: string): string =>
  words.replaceAll(/\b(?:scr|mappa|esf)\b/g, (letters) => letters.toUpperCase());

/** A sentence's beginning: "The stage began" from "the stage began". */
export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What each strength of a clause means. */
export const strengthWords: Readonly<Record<string, string>> = {
  must: 'must be done',
  should: 'should be done',
  may: 'may be done',
  policy: 'a stance of DWP or ICE',
  fact: 'a fact or a definition',
};

/** The kinds of rule, as a list of them says. */
export const kindWords: Readonly<Record<string, string>> = {
  clock: 'A clock',
  check: 'A check',
  table: 'A table',
  list: 'A list',
  gate: 'A gate: all of its checks',
  plain: 'A rule',
};
