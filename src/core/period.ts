/**
 * Lengths of time as guidance and published procedures give them.
 * Weeks and months are calendar; working days leave out weekends and the nation's bank holidays.
 */
export const units = ['hours', 'working-days', 'calendar-days', 'weeks', 'months'] as const;
export type Unit = (typeof units)[number];

export interface Period {
  readonly value: number;
  readonly unit: Unit;
}

const period =
  (unit: Unit) =>
  (value: number): Period => ({ value, unit });
export const hours = period('hours');
export const workingDays = period('working-days');
export const calendarDays = period('calendar-days');
export const weeks = period('weeks');
export const months = period('months');

const names: Record<Unit, [one: string, many: string]> = {
  hours: ['hour', 'hours'],
  'working-days': ['working day', 'working days'],
  'calendar-days': ['calendar day', 'calendar days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

/** "10 working days", "1 week". */
export function periodInWords({ value, unit }: Period): string {
  return `${value} ${names[unit][value === 1 ? 0 : 1]}`;
}

/** A period as a person or a scenario writes it ("10 working days", "8 weeks", "5 days"), or null. Bare days are calendar days. */
export function periodFrom(text: string): Period | null {
  const found = /^(\d{1,4})\s+(hour|working day|calendar day|day|week|month)s?$/.exec(
    text.trim().toLowerCase(),
  );
  if (found === null) return null;
  const [, value, word] = found as unknown as [string, string, string];
  const unit = word === 'day' ? 'calendar-days' : (`${word.replace(' ', '-')}s` as Unit);
  return { value: Number(value), unit };
}
