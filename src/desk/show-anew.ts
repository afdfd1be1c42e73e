import type { Desk } from './desk.ts';
import { holidaysKnown, type KnownFrom, replayed } from './verify/replayed.ts';

/** Cases taken at a time. */
const batch = 200;

/**
 * Shows anew what was last shown by an older Redress, which kept less of a case than is kept now. Nothing is recorded by it. It
 * ends by itself and may be begun again at any time. Gives back how many cases it showed.
 */
export async function showAnew(desk: Desk): Promise<number> {
  const known = new Map<string, readonly KnownFrom[]>();
  let shown = 0;
  for (;;) {
    const before = await desk.record.cases.shownBefore(batch);
    let now = 0;
    for (const { organisation, stream } of before) {
      const holidays = known.get(organisation) ?? (await holidaysKnown(desk, organisation));
      known.set(organisation, holidays);
      const loaded = await desk.record.load(organisation, stream);
      if (loaded === null) continue;
      const projection = replayed(loaded.kind, loaded.events, holidays);
      if (await desk.record.cases.showAnew({ organisation, stream }, loaded.version, projection)) now += 1;
    }
    shown += now;
    // What was recorded meanwhile is shown by that.
    if (now === 0 && before.length < batch) return shown;
    if (now === 0) throw new Error('cases that are to be shown anew cannot be');
  }
}
