import { randomUUID } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { plainReference } from '#record/search/words.ts';
import { situate, systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { writesBeside } from '../retention/beside.ts';
import { packing } from '../retention/exports-with.ts';

/**
 * Takes back an export that was recorded a moment ago where a case in it was destroyed while it was packed, and says so; none where
 * every case is there. Whatever destroys one from now on finds the export and destroys it too.
 */
export async function goneMeanwhile(
  desk: Desk,
  organisation: string,
  { request, packed }: { readonly request: string; readonly packed: readonly string[] },
): Promise<readonly Refusal[]> {
  let gone = false;
  for (const theirs of packed) {
    if (!(await isDestroyed(desk, organisation, theirs))) continue;
    gone = true;
    await letGo(desk, organisation, request, theirs);
  }
  return gone ? [destroyedMeanwhile] : [];
}

/** Whether a case has gone, with or without figures left of it. */
async function isDestroyed(desk: Desk, organisation: string, reference: string): Promise<boolean> {
  const loaded = await desk.record.loadByReference(organisation, reference);
  return loaded === null || loaded.events[0]?.payload === null;
}

async function letGo(desk: Desk, organisation: string, request: string, theirs: string): Promise<void> {
  const { setting } = await situate(desk, organisation, systemActor);
  for (;;) {
    const kept = await desk.record.loadByReference(organisation, request);
    const versions = kept === null ? [] : packing(kept.events, plainReference(theirs));
    if (kept === null || versions.length === 0) return;
    const outcome = await desk.record.append({
      organisation,
      key: randomUUID(),
      command: 'data-request.export-goes',
      writes: writesBeside([{ kept, versions }])(
        { at: desk.now(), by: systemActor },
        'A case in it was destroyed while it was made.',
        setting,
      ),
    });
    if (outcome.outcome === 'changed-since') continue;
    await desk.record.destructions.finish();
    return;
  }
}

const destroyedMeanwhile: Refusal = {
  code: 'data-request.destroyed-meanwhile',
  says: 'A case in it was destroyed while it was made, so nothing of it is kept.',
  remedy: 'Make it again.',
  clauses: [],
};
