import { randomUUID } from 'node:crypto';
import type { Moment } from '#core/day.ts';
import type { AuditEntry, Noted } from '#record/audit/entry.ts';
import type { OpenRecord } from '#record/open.ts';

/** What somebody did, as whoever saw it says it. */
export interface ToNote {
  readonly organisation: string;
  readonly account: string;
  readonly did: Noted;
  readonly what: string;
  readonly route?: string;
  /** As it was asked for; what it is the reference of is looked up when it is written. */
  readonly reference?: string | undefined;
  readonly item?: string | undefined;
}

/** Takes down who looked, who took out, who signed in and who was turned away. */
export interface Noting {
  /** Notes something within a few seconds; at once where it has to be in the record before it is answered. */
  note(what: ToNote, when?: 'soon' | 'at-once'): Promise<void>;
  /** Writes everything that waits. */
  flush(): Promise<void>;
  /** The same, and nothing is noted any more. */
  stop(): Promise<void>;
}

/** How long what was looked at may wait, in milliseconds. */
const wait = 3000;
/** How much may wait: then whoever comes next waits until it is written. Nothing is let go. */
const most = 2000;
/** How much goes into one event. */
const together = 500;

interface Waiting extends ToNote {
  readonly at: Moment;
  times: number;
}

/** What is being written: the same again, under the same key, until it is known to be in the record. */
interface Batch {
  readonly organisation: string;
  readonly key: string;
  readonly of: readonly Waiting[];
}

interface End {
  readonly stream: string;
  readonly version: number;
}

/**
 * Opens the noting of one running Redress. It writes to streams of its own, so that several Redresses never wait for one another; each
 * is named by the day and by chance.
 */
export function openNoting({ record, now }: { record: OpenRecord; now: () => Moment }): Noting {
  let waiting = new Map<string, Waiting>();
  let batches: Batch[] = [];
  const ends = new Map<string, End>();
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function write({ organisation, key, of }: Batch): Promise<void> {
    const at = now();
    const entries = await Promise.all(of.map((one) => entryOf(record, one)));
    const day = at.slice(0, 10);
    const last = ends.get(organisation);
    const end: End = last?.stream.startsWith(`audit-${day}-`)
      ? last
      : { stream: `audit-${day}-${randomUUID()}`, version: 0 };
    const outcome = await record.audit.note({
      organisation,
      key,
      stream: end.stream,
      expected: end.version,
      at,
      entries,
    });
    if (outcome.outcome === 'recorded' || outcome.outcome === 'already-recorded')
      ends.set(organisation, { stream: outcome.stream, version: outcome.version });
    else {
      // Somebody restored an older record under us, for one: a stream of its own is always right.
      ends.delete(organisation);
      throw new Error(`what was noted could not be written: ${outcome.outcome}`);
    }
  }

  async function writeAll(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    batches = [...batches, ...batchesOf([...waiting.values()])];
    waiting = new Map();
    for (let first = batches[0]; first !== undefined; first = batches[0]) {
      await write(first);
      batches = batches.slice(1);
    }
  }

  function flush(): Promise<void> {
    const mine = turn.then(writeAll);
    turn = mine.catch(later);
    return mine;
  }

  /** Tried again in a few seconds, whatever stood in the way. */
  function later(): void {
    timer ??= setTimeout(() => void flush().catch(() => undefined), wait).unref();
  }

  return {
    async note(what, when = 'soon') {
      const key = JSON.stringify([
        what.organisation,
        what.account,
        what.did,
        what.what,
        what.route,
        what.reference,
        what.item,
      ]);
      const there = waiting.get(key);
      if (there === undefined) waiting.set(key, { ...what, at: now(), times: 1 });
      else there.times += 1;
      if (when === 'at-once' || waiting.size >= most) await flush();
      else later();
    },
    flush,
    async stop() {
      await flush().finally(() => clearTimeout(timer));
    },
  };
}

function batchesOf(waiting: readonly Waiting[]): Batch[] {
  const byOrganisation = Map.groupBy(waiting, ({ organisation }) => organisation);
  return [...byOrganisation].flatMap(([organisation, all]) =>
    Array.from({ length: Math.ceil(all.length / together) }, (_, at) => ({
      organisation,
      key: randomUUID(),
      of: all.slice(at * together, (at + 1) * together),
    })),
  );
}

async function entryOf(
  record: OpenRecord,
  { organisation, account, did, what, route = '', reference, item = '', at, times }: Waiting,
): Promise<AuditEntry> {
  const found = reference === undefined ? null : await record.audit.caseNoted(organisation, reference);
  const { about = null, restricted = false } = found ?? {};
  return { at, account, did, what, route, about, item: item === '' ? null : item, restricted, times };
}
