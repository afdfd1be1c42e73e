import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './started.ts';

/** A Redress to write to: its address, a session of a handler's, and a contract of theirs. */
export interface Target {
  readonly at: string;
  readonly token: string;
  readonly contract: string;
  /** The day the complaints say they came; today unless told. */
  readonly received?: string;
}

/** A complaint somebody was told is recorded. */
export interface Acknowledged {
  readonly key: string;
  readonly mark: string;
  readonly reference: string;
  /** The day it said it came: a key is good for the same words only. */
  readonly received: string;
}

/** Writers that record complaints one after another, each with a key of its own until it is acknowledged. */
export interface Load {
  readonly acknowledged: Acknowledged[];
  /** Answers that were no acknowledgement, by status; 0 for a connection that broke. */
  readonly unanswered: Map<number, number>;
  /** How often something had to be sent again. */
  retried(): number;
  stop(): Promise<void>;
}

/** Sends a complaint once. */
export async function send(
  { at, token, contract, received = today() }: Target,
  key: string,
  mark: string,
): Promise<{ status: number; reference: string }> {
  const answer = await fetch(new URL('/api/complaints', at), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(complaint(contract, received, mark)),
    signal: AbortSignal.timeout(40_000),
  });
  const body = (await answer.json().catch(() => ({}))) as { reference?: string };
  return { status: answer.status, reference: body.reference ?? '' };
}

export function startLoad(now: () => Target, writers: number, seed: number): Load {
  const acknowledged: Acknowledged[] = [];
  const unanswered = new Map<number, number>();
  const stopping = new AbortController();
  const going = (): boolean => !stopping.signal.aborted;
  const write = async (writer: number): Promise<void> => {
    for (let n = 1; going(); n += 1) {
      const key = randomUUID();
      const mark = `lighthouse-${seed}-${writer}-${n}`;
      while (true) {
        const target = now();
        const { status, reference } = await send(target, key, mark).catch(() => ({
          status: 0,
          reference: '',
        }));
        if (status === 201 || status === 200) {
          acknowledged.push({ key, mark, reference, received: target.received ?? today() });
          break;
        }
        unanswered.set(status, (unanswered.get(status) ?? 0) + 1);
        if (!going()) return;
        await pause(200);
      }
    }
  };
  const all = Array.from({ length: writers }, (_, writer) => write(writer + 1));
  return {
    acknowledged,
    unanswered,
    retried: () => [...unanswered.values()].reduce((sum, count) => sum + count, 0),
    async stop() {
      stopping.abort();
      await Promise.all(all);
    },
  };
}

const complaint = (contract: string, received: string, mark: string) => ({
  paperOnly: false,
  channel: 'phone',
  received,
  contract,
  person: { name: 'Example Caller', contact: '01632 960 555' },
  about: ['provider'],
  summary: `${mark}: the office was closed when I came.`,
  wanted: 'Tell me when it is open.',
});

/** Milliseconds until a complaint sent from now on is acknowledged. */
export async function untilWritten(target: Target, mark: string, into: Acknowledged[]): Promise<number> {
  const from = performance.now();
  const key = randomUUID();
  await until(
    'writes are back',
    async () => {
      const { status, reference } = await send(target, key, mark);
      if (status !== 201 && status !== 200) return false;
      into.push({ key, mark, reference, received: target.received ?? today() });
      return true;
    },
    120_000,
  );
  return performance.now() - from;
}

const today = (): string => Temporal.Now.plainDateISO('Europe/London').toString();
