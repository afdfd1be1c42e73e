import type { Desk } from '#desk/desk.ts';
import type { Person } from './person.ts';

/** Counts somebody's asking: null where they may go on, otherwise in how many seconds they may. */
export type AskingLimit = (person: Person) => Promise<number | null>;

/** A process tells the record only after so many, so that an ordinary minute of work costs it nothing. */
const toldAfter = 50;

interface Counted {
  /** What the record had when it was last told, of every process. */
  told: number;
  /** What it was not told yet. */
  untold: number;
}

/**
 * How often one person may ask in a minute, whatever for and through however many processes; each may miss a few dozen of what the
 * others have not told yet. It holds programs that run wild, not people.
 */
export function askingLimit({ record, now }: Desk, most: number): AskingLimit {
  let minute = 0;
  let counted = new Map<string, Counted>();
  return async ({ organisation, id }) => {
    const second = Math.floor(Temporal.Instant.from(now()).epochMilliseconds / 1000);
    const current = Math.floor(second / 60);
    if (current !== minute) {
      minute = current;
      counted = new Map();
    }
    const key = `${organisation} ${id}`;
    const mine = counted.get(key) ?? { told: 0, untold: 0 };
    counted.set(key, mine);
    const wait = 60 - (second % 60);
    if (mine.told + mine.untold >= most) return wait;
    mine.untold += 1;
    if (mine.untold >= Math.min(toldAfter, most)) {
      const telling = mine.untold;
      mine.told += telling;
      mine.untold = 0;
      mine.told = Math.max(
        mine.told,
        await record.asked.add({ organisation, account: id, minute: current }, telling),
      );
    }
    return mine.told + mine.untold > most ? wait : null;
  };
}
