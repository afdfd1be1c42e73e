import { type Day, dayOf } from '#core/day.ts';
import type { Option } from '#core/form.ts';
import type { CaseCard } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { currentOf } from '../settings/current.ts';
import type { Person } from '../sign-in/person.ts';

/** Which requests are meant; what is left out does not narrow. */
export interface RequestsQuery {
  readonly open?: boolean | undefined;
  /** "access", "erasure", "access-and-erasure". */
  readonly asks?: string | undefined;
  readonly state?: string | undefined;
  readonly contract?: string | undefined;
  /** Null for those nobody handles. */
  readonly handler?: string | null | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface RequestsPage {
  readonly today: Day;
  readonly rows: readonly { readonly card: CaseCard; readonly handler: string | null }[];
  readonly next: string | null;
}

/** What can be asked for, as a list is narrowed by it. */
export const asksChoices: readonly Option[] = [
  { value: 'access', label: 'To see their data' },
  { value: 'erasure', label: 'To have it erased' },
  { value: 'access-and-erasure', label: 'Both' },
];

/** Data requests, the newest received first; a refusal when the link to a part of the list is broken. */
export async function listRequests(
  desk: Desk,
  person: Person,
  { limit, after, asks, ...narrow }: RequestsQuery,
): Promise<RequestsPage | Refusal> {
  const given = Object.fromEntries(Object.entries(narrow).filter(([, value]) => value !== undefined));
  const [page, { accounts }] = await Promise.all([
    desk.record.cases.list(
      person.organisation,
      { kind: kind.name, ...given, ...(asks === undefined ? {} : { route: asks }), ...narrowed(person) },
      { limit, after },
    ),
    currentOf(desk, person.organisation),
  ]);
  if (isRefusal(page)) return page;
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return {
    today: dayOf(desk.now()),
    rows: page.items.map(({ card }) => ({
      card,
      handler: card.handler === null ? null : (names.get(card.handler) ?? card.handler),
    })),
    next: page.next,
  };
}
