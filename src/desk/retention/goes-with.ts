import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import { plainReference } from '#record/search/words.ts';
import type { Desk } from '../desk.ts';
import { type Quarantined, quarantineKind } from '../quarantine/quarantined-file.ts';
import { safetyStream } from '../restricted/for-safety.ts';
import { idOfAsking, type SafetyAsked, type SafetyAskingReviewed } from '../restricted/safety-asked.ts';
import { viewsStream } from '../restricted/views.ts';
import { anonymisingStream } from './anonymising/words-kept.ts';
import { type Beside, writesBeside } from './beside.ts';
import { exportsWith } from './exports-with.ts';
import { holdStream } from './holds.ts';

/**
 * What goes with a case: why it was on hold, words proposed to stay of it, who opened it while it was restricted, who asked by its
 * reference to open it for safety and what was said of that, what was packed of it for somebody who asked to see their data, and files
 * given to it that are locked away. Somebody may have been named in each. Given back is what is written for it, once it is known when and
 * by whom, and in which setting a data request is shown.
 */
export async function goesWith(
  desk: Desk,
  organisation: string,
  { stream, reference }: { readonly stream: string; readonly reference: string },
): Promise<ReturnType<typeof writesBeside>> {
  const found = await Promise.all([
    besides(desk, organisation, holdStream(stream)),
    besides(desk, organisation, anonymisingStream(stream)),
    besides(desk, organisation, viewsStream(stream)),
    besides(desk, organisation, safetyStream, askedFor(reference)),
    exportsWith(desk, organisation, { stream, reference }),
    lockedAway(desk, organisation, stream),
  ]);
  return writesBeside(found.flat());
}

/** What was asked by a reference for safety, and what was found of that; said of each event in turn, from the first. */
function askedFor(reference: string): (payload: unknown, version: number) => boolean {
  const plain = plainReference(reference);
  const theirs = new Set<string>();
  return (payload, version) => {
    const { id, reference: typed, asking } = payload as Partial<SafetyAsked & SafetyAskingReviewed>;
    if (asking !== undefined) return theirs.has(asking);
    if (plainReference(typed ?? '') !== plain) return false;
    theirs.add(idOfAsking({ id }, version));
    return true;
  };
}

/** Files given to the case that no scanner called clean. */
async function lockedAway(desk: Desk, organisation: string, stream: string): Promise<Beside[]> {
  const held = await desk.record.settings.list(organisation, quarantineKind);
  const theirs = held.filter(({ body }) => (body as Quarantined).case === stream);
  return (await Promise.all(theirs.map((each) => besides(desk, organisation, each.stream)))).flat();
}

/** The versions of a stream that go; none where nothing is left of it that does. */
async function besides(
  desk: Desk,
  organisation: string,
  stream: string,
  goes: (payload: unknown, version: number) => boolean = () => true,
): Promise<Beside[]> {
  const kept = await desk.record.load(organisation, stream);
  if (kept === null) return [];
  const versions = kept.events
    .filter(
      ({ payload, type, version }) =>
        payload !== null && type !== payloadsDestroyed && goes(payload, version),
    )
    .map(({ version }) => version);
  return versions.length === 0 ? [] : [{ kept, versions }];
}
