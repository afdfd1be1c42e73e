import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { personOf } from '#kinds/data-request/standing.ts';
import type { LongWork } from '#record/long-work/long-work.ts';
import { submit } from '../cases/submit.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { oneRound } from '../one-round.ts';
import { setDown } from '../set-down.ts';
import { exporting } from './ask-for-export.ts';
import { goneMeanwhile } from './gone-meanwhile.ts';
import type { CaseToPack } from './held/case-to-pack.ts';
import { caseToPack } from './held-cases.ts';
import { loadRequest } from './load.ts';

/** The most an export may weigh: recordings among it. */
const largest = 4 * 1024 ** 3;
/** How often it is said how far it is, in milliseconds. */
const sayEvery = 400;

/**
 * Makes the exports that wait, one after the other, each taken by one Redress; also those that a Redress which ended left behind.
 * Called again while it is at work it waits with the rest. Gives back how many it made.
 */
export const makeExports = oneRound(makeWaiting);

async function makeWaiting(desk: Desk): Promise<number> {
  let made = 0;
  for (;;) {
    const work = await desk.record.longWork.take(exporting, desk.now());
    if (work === null) return made;
    const refusals = await makeOne(desk, work).catch((error: unknown) => {
      return { failed: error instanceof Error ? error.message : String(error) };
    });
    const at = desk.now();
    if ('failed' in refusals)
      await desk.record.longWork.ended(work, { state: 'failed', outcome: { says: refusals.failed }, at });
    else if (refusals.length > 0)
      await desk.record.longWork.ended(work, { state: 'refused', outcome: { refusals }, at });
    else {
      made += 1;
      await desk.record.longWork.ended(work, { state: 'done', outcome: null, at });
    }
  }
}

/** Puts together everything held, keeps it and records it; what stands in the way, none where it is done. */
async function makeOne(desk: Desk, work: LongWork): Promise<readonly Refusal[]> {
  const { organisation, reference } = work;
  const found = await loadRequest(desk, organisation, systemActor, reference);
  if (found === null) return [gone];
  const { request, setting } = found;
  const cases: CaseToPack[] = [];
  const theirsPacked: string[] = [];
  for (const theirs of [...(request.cases?.references ?? []), request.reference]) {
    const one = await caseToPack(desk, organisation, systemActor, theirs);
    if (one === null) continue;
    cases.push(one);
    theirsPacked.push(theirs);
  }
  return setDown('export', async (folder) => {
    const packed = await desk.pack(
      {
        letterhead: setting.provider,
        reference: request.reference,
        person: personOf(request),
        madeAt: desk.now(),
        cases: cases.map(({ held }) => held),
      },
      { to: join(folder, 'export.zip'), progress: saying(desk, work) },
    );
    const kept = await desk.record.files.keep({
      organisation,
      name: `${request.reference} export.zip`,
      content: createReadStream(packed.path),
      limit: largest,
      types: ['application/zip'],
    });
    if (isRefusal(kept)) return [kept];
    const outcome = await submit(desk, {
      organisation,
      actor: systemActor,
      kind: 'data-request',
      command: 'record-export',
      reference: request.reference,
      key: `export:${work.id}`,
      input: {
        file: kept.digest,
        sha256: packed.sha256,
        bytes: packed.bytes,
        cases: cases.length - 1,
        documents: packed.papers,
        toCheck: [...new Set(cases.flatMap(({ toCheck }) => toCheck))],
        askedBy: work.askedBy,
        askedByName: work.askedByName,
      },
    });
    if (outcome.outcome === 'done')
      return goneMeanwhile(desk, organisation, { request: request.reference, packed: theirsPacked });
    // The request may have been destroyed meanwhile: then nothing of it may stay in an export.
    await desk.record.destructions.letGo(organisation, [kept.digest]);
    return outcome.outcome === 'refused' ? outcome.refusals : [gone];
  });
}

/** Says how far it is, and not at every paper. */
function saying(desk: Desk, work: LongWork) {
  let said = 0;
  return (done: number, of: number, says: string): void => {
    const now = Temporal.Instant.from(desk.now()).epochMilliseconds;
    if (now - said < sayEvery && done < of) return;
    said = now;
    void desk.record.longWork.heard(work, { done, of, says, at: desk.now() }).catch(() => undefined);
  };
}

const gone: Refusal = {
  code: 'data-request.not-found',
  says: 'There is no such request any more.',
  remedy: '',
  clauses: [],
};
