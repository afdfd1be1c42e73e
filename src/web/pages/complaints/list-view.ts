import { inWords, listInWords } from '#core/day-in-words.ts';
import type { Option } from '#core/form.ts';
import type { Choices } from '#desk/complaint/choices.ts';
import type { ComplaintsPage } from '#desk/complaint/list-complaints.ts';
import type { PageData } from '#web/http.ts';
import type { Asked } from './asked.ts';
import { rowOf } from './row.ts';

const open: readonly Option[] = [
  { value: '', label: 'All' },
  { value: 'true', label: 'Open' },
  { value: 'false', label: 'Closed' },
];

/** The list of complaints as its template draws it. */
export function listView(page: ComplaintsPage, asked: Asked, choices: Choices): PageData {
  const filter = filterOf(asked, choices);
  return {
    title: 'Complaints',
    views: open.map(({ value, label }) => ({
      href: address(asked, { open: value }),
      says: label,
      current: (asked.typed.open ?? '') === value,
    })),
    filter,
    rows: page.rows.map((row) => rowOf(row, page.today)),
    paging: pagingOf(page, asked),
    csv: address(asked, {}).replace('/complaints', '/api/complaints.csv'),
  };
}

function filterOf(asked: Asked, { contracts, routes, states, handlers, deliverers }: Choices) {
  const select = (name: string, label: string, all: string, options: readonly Option[]) => ({
    name,
    label,
    options: [{ value: '', label: all }, ...options].map((option) => ({
      ...option,
      chosen: (asked.typed[name] ?? '') === option.value,
    })),
  });
  const day = (name: 'receivedFrom' | 'receivedTo', label: string) => ({
    name,
    label,
    type: 'date',
    value: asked.typed[name] ?? '',
  });
  const fields = [
    select('contract', 'Contract', 'All contracts', contracts),
    select('route', 'Route', 'All routes', routes),
    select('state', 'Where it is', 'Anywhere', states),
    select('handler', 'Handler', 'Anybody', [{ value: 'nobody', label: 'Nobody yet' }, ...handlers]),
    select('deliveredBy', 'Delivered by', 'Everybody', deliverers),
    day('receivedFrom', 'Received from'),
    day('receivedTo', 'Received to'),
  ];
  const on = fields.flatMap(({ name, label, ...field }) => {
    const value = asked.typed[name];
    if (value === undefined) return [];
    const chosen = 'options' in field ? field.options.find(({ chosen: is }) => is)?.label : undefined;
    return [`${label.toLowerCase()}: ${chosen ?? value}`];
  });
  return {
    action: '/complaints',
    hidden: asked.typed.open === undefined ? {} : { open: asked.typed.open },
    fields,
    on: on.length === 0 ? null : `Shown are only those with ${listInWords(on)}.`,
    clear: address({ ...asked, typed: {} }, { open: asked.typed.open ?? '' }),
  };
}

function pagingOf({ rows, next, followingReceived, today }: ComplaintsPage, asked: Asked) {
  if (next === null && asked.shown === 0) return null;
  const last = asked.shown + rows.length;
  const says = [`${asked.shown + 1} to ${last}, the newest first.`];
  if (followingReceived !== null) says.push(`The next was received on ${inWords(followingReceived, today)}.`);
  return {
    next:
      next === null
        ? null
        : { href: address(asked, { after: next, shown: String(last) }), label: 'Show the next 25' },
    says: says.join(' '),
    first: asked.shown === 0 ? null : address(asked, {}),
  };
}

/** The address of the same list, changed in what is named. */
function address({ typed }: Asked, change: Readonly<Record<string, string>>): string {
  const entries = Object.entries({ ...typed, ...change }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(entries).toString();
  return query === '' ? '/complaints' : `/complaints?${query}`;
}
