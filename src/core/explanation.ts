import { type Day, daysBetween } from './day.ts';
import { inWords, listInWords } from './day-in-words.ts';
import type { DueDate } from './due-date.ts';
import { nationNames } from './nation.ts';
import { periodInWords } from './period.ts';

/** Why a due date is what it is, a sentence a line, for the page, the letter's file and `redress ask`. */
export function whyInWords(due: DueDate, today?: Day): string[] {
  const said = (on: Day): string => inWords(on, today);
  const lines: string[] = [];
  if (due.limit === null)
    lines.push(`${said(due.due)} is the date stated. ${sentence(due.startEvent, said(due.startsOn))}`);
  else
    lines.push(
      `${sentence(due.startEvent, said(due.startsOn))} ${limitSentence(due)} That ends on ${said(due.due)}.`,
    );
  if (due.limit !== null) lines.push(...countingSentences(due, said));
  for (const other of due.others ?? []) lines.push(`${other.name}: ${said(other.on)}. It does not govern.`);
  lines.push(sourceSentence(due));
  return lines;
}

const sentence = (event: string, on: string): string =>
  `${event.charAt(0).toUpperCase()}${event.slice(1)} on ${on}: that is day 0.`;

function limitSentence({ limit, limitFrom }: DueDate): string {
  const length = limit === null ? '' : periodInWords(limit);
  switch (limitFrom) {
    case 'guidance':
      return `The guidance gives ${length}.`;
    case 'procedure':
      return `The published procedure gives ${length}.`;
    case 'local':
      return `No source gives a time; the provider’s own target is ${length}.`;
    case 'law':
      return `No source gives a time; data protection law gives ${length}.`;
    case 'stated':
      return `The time stated is ${length}.`;
  }
}

function countingSentences(due: DueDate, said: (on: Day) => string): string[] {
  if (due.rolledFrom !== undefined) return rolledSentences(due, due.rolledFrom, said);
  if (due.nation === null)
    return [
      'Every calendar day counts. The last day counts in full, and is not moved when it falls on a weekend or a holiday.',
    ];
  const weekends = due.skipped.filter((skip) => skip.why === 'weekend');
  const holidays = due.skipped.filter((skip) => skip.why === 'holiday');
  const lines = [
    `From ${said(due.startsOn)} to ${said(due.due)} are ${daysBetween(due.startsOn, due.due)} days; ${weekends.length} at weekends are not counted.`,
  ];
  if (holidays.length === 0) lines.push(`No bank holiday of ${nationNames[due.nation]} falls among them.`);
  else {
    const named = listInWords(holidays.map((skip) => `${skip.title ?? 'a bank holiday'} (${said(skip.on)})`));
    lines.push(
      `${named} ${holidays.length === 1 ? 'is' : 'are'} not counted: bank holidays of ${nationNames[due.nation]}.`,
    );
  }
  return lines;
}

/** Where the last day may give way to the next working day: whether it did, and for what. */
function rolledSentences({ due, nation, skipped }: DueDate, by: Day, said: (on: Day) => string): string[] {
  const whose = nation === null ? '' : ` of ${nationNames[nation]}`;
  if (by === due)
    return [
      'Every calendar day counts. The last day is a working day, so it stands; otherwise the next would count.',
    ];
  const [first] = skipped;
  const why = first?.why === 'holiday' ? `${first.title ?? 'a bank holiday'}${whose}` : 'a weekend';
  return [
    `Every calendar day counts. The time ends on ${said(by)}, ${why}, so the next working day counts: ${said(due)}.`,
  ];
}

const sourceSentence = (due: DueDate): string =>
  due.clauses.length === 0
    ? `Source: ${due.edition}.`
    : `Source: ${due.edition}; ${listInWords([...due.clauses])}.`;
