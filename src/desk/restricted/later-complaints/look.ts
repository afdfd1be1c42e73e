import { randomUUID } from 'node:crypto';
import type { AnyEvent } from '#kinds/case-setting.ts';
import { type ComplaintState, isMarked } from '#kinds/complaint/state.ts';
import { writeOf } from '../../complaint/write-of.ts';
import { situate, systemActor } from '../../complaint-setting.ts';
import type { Desk } from '../../desk.ts';
import { historyOf, stateOf } from '../../history.ts';
import { type Ask, askedAbout, asksOf, withAsks } from './asks.ts';

/** After these another complaint may be known for the same person’s, or this one may be asked of again. */
const matters: ReadonlySet<string> = new Set(['MappaMarked', 'DetailsChanged', 'Reopened']);

/** Looks, once something was recorded on a complaint, whether officers are to be asked because of it. */
export const lookAfter = (
  desk: Desk,
  organisation: string,
  stream: string,
  added: readonly { readonly event: AnyEvent }[],
): Promise<void> =>
  added.some(({ event }) => matters.has(event.type))
    ? desk.record.asItself(() => lookAround(desk, organisation, stream))
    : Promise.resolve();

/**
 * Looks from every marked complaint of a provider for others of the same person. Done every night and at every start, it finds what
 * was recorded while the marker was being set, whatever ended half-way, and whose officer has gone. Asked again it asks nothing
 * twice. Gives back how many complaints it looked from.
 */
export const lookFromMarked = (desk: Desk, organisation: string): Promise<number> =>
  desk.record.asItself(async () => {
    const streams = await desk.record.marked.all(organisation);
    for (const stream of streams) await lookAround(desk, organisation, stream);
    return streams.length;
  });

async function lookAround(desk: Desk, organisation: string, stream: string): Promise<void> {
  const { setting } = await situate(desk, organisation, systemActor);
  const complaint = await complaintIn(desk, organisation, stream);
  if (!complaint.exists) return;
  if (!isMarked(complaint)) {
    await ask(desk, organisation, stream, await asksOf(desk, organisation, complaint, setting.staff));
    return;
  }
  for (const { stream: other, asks } of await askedAbout(
    desk,
    organisation,
    { stream, complaint },
    setting.staff,
  ))
    await ask(desk, organisation, other, asks);
}

async function complaintIn(desk: Desk, organisation: string, stream: string): Promise<ComplaintState> {
  const loaded = await desk.record.load(organisation, stream);
  return stateOf(loaded === null ? [] : historyOf(loaded.events));
}

/** Tries before a race is left to the next night. */
const tries = 5;

/** Records what is asked of a complaint, decided on what it is now; nothing where it was asked before. */
async function ask(desk: Desk, organisation: string, stream: string, asks: readonly Ask[]): Promise<void> {
  if (asks.length === 0) return;
  const { setting } = await situate(desk, organisation, systemActor);
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const loaded = await desk.record.load(organisation, stream);
    if (loaded === null) return;
    const before = historyOf(loaded.events);
    const added = withAsks(before, asks, setting, loaded.version).slice(before.length);
    if (added.length === 0) return;
    const outcome = await desk.record.append({
      organisation,
      key: randomUUID(),
      command: 'complaint.ask-about-mappa',
      writes: [writeOf(stream, loaded.version, added, setting, before)],
    });
    if (outcome.outcome !== 'changed-since') return;
  }
}
