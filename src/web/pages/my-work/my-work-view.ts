import type { Day } from '#core/day.ts';
import { inShort, inWords, listInWords } from '#core/day-in-words.ts';
import type { Option } from '#core/form.ts';
import { type DutyView, dutyViews } from '#core/projection.ts';
import { thousands } from '#core/thousands.ts';
import { type Urgency, urgencies } from '#core/time-left.ts';
import type { Choices } from '#desk/complaint/choices.ts';
import type { MyWork, WorkQuery, WorkRow } from '#desk/my-work/my-work.ts';
import type { Whose } from '#desk/my-work/whose.ts';
import { clockOfCase, homeOfCase } from '#web/case-addresses.ts';
import type { PageData } from '#web/http.ts';
import { holidaysInWords } from './holidays-in-words.ts';

/** What of the work is asked for, as its address says. */
export interface Asked extends Omit<WorkQuery, 'limit'> {
  /** How many stood on the pages before. */
  readonly shown: number;
}

const near: Readonly<Record<Urgency, string>> = {
  late: 'Late',
  today: 'Today',
  week: 'This week',
  later: 'Later',
};
const views: Readonly<Record<DutyView, string>> = {
  responses: 'Responses',
  ice: 'ICE',
  'jobcentre-plus': 'Jobcentre Plus',
  promises: 'Promises',
  checks: 'Checks',
  'data-requests': 'Data requests',
};
const whoseChoices: readonly (Option & { readonly value: Whose; readonly of: string })[] = [
  { value: 'mine', label: 'Mine', of: 'Your' },
  { value: 'team', label: 'My team’s', of: 'Your team’s' },
  { value: 'nobody', label: 'Nobody’s yet', of: 'Nobody’s' },
  { value: 'everybody', label: 'Everybody’s', of: 'Everybody’s' },
];

/** My work as its template draws it. */
export function workView(work: MyWork, asked: Asked, choices: Choices): PageData {
  const { counts, today } = work;
  const filter = filterOf(asked, choices);
  const groups = urgencies.flatMap((when) => groupOf(work, when));
  const whose = whoseChoices.find(({ value }) => value === asked.whose);
  return {
    title: titleOf(counts),
    holidays: holidaysInWords(work.holidays, today),
    caption: `${whose?.of ?? 'Your'} next duties, earliest first`,
    strip: urgencies.map((when) => ({
      shape: when,
      count: counted(counts[when], work.more && when === 'later'),
      says: near[when],
      href: counts[when] === 0 ? null : groups.some(({ shape }) => shape === when) ? `#${when}` : '#more',
    })),
    kinds: [undefined, ...dutyViews.filter((view) => work.views[view] > 0 || view === asked.view)].map(
      (view) => ({
        href: address(asked, { view, after: undefined, shown: 0 }),
        says: `${view === undefined ? 'All' : views[view]} ${counted(view === undefined ? sumOf(work) : work.views[view], work.more)}`,
        current: view === asked.view,
      }),
    ),
    groups,
    paging: pagingOf(work, asked),
    filter,
    whoseNamed: asked.whose !== 'mine',
    narrowed: filter.on !== null || asked.view !== undefined,
    csv: address(asked, { after: undefined, shown: 0 }).replace('/work', '/api/work.csv'),
  };
}

const counted = (count: number, more: boolean): string => `${thousands(count)}${more ? ' or more' : ''}`;

const sumOf = ({ views: of }: MyWork): number => Object.values(of).reduce((sum, count) => sum + count, 0);

/** "My work: 2 late, 3 due today": what a tab or a bookmark is read by. */
function titleOf(counts: MyWork['counts']): string {
  const said = [
    ...(counts.late > 0 ? [`${counts.late} late`] : []),
    ...(counts.today > 0 ? [`${counts.today} due today`] : []),
  ];
  return said.length === 0 ? 'My work' : `My work: ${said.join(', ')}`;
}

function groupOf(work: MyWork, when: Urgency) {
  const rows = work.rows.filter((row) => row.when === when);
  if (rows.length === 0) return [];
  const total = work.counts[when];
  const count = rows.length === total ? `${total}` : `${rows.length} of ${counted(total, work.more)} shown`;
  const short = when === 'week' ? shortWeek(work.shortWeek) : '';
  return [
    {
      shape: when,
      says: near[when],
      note: `${count}${short}`,
      rows: rows.map((row) => rowOf(row, work.today)),
    },
  ];
}

/** ". Wednesday and Thursday only": the days left in a week that a holiday shortens. */
function shortWeek(days: readonly Day[] | null): string {
  if (days === null || days.length === 0) return '';
  return `. ${listInWords(days.map((on) => inWords(on, on).split(' ')[0] ?? ''))} only`;
}

function rowOf({ duty, kind, card, left, note, owner }: WorkRow, today: Day) {
  return {
    on: duty.due,
    says: inShort(duty.due, today),
    left,
    why:
      duty.clock === null
        ? null
        : {
            href: clockOfCase(kind, card.reference, duty.clock),
            about: `${duty.says}, ${card.reference}, due ${inWords(duty.due, today)}`,
          },
    duty: duty.says,
    note: capital(note),
    href: homeOfCase(kind, card.reference),
    person: card.person,
    reference: card.reference,
    owner,
    standing: card.standing,
    contract: card.contractName,
  };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function pagingOf({ rows, total, more, next, followingDue, today }: MyWork, asked: Asked) {
  const last = asked.shown + rows.length;
  if (next === null && asked.shown === 0) return null;
  const from = asked.shown === 0 ? '' : `${asked.shown + 1} to `;
  const says = [`${from}${last} of ${counted(total, more)}, earliest first.`];
  if (followingDue !== null) says.push(`The rest are due from ${inWords(followingDue, today)}.`);
  const left = more ? 25 : Math.min(25, Math.max(1, total - last));
  return {
    next:
      next === null
        ? null
        : { href: address(asked, { after: next, shown: last }), label: `Show the next ${left}` },
    says: says.join(' '),
    first: asked.shown === 0 ? null : address(asked, { after: undefined, shown: 0 }),
  };
}

function filterOf(asked: Asked, { contracts, deliverers, routes }: Choices) {
  const select = (
    name: 'contract' | 'deliveredBy' | 'route' | 'whose',
    label: string,
    options: readonly Option[],
  ) => ({
    name,
    label,
    options: options.map(({ value, label: says }) => ({ value, label: says, chosen: asked[name] === value })),
  });
  const fields = [
    select('whose', 'Whose', whoseChoices),
    select('contract', 'Contract', [{ value: '', label: 'All contracts' }, ...contracts]),
    select('deliveredBy', 'Delivered by', [{ value: '', label: 'Everybody' }, ...deliverers]),
    select('route', 'Route', [{ value: '', label: 'All routes' }, ...routes]),
  ];
  const on = fields
    .filter(({ name }) => (name === 'whose' ? asked.whose !== 'mine' : asked[name] !== undefined))
    .map(({ name, label, options }) => {
      const chosen = options.find(({ chosen: is }) => is)?.label ?? asked[name] ?? '';
      return `${label.toLowerCase()}: ${chosen}`;
    });
  return {
    action: '/work',
    fields,
    hidden: asked.view === undefined ? {} : { view: asked.view },
    on: on.length === 0 ? null : `Shown are only those with ${listInWords(on)}.`,
    clear: address({ whose: 'mine', view: asked.view, shown: 0 }),
  };
}

/** The address of a part of the work, changed in what is named. */
function address(asked: Asked, change: Partial<Asked> = {}): string {
  const { whose, shown, ...rest } = { ...asked, ...change };
  const query = new URLSearchParams();
  if (whose !== 'mine') query.set('whose', whose);
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  if (rest.after !== undefined && shown > 0) query.set('shown', String(shown));
  const text = query.toString();
  return text === '' ? '/work' : `/work?${text}`;
}
