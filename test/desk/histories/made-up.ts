import { type Day, plusDays } from '#core/day.ts';
import type { Chance } from '#desk/demo/chance.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

export const someDay = (chance: Chance, today: Day, complaint: Complaint, name: string): Day =>
  chance.pick(name, [
    today,
    today,
    plusDays(today, -1),
    plusDays(today, 1),
    plusDays(today, chance.between(`${name}/far`, -60, 90)),
    complaint.receivedOn,
    plusDays(complaint.receivedOn, -3),
    '2031-01-01' as Day,
  ]);

/** A box left empty now and then. */
export const maybe = <Value>(chance: Chance, name: string, value: Value): Value | undefined =>
  chance.happens(`leave/${name}`, 0.3) ? undefined : value;
