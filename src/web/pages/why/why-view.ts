import type { Day } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { momentInShort } from '#core/moment-in-words.ts';
import { nationNames } from '#core/nation.ts';
import { standingDue } from '#core/projection.ts';
import type { WhyDate, WhyDates } from '#desk/complaint/why-date.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { countCalendar } from '#web/drawings/count-calendar.ts';
import { countSum } from '#web/drawings/count-sum.ts';
import type { PageData } from '#web/http.ts';
import { ledeOf } from './lede.ts';

/** The explanation of a date as its template draws it. */
export function whyView(
  why: WhyDate,
  { reference, person, today }: Pick<WhyDates, 'reference' | 'person' | 'today'>,
  home: string = caseHref(reference),
): PageData {
  const { clock, rule, began } = why;
  const { due } = clock;
  const standing = standingDue(clock);
  return {
    title: `Why ${inWords(standing, today)}?`,
    crumb: { href: home, label: `${person}, ${reference}` },
    cap: clock.name,
    lede: ledeOf(due, today),
    calendar: due.limit === null ? null : countCalendar(due, today),
    sum: countSum(due, today),
    others: (due.others ?? []).map(({ name, on }) => ({
      name,
      says: `${inShort(on, today)}. It does not govern.`,
    })),
    moved: movedSentences(why, person, today),
    differed: [
      ...why.elsewhere.map(({ nation, on, because }) => ({
        name: `In ${nation}`,
        says: `${inShort(on, today)}. ${because}`,
      })),
      ...(rule === null ? [] : [{ name: 'If it is missed', says: rule.ifMissed }]),
    ],
    rule: rule === null ? null : { id: rule.id, says: rule.says },
    clauses: why.clauses,
    about: [
      { name: 'Edition', says: why.edition },
      { name: 'Why this edition', says: why.whyThisEdition },
      { name: 'Our timescale', says: why.timescale },
      {
        name: 'Starts',
        says: startsWith(why, today),
        link:
          began?.entry == null
            ? null
            : {
                href: `${home}?timeline=all#entry-${began.entry.version}`,
                label: 'See the entry',
              },
      },
      {
        name: 'Bank holidays',
        says:
          due.nation === null
            ? 'None are counted out: every calendar day counts'
            : `${nationNames[due.nation]}, the nation of this contract`,
      },
      { name: 'Pauses', says: why.pauses },
      { name: 'Extensions', says: why.extensions },
    ],
  };
}

/** "“Not satisfied” recorded, Mon 12 March, 11:30, by Osric Vane." */
function startsWith({ began, clock }: WhyDate, today: Day): string {
  if (began === null) return `${clock.due.startEvent}, ${inShort(clock.due.startsOn, today)}.`;
  const what = began.entry === null ? clock.due.startEvent : `“${began.entry.title}” recorded`;
  return `${what}, ${momentInShort(began.at, today)}, by ${began.by}.`;
}

/** Whether the date ever moved, each move with both dates and why, and to whom it was told. */
function movedSentences({ clock, began }: WhyDate, person: string, today: Day): string[] {
  const { moved, told, due } = clock;
  const said = (on: Day): string => inShort(on, today);
  const worked = began === null ? '' : ` First worked out on ${momentInShort(began.at, today)}.`;
  const lines =
    moved.length === 0
      ? [`No.${worked}`]
      : [
          `Yes, ${moved.length === 1 ? 'once' : `${moved.length} times`}.${worked}`,
          ...moved.map(({ from, to, on, why }) => `On ${said(on)} from ${said(from)} to ${said(to)}. ${why}`),
        ];
  if (told === null) return [...lines, `Nobody outside has been told of it yet.`];
  const whom = told.whom === '' ? person : told.whom;
  const stands =
    told.due === due.due ? '' : ` That date stands, though worked out now it would be ${said(due.due)}.`;
  return [...lines, `${whom} was told ${said(told.due)} on ${said(told.on)}.${stands}`];
}
