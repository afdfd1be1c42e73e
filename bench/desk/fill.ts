import { writeOf } from '#desk/complaint/write-of.ts';
import { situate, systemActor } from '#desk/complaint-setting.ts';
import type { Desk } from '#desk/desk.ts';
import { livesOf, retold } from './lives.ts';
import { organisation } from './provider.ts';

/** Cases in one transaction. */
const batch = 100;
/** Transactions under way at once: one is prepared here while the other is written there. */
const lanes = 2;
/** Complaints lived command by command; every other is one of these, told of somebody else in other words. */
const lived = 1_000;

export const streamOf = (number: number): string => `bench-${String(number).padStart(7, '0')}`;
export const referenceOf = (number: number): string => `SW-2019-${String(number + 1).padStart(7, '0')}`;

/** Fills a record to a size with complaints as the rules make them: every event, and what each shows after its last. */
export async function fill(desk: Desk, cases: number, say: (line: string) => void): Promise<void> {
  const lives = await livesOf(desk, Math.min(lived, cases));
  const { setting } = await situate(desk, organisation, systemActor);
  const started = performance.now();
  const rate = (done: number): number => Math.round(done / ((performance.now() - started) / 1000));
  let events = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let from = next; from < cases; from = next) {
      next += batch;
      const writes = Array.from({ length: Math.min(batch, cases - from) }, (_, at) => {
        const life = lives[(from + at) % lives.length];
        if (life === undefined) throw new Error('no complaint was lived');
        events += life.history.length;
        return writeOf(streamOf(from + at), 0, retold(life, from + at, referenceOf(from + at)), setting);
      });
      const outcome = await desk.record.append({
        organisation,
        key: `fill-${from}`,
        command: 'import',
        writes,
      });
      if (outcome.outcome !== 'recorded') throw new Error(JSON.stringify(outcome).slice(0, 500));
      if (next % 10_000 === 0) say(`${next} complaints, ${rate(next)} a second`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  say(`${cases} complaints of ${events} events recorded, ${rate(cases)} a second`);
}
