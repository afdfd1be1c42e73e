import { type Day, day, dayOf, type Moment, plusDays } from '#core/day.ts';
import { type DutyView, dutyViews, type Projection } from '#core/projection.ts';
import type { StreamWrite } from '#record/events/write.ts';

// Invented cases for measuring: as many as wanted, always the same ones. Words follow Zipf's law over a made-up vocabulary, as
// the words of people's complaints do; nothing in it is anybody's.

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function source(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const starts = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
];
const more = ['sh', 'sl', 'st', 't', 'th', 'tr', 'v', 'w', 'y', 'z'];
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ee', 'ou', 'oa'];
const ends = [
  'b',
  'ck',
  'd',
  'f',
  'g',
  'l',
  'll',
  'm',
  'n',
  'nd',
  'ng',
  'nt',
  'p',
  'r',
  'rd',
  's',
  'st',
  't',
  'x',
  '',
];

const madeUpWord = (next: () => number): string => {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const syllables = 1 + Math.floor(next() * 3);
  return Array.from(
    { length: syllables },
    () => pick([...starts, ...more]) + pick(middles) + pick(ends),
  ).join('');
};

const vocabulary = distinct(source(1), 60_000);
const firstNames = distinct(source(2), 3_000);
const surnames = distinct(source(3), 20_000);

function distinct(next: () => number, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(madeUpWord(next));
  return [...words];
}

/** An item of a list, the early ones far more often: the rank grows with the power of an even draw. */
const zipf = (from: readonly string[], next: () => number): string =>
  from[Math.floor(from.length ** next()) - 1] ?? from[0] ?? '';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const firstDay = day('2012-06-01');
const calendarDays = 3650;
const routes = ['provider', 'jobcentre-plus', 'ice', 'contract'];

/** The case of a number: its stream, and what one recording of it writes. Half the cases fall in the last three years. */
export function inventedCase(number: number, of: number): StreamWrite {
  const next = source(number + 7);
  const receivedOn = plusDays(firstDay, Math.floor(calendarDays * Math.sqrt(number / of)));
  const at = `${receivedOn}T10:00:00Z` as Moment;
  const person = `${capital(zipf(firstNames, next))} ${capital(zipf(surnames, next))}`;
  const words = Array.from({ length: 30 + Math.floor(next() * 90) }, () => zipf(vocabulary, next));
  const by = { id: `handler-${number % 40}`, name: 'Example Handler' };
  const projection = shown(number, next, receivedOn, person, words, number > of * 0.7);
  return {
    stream: `case-${number.toString(36).padStart(6, '0')}`,
    kind: 'complaint',
    expected: 0,
    events: [
      { type: 'recorded', at, by, payload: { person, receivedOn, words: words.join(' ') } },
      { type: 'acknowledged', at, by, payload: { on: receivedOn, channel: 'letter' } },
    ],
    projection,
  };
}

function shown(
  number: number,
  next: () => number,
  receivedOn: Day,
  person: string,
  words: readonly string[],
  open: boolean,
): Projection {
  const duties = open ? 1 + Math.floor(next() * 2) : 0;
  return {
    card: {
      reference: `SW-${receivedOn.slice(0, 4)}-${number.toString().padStart(7, '0')}`,
      person,
      matter: words.slice(0, 4).join(' '),
      standing: 'Stage 1 of 2: first response',
      state: open ? 'first-response' : 'closed',
      route: routes[number % 7] ?? 'provider',
      contractId: `contract-${number % 12}`,
      contractName: 'Work Programme, area 11',
      deliveredBy: `deliverer-${Math.floor(next() ** 2 * 25)}`,
      handler: open ? `handler-${number % 40}` : null,
      receivedOn,
      open,
    },
    duties: Array.from({ length: duties }, (_, at) => ({
      id: `duty-${at}`,
      says: 'Send the first response',
      detail: 'A reply to everything asked, with the door to the next stage.',
      view: dutyViews[Math.floor(next() ** 3 * dutyViews.length)] as DutyView,
      due: plusDays(receivedOn, 14 + at),
      actBy: plusDays(receivedOn, 14 + at),
      owner: at === 0 ? `handler-${number % 40}` : null,
      ownerRole: at === 0 ? 'handler' : 'reviewer',
      clock: 'first-response',
      command: 'complaint.issue-first-response',
    })),
    clocks: [
      {
        id: 'first-response',
        rule: 'complaint.first-response',
        name: 'First response',
        due: {
          due: plusDays(receivedOn, 14),
          startsOn: receivedOn,
          startEvent: 'the complaint was received',
          limit: { value: 10, unit: 'working-days' },
          limitFrom: 'procedure',
          nation: 'england-and-wales',
          skipped: [],
          rule: 'complaint.first-response',
          clauses: [],
          edition: 'procedure 1',
        },
        told: null,
        moved: [],
        stoppedOn: null,
        status: open ? 'running' : 'met',
      },
    ],
    searchText: `${person} 01632 960 ${100 + (number % 900)} ${words.join(' ')}`,
  };
}

export const lastDay = dayOf(`${plusDays(firstDay, calendarDays)}T10:00:00Z` as Moment);
export { firstNames, surnames, vocabulary };
