import { inShort, listInWords } from '#core/day-in-words.ts';
import type { Option } from '#core/form.ts';
import type { Choices } from '#desk/complaint/choices.ts';
import { asksChoices, type RequestsPage, type RequestsQuery } from '#desk/data-request/list-requests.ts';
import { requestHref } from '#web/data-request/addresses.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';

/** What of the requests is asked for, as its address says. */
export interface Asked {
  readonly query: Omit<RequestsQuery, 'limit'>;
  readonly typed: Readonly<Record<string, string>>;
}

const names = ['open', 'asks', 'contract', 'handler'] as const;

export function askedIn(posted: Posted): Asked {
  const entries = names.map((name) => [name, oneOf(posted, name).trim()] as const);
  const typed: Partial<Record<string, string>> = Object.fromEntries(
    entries.filter(([, value]) => value !== ''),
  );
  return {
    typed: typed as Record<string, string>,
    query: {
      open: typed['open'] === 'true' ? true : typed['open'] === 'false' ? false : undefined,
      asks: typed['asks'],
      contract: typed['contract'],
      handler: typed['handler'] === 'nobody' ? null : typed['handler'],
      after: oneOf(posted, 'after') || undefined,
    },
  };
}

const open: readonly Option[] = [
  { value: '', label: 'All' },
  { value: 'true', label: 'Open' },
  { value: 'false', label: 'Closed' },
];

/** What an empty list says: of all of them that the first is still to come, of the others that there are none such. */
const nothingIn: Readonly<Record<string, { readonly says: string; readonly first: boolean }>> = {
  '': { says: 'No data request has been recorded yet.', first: true },
  true: { says: 'No data request is open.', first: false },
  false: { says: 'No data request has been closed yet.', first: false },
};

/** The list of data requests as its template draws it. */
export function listView(page: RequestsPage, asked: Asked, { contracts, handlers }: Choices): PageData {
  const select = (name: string, label: string, all: string, options: readonly Option[]) => ({
    name,
    label,
    options: [{ value: '', label: all }, ...options].map((option) => ({
      ...option,
      chosen: (asked.typed[name] ?? '') === option.value,
    })),
  });
  const fields = [
    select('asks', 'Asks', 'Anything', asksChoices),
    select('contract', 'Contract', 'All contracts', contracts),
    select('handler', 'Handler', 'Anybody', [{ value: 'nobody', label: 'Nobody yet' }, ...handlers]),
  ];
  const on = fields.flatMap(({ name, label, options }) => {
    const value = asked.typed[name];
    const chosen = options.find((option) => option.chosen)?.label ?? value ?? '';
    return value === undefined ? [] : [`${label.toLowerCase()}: ${chosen}`];
  });
  return {
    title: 'Data requests',
    csv: address(asked, {}).replace('/data-requests', '/api/data-requests.csv'),
    nothing: nothingIn[asked.typed['open'] ?? ''] ?? nothingIn[''],
    views: open.map(({ value, label }) => ({
      href: address(asked, { open: value }),
      says: label,
      current: (asked.typed['open'] ?? '') === value,
    })),
    filter: {
      action: '/data-requests',
      hidden: asked.typed['open'] === undefined ? {} : { open: asked.typed['open'] },
      fields,
      on: on.length === 0 ? null : `Shown are only those with ${listInWords(on)}.`,
      clear: address({ ...asked, typed: {} }, { open: asked.typed['open'] ?? '' }),
    },
    rows: page.rows.map(({ card, handler }) => ({
      href: requestHref(card.reference),
      reference: card.reference,
      person: card.person,
      matter: card.matter,
      standing: card.standing,
      contract: card.contractName,
      handler: handler ?? (card.open ? 'Nobody yet' : 'Nobody'),
      received: card.receivedOn,
      receivedSays: inShort(card.receivedOn, page.today),
      open: card.open,
    })),
    paging:
      page.next === null
        ? null
        : {
            next: { href: address(asked, { after: page.next }), label: 'Show the next 25' },
            says: 'The newest first.',
            first: null,
          },
  };
}

function address({ typed }: Asked, change: Readonly<Record<string, string>>): string {
  const entries = Object.entries({ ...typed, ...change }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(entries).toString();
  return query === '' ? '/data-requests' : `/data-requests?${query}`;
}
