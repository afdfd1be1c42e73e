import type { Desk } from '#desk/desk.ts';

/** Something done by itself, at its times, by one of the Redresses that run on the same record. */
export interface Job {
  readonly name: string;
  /** When, in London: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** Whether it is done once at the first start of a day too, for what was missed while nothing ran. */
  readonly atStart: boolean;
  /** Does it through the desk, and says in a line of figures what was done. It may be done again at any time without harm. */
  readonly run: (desk: Desk) => Promise<Readonly<Record<string, number>>>;
}
