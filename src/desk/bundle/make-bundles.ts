import type { Desk } from '../desk.ts';
import { oneRound } from '../one-round.ts';
import { bundling } from './ask-for-bundle.ts';
import { makeBundleOf } from './make-bundle.ts';

/** How often it is said how far a bundle is, in milliseconds: often enough to be watched, not at every page. */
const sayEvery = 400;

/**
 * Makes the bundles that wait, one after the other, each taken by one Redress; also those that a Redress which ended left
 * behind. Called again while it is at work it waits with the rest. Gives back how many it made.
 */
export const makeBundles = oneRound(makeWaiting);

async function makeWaiting(desk: Desk): Promise<number> {
  let made = 0;
  for (;;) {
    const work = await desk.record.longWork.take(bundling, desk.now());
    if (work === null) return made;
    let said = 0;
    const outcome = await makeBundleOf(desk, work.organisation, {
      reference: work.reference,
      madeBy: work.askedByName,
      key: `bundle:${work.id}`,
      progress(done, of, says) {
        const now = Temporal.Instant.from(desk.now()).epochMilliseconds;
        if (now - said < sayEvery && done < of) return;
        said = now;
        void desk.record.longWork.heard(work, { done, of, says, at: desk.now() }).catch(() => undefined);
      },
    }).catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }));
    const at = desk.now();
    if (outcome === null) await desk.record.longWork.ended(work, { state: 'failed', outcome: null, at });
    else if ('failed' in outcome)
      await desk.record.longWork.ended(work, { state: 'failed', outcome: { says: outcome.failed }, at });
    else if ('refusals' in outcome)
      await desk.record.longWork.ended(work, {
        state: 'refused',
        outcome: { refusals: outcome.refusals },
        at,
      });
    else {
      made += 1;
      await desk.record.longWork.ended(work, { state: 'done', outcome: outcome.kept, at });
    }
  }
}
