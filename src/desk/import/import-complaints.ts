import { randomUUID } from 'node:crypto';
import { yearOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Actor } from '#kinds/kind.ts';
import { writeOf } from '../complaint/write-of.ts';
import { type Situated, type SituatedHere, situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { askedAtRecording } from '../restricted/later-complaints/at-recording.ts';
import { type Decided, decideRow } from './decide-row.ts';
import { type Declared, declarationRefusal } from './declaration.ts';
import { columnsOf, type ImportMap } from './map.ts';
import { type ImportFile, lookThrough, type Numbered, rowsOf } from './read-file.ts';
import { rowInput, streamOf } from './row-input.ts';
import type { Fault } from './value.ts';

export interface Importing extends Declared {
  readonly organisation: string;
  /** Somebody who may bring complaints in; each of them says who did. */
  readonly actor: Actor;
  readonly file: ImportFile;
  readonly map: ImportMap;
  /** Everything is decided, and nothing is stored. */
  readonly dryRun: boolean;
  /** Told after every batch how many rows of how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Rows recorded in one transaction; fewer where others are waiting for this process. */
  readonly batch?: number;
  /** Stops it between two batches, with what it is given as the reason. */
  readonly signal?: AbortSignal;
}

/** A row that was not brought in, and why. */
export interface RefusedRow extends Fault {
  /** As a spreadsheet numbers it: the head is row 1. */
  readonly row: number;
}

/** What came of a file. */
export interface Imported {
  readonly digest: string;
  readonly rows: number;
  /** Brought in now; in a dry run, what would be. */
  readonly broughtIn: number;
  /** Of those, complaints that are still open. */
  readonly open: number;
  /** Brought in before: from this file, or under the same old number from another. */
  readonly thereAlready: number;
  /** The first of the rows refused; more than `mostRefused` say nothing new. */
  readonly refused: readonly RefusedRow[];
  readonly refusedInAll: number;
  readonly dryRun: boolean;
}

/** Rows recorded in one transaction: enough to be quick, few enough for others to record in between. */
const batchSize = 100;
/** So many at once that the database should be told. */
const many = 1_000;
/** Refused rows that are told one by one. */
const mostRefused = 10_000;

/** A row as far as it has got. */
interface Candidate {
  readonly row: number;
  readonly stream: string;
  readonly decide: (reference: string) => Decided;
}

/**
 * Brings the complaints of a file in, each through the same decision as one taken by phone. A row is stored whole or not at
 * all, and once: stopped in the middle and begun again it goes on where it was.
 */
export const importComplaints = (desk: Desk, importing: Importing): Promise<Imported | Refusal> =>
  // Whoever brings complaints in need not be somebody who may read them.
  desk.record.asItself(() => importAll(desk, importing));

async function importAll(desk: Desk, importing: Importing): Promise<Imported | Refusal> {
  const { organisation, actor, file, map, dryRun, onProgress, batch = batchSize, signal } = importing;
  const barred = permitRefusal('bring-in', actor.roles) ?? declarationRefusal(importing);
  if (barred !== null) return barred;
  const looked = await lookThrough(file, map, columnsOf(map));
  if (isRefusal(looked)) return looked;

  const total = { broughtIn: 0, open: 0, thereAlready: 0, refusedInAll: 0 };
  const refused: RefusedRow[] = [];
  const seen = new Map<string, number>();
  let done = 0;
  for await (const rows of inBatches(rowsOf(file, map), batch)) {
    signal?.throwIfAborted();
    const situated = await situate(desk, organisation, actor);
    const candidates: Candidate[] = [];
    const refusedNow: RefusedRow[] = [];
    for (const numbered of rows) {
      const found = candidateOf(numbered, map, looked.digest, situated, seen);
      if ('says' in found) refusedNow.push(found);
      else candidates.push(found);
    }
    const came = await bringIn(desk, { organisation, situated, dryRun }, candidates);
    total.broughtIn += came.broughtIn;
    total.open += came.open;
    total.thereAlready += came.thereAlready;
    refusedNow.push(...came.refused);
    total.refusedInAll += refusedNow.length;
    refused.push(...refusedNow.sort((a, b) => a.row - b.row).slice(0, mostRefused - refused.length));
    done += rows.length;
    onProgress?.(done, looked.rows);
  }
  if (!dryRun && total.broughtIn >= many) await desk.record.countAnew();
  return { digest: looked.digest, rows: done, ...total, refused, dryRun };
}

function candidateOf(
  numbered: Numbered,
  map: ImportMap,
  digest: string,
  situated: Situated,
  seen: Map<string, number>,
): Candidate | RefusedRow {
  const { number: row } = numbered;
  if ('fault' in numbered) return { row, ...numbered.fault };
  const input = rowInput(numbered.row, map);
  if ('says' in input) return { row, ...input };
  const stream = streamOf(map, input, digest, row);
  const before = seen.get(stream);
  if (before !== undefined)
    return {
      row,
      column: map.number?.column ?? null,
      says: `The old number ${input.number} stands in row ${before} already.`,
      remedy: 'Leave one of the two rows out, or give it a number of its own.',
    };
  seen.set(stream, row);
  return { row, stream, decide: (reference) => decideRow(situated, input, map, reference) };
}

/** What came of one batch. */
type Batch = Pick<Imported, 'broughtIn' | 'open' | 'thereAlready' | 'refused'>;

/** Decides a batch and records what can be; done again when somebody brings the same rows in at this very moment. */
async function bringIn(
  desk: Desk,
  within: { readonly organisation: string; readonly situated: SituatedHere; readonly dryRun: boolean },
  candidates: readonly Candidate[],
): Promise<Batch> {
  const { organisation, situated, dryRun } = within;
  const there = await desk.record.cases.whichThere(
    organisation,
    candidates.map(({ stream }) => stream),
  );
  const fresh = candidates.filter(({ stream }) => !there.has(stream));
  const year = yearOf(situated.setting.today);
  const decided = fresh.map((one) => ({ ...one, decided: one.decide(`C-${year}-0000`) }));
  const good = decided.flatMap((one) => (one.decided.ok ? [{ ...one, ...one.decided }] : []));
  const batch: Batch = {
    broughtIn: good.length,
    open: good.filter(({ open }) => open).length,
    thereAlready: there.size,
    refused: decided.flatMap((one) => (one.decided.ok ? [] : [{ row: one.row, ...one.decided.fault }])),
  };
  if (dryRun || good.length === 0) return batch;
  const { setting } = situated;
  const ready = await Promise.all(
    good.map(async ({ stream, decide, history }) => ({
      stream,
      decide,
      withAsked: await askedAtRecording(desk, organisation, kind, history, setting),
    })),
  );
  const outcome = await desk.record.append({
    organisation,
    key: randomUUID(),
    command: 'complaint.bring-in',
    numbers: { series: 'complaint', year, count: good.length },
    writes: (numbers) => ({
      writes: ready.map(({ stream, decide, withAsked }, at) => {
        const again = decide(`${situated.referencePrefix}-${year}-${String(numbers[at]).padStart(4, '0')}`);
        if (!again.ok) throw new RangeError('a decision changed with its reference');
        return writeOf(stream, 0, withAsked(again.history), setting);
      }),
    }),
  });
  if (outcome.outcome === 'changed-since') return bringIn(desk, within, candidates);
  if (outcome.outcome !== 'recorded') throw new RangeError(`a batch was not recorded: ${outcome.outcome}`);
  return batch;
}

async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
