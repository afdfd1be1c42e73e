import { type Day, dayOf } from '#core/day.ts';
import type { AmountStatus } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { timeLeftInWords } from '#core/time-left.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { ListedAmount } from '#record/lists/amounts.ts';
import { narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { calendarsFor, settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { moneyRefusal } from './who-reads.ts';

/** Which amounts are meant: those that stand in one way, and of those to pay perhaps only the late ones. */
export interface AmountsQuery {
  readonly status: AmountStatus;
  readonly late?: boolean | undefined;
  readonly contract?: string | undefined;
  readonly kind?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** An amount as it stands on a day. */
export interface ShownAmount extends ListedAmount {
  readonly late: boolean;
  /** "4 working days left", by the calendar of the contract’s nation; empty where nothing waits for its day. */
  readonly left: string;
  /** What the person may do about it: record a payment, decide it; null where nothing or not by them. */
  readonly command: string | null;
}

export interface AmountsPage {
  readonly today: Day;
  readonly rows: readonly ShownAmount[];
  readonly next: string | null;
}

const commands: Readonly<Partial<Record<AmountStatus, string>>> = {
  due: 'record-payment',
  pending: 'decide-liability',
};

function commandFor(status: AmountStatus, { roles }: Pick<Person, 'roles'>): string | null {
  const command = commands[status];
  return command === undefined || permitRefusal(command, roles) !== null ? null : command;
}

/** Amounts of all complaints, the first to pay before the others; what has no day comes last. */
export async function amountsOf(
  desk: Desk,
  person: Person,
  { status, late = false, contract, kind, limit, after }: AmountsQuery,
): Promise<AmountsPage | Refusal> {
  const barred = moneyRefusal(person);
  if (barred !== null) return barred;
  const today = dayOf(desk.now());
  const { organisation } = person;
  const filter = { status, contract, kind, ...(late ? { dueBefore: today } : {}), ...narrowed(person) };
  const [page, settings] = await Promise.all([
    desk.record.money.amounts(organisation, filter, { limit, after }),
    settingsOf(desk, organisation),
  ]);
  if (isRefusal(page)) return page;
  const calendars = calendarsFor(settings);
  const nations = new Map(settings.contracts.map(({ id, nation }) => [id, nation]));
  const rows = page.items.map((item): ShownAmount => {
    const { due } = item.amount;
    const waits = due !== null && (status === 'due' || status === 'pending');
    const calendar = calendars[nations.get(item.contractId) ?? 'england-and-wales'];
    return {
      ...item,
      late: waits && status === 'due' && due < today,
      left: waits ? timeLeftInWords(due, today, calendar) : '',
      command: commandFor(status, person),
    };
  });
  return { today, rows, next: page.next };
}
