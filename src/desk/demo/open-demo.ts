import { randomUUID } from 'node:crypto';
import { dayOf, plusMonths } from '#core/day.ts';
import { situate, systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { keepApart } from './kept-apart.ts';
import { demoOrganisation } from './mark.ts';
import { liveRequests } from './requests/live-requests.ts';
import { askersOf } from './requests/who-asks.ts';
import type { Ground } from './unfold.ts';
import { chaptersOf } from './world/chapters.ts';
import { demoContracts } from './world/contracts.ts';
import { keepPapers } from './world/documents.ts';
import { type Life, liveOn, owedOf, type Stage, settle } from './world/life.ts';
import { livesBegun, takenUpAgain } from './world/lives-begun.ts';
import { comeInBy, complaintsToCome } from './world/openings.ts';
import { partsOf } from './world/parts.ts';
import { auditPerformance } from './world/performance-audits.ts';
import { recordNew } from './world/record-new.ts';
import { beginWorld, finishWorld } from './world/world.ts';

/** How a demo is made. */
export interface DemoOptions {
  /** What happens follows from it: the same seed at the same moment gives the same demo. */
  readonly seed?: string;
  readonly complaints?: number;
  /** Told how many complaints have come in, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Told of what a story wanted and the rules refused; a story never should. */
  readonly onRefused?: Stage['onRefused'];
}

const providerName = 'Sandpiper Works';

/** Complaints lived at one time: while one waits for the disk another is decided. */
const width = 12;

/**
 * Makes the demo in a record, or leaves it as it is where it has been made: Sandpiper Works with its people, its settings and
 * two years of complaints up to now, with requests for data among them. Everything is decided by the rules, every letter is printed and kept, and a checkpoint is
 * signed every week. One cut off half-way is gone on with, up to the moment it was begun for.
 */
export async function openDemo(desk: Desk, options: DemoOptions = {}): Promise<void> {
  const { seed: asked = 'sandpiper', complaints = 400, onProgress, onRefused = () => undefined } = options;
  const organisation = demoOrganisation;
  const { record } = desk;
  await record.organisations.open(
    { id: organisation, name: providerName, referencePrefix: 'SW' },
    desk.now(),
  );
  const world = await beginWorld(desk, organisation, { seed: asked, count: complaints });
  if (world.made) return;
  const { seed, count, last } = world;
  const [first, today] = [plusMonths(dayOf(last), -24), dayOf(last)];
  const attachments = await keepPapers(desk, organisation);
  const all = complaintsToCome(seed, count, { first, last: today }, demoContracts(first));
  let lives = await livesBegun(desk, organisation, all);
  let toCome = all.filter((one) => !lives.some((life) => life.toCome === one));

  for (const { until, chapter } of partsOf(chaptersOf(first), first, last)) {
    const then: Desk = { ...desk, now: () => until };
    const situated = await situate(then, organisation, systemActor);
    const { setting } = situated;
    const settingAt: Ground['settingAt'] = (now, actor) => ({ ...setting, now, today: dayOf(now), actor });
    const ground: Ground = { attachments, proclaimed: [], settingAt };
    const stage: Stage = { desk, organisation, ground, last, onRefused };
    const comeIn = comeInBy(until, toCome, ground, last);
    lives.push(...(await recordNew(stage, situated, comeIn)));
    toCome = toCome.filter((one) => !comeIn.some((come) => come.toCome === one));
    await inStep(lives, (life) => liveOn(life, until, stage));
    await recordSince(stage, lives);
    if (chapter !== null) {
      await chapter.does(then, organisation);
      lives = await takenUpAgain(desk, organisation, lives, until);
    }
    if (until === last) {
      const lastDesk: Desk = { ...desk, now: () => last };
      await liveRequests(desk, organisation, last, await askersOf(lastDesk, organisation, seed, lives));
      await keepApart(desk, organisation, last, { lives, own: providerName });
      await auditPerformance(desk, organisation, last);
    }
    await record.checkpoints.take(organisation, until);
    onProgress?.(lives.length, count);
  }
  await finishWorld(desk, organisation, { seed, last, count });
}

/** Records in one transaction whatever has happened in any life. */
async function recordSince({ desk, organisation, ground }: Stage, lives: readonly Life[]): Promise<void> {
  const writes = lives.flatMap((life) => owedOf(life, ground) ?? []);
  if (writes.length === 0) return;
  const outcome = await desk.record.append({ organisation, key: randomUUID(), command: 'demo.live', writes });
  if (outcome.outcome !== 'recorded') throw new RangeError(`the demo was not recorded: ${outcome.outcome}`);
  for (const life of lives) settle(life);
}

/** Does something for each, a few at a time. */
async function inStep<Item>(items: readonly Item[], does: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const one = async (): Promise<void> => {
    for (const item of left) await does(item);
  };
  await Promise.all(Array.from({ length: width }, one));
}
