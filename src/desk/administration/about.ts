import type { Moment } from '#core/day.ts';
import { bankHolidaySource } from '#guidance/calendars/bank-holidays.ts';
import { editions } from '#guidance/sources.ts';
import type { Desk } from '../desk.ts';

/** What an organisation’s record holds, and what it rests on. */
export interface AboutRecord {
  readonly cases: number;
  readonly open: number;
  readonly events: number;
  readonly files: number;
  readonly databaseBytes: number;
  /** When the record was last signed, up to which event; null before the first time. */
  readonly checkpoint: { readonly at: Moment; readonly position: number; readonly number: number } | null;
  readonly editions: readonly { readonly title: string; readonly status: string }[];
  readonly holidays: string;
}

export async function aboutRecord({ record }: Desk, organisation: string): Promise<AboutRecord> {
  const [figures, checkpoints] = await Promise.all([
    record.figures(organisation),
    record.checkpoints.list(organisation),
  ]);
  const last = checkpoints.at(-1);
  return {
    ...figures,
    checkpoint: last === undefined ? null : { at: last.at, position: last.position, number: last.number },
    editions: editions.map(({ title, status }) => ({ title, status })),
    holidays: bankHolidaySource,
  };
}
