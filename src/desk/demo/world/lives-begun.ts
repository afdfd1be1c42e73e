import type { Moment } from '#core/day.ts';
import type { Desk } from '../../desk.ts';
import { historyOf } from '../../history.ts';
import { type Life, lifeOf } from './life.ts';
import type { ToCome } from './openings.ts';

/** The lives that are in the record already, as they stand there. */
export async function livesBegun(
  desk: Desk,
  organisation: string,
  all: readonly ToCome[],
  from: Moment | null = null,
): Promise<Life[]> {
  const there = await desk.record.cases.whichThere(
    organisation,
    all.map(({ stream }) => stream),
  );
  const lives: Life[] = [];
  for (const toCome of all) {
    if (!there.has(toCome.stream)) continue;
    const loaded = await desk.record.load(organisation, toCome.stream);
    if (loaded !== null) lives.push(lifeOf(toCome, historyOf(loaded.events), from));
  }
  return lives;
}

/** Lives after something was set, which may have changed them: each as it is recorded, to be taken up from that moment. */
export const takenUpAgain = (
  desk: Desk,
  organisation: string,
  lives: readonly Life[],
  from: Moment,
): Promise<Life[]> =>
  livesBegun(
    desk,
    organisation,
    lives.map(({ toCome }) => toCome),
    from,
  );
