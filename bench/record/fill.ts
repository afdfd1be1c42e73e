import type { OpenRecord } from '#record/open.ts';
import { inventedCase } from '../invented.ts';

export const organisation = 'southwest';

/** Cases in one transaction. */
const batch = 500;
/** Transactions under way at once: one is prepared here while the other is written there. */
const lanes = 2;

/** Records invented cases, as an import does: many in one transaction, each transaction under a key of its own. */
export async function fill(record: OpenRecord, cases: number, say: (line: string) => void): Promise<void> {
  await record.organisations.open(
    { id: organisation, name: 'South West Futures', referencePrefix: 'SW' },
    Temporal.Instant.from('2012-06-01T00:00:00Z').toString() as never,
  );
  const started = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let from = next; from < cases; from = next) {
      next += batch;
      const writes = Array.from({ length: Math.min(batch, cases - from) }, (_, at) =>
        inventedCase(from + at, cases),
      );
      const outcome = await record.append({ organisation, key: `fill-${from}`, command: 'import', writes });
      if (outcome.outcome !== 'recorded') throw new Error(JSON.stringify(outcome));
      if (from % 50_000 === 0 && from > 0) say(`${from} cases, ${rate(from)} a second`);
    }
  };
  const rate = (done: number): number => Math.round(done / ((performance.now() - started) / 1000));
  await Promise.all(Array.from({ length: lanes }, lane));
  say(`${cases} cases of two events recorded, ${rate(cases)} cases a second`);
}
