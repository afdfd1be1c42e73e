import { createHash } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { Stream } from '#record/events/event.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { settingsAfter } from '../settings/follow.ts';
import { holidaysKnown, replayed } from '../verify/replayed.ts';

/** What came of a log of destructions. */
export interface DestroyedAgain {
  /** Destructions in the log. */
  readonly lines: number;
  readonly again: number;
  /** Gone already when the backup was made, or never in it. */
  readonly gone: number;
}

interface Line {
  readonly organisation: string;
  readonly stream: string;
  readonly versions: readonly number[];
  readonly reason: string;
}

/**
 * Destroys again, in a record restored from a backup, what a log says was destroyed: the content that is there, its files, its words
 * of search. Refuses a log that is not understood, before anything is destroyed. May be done again without harm.
 */
export async function destroyAgain(desk: Desk, log: string): Promise<DestroyedAgain | Refusal> {
  const lines: Line[] = [];
  for (const [at, text] of log.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = lineIn(text);
    if (line === null) return notUnderstood(at + 1);
    lines.push(line);
  }
  let again = 0;
  for (const line of lines) if (await destroyedNow(desk, line)) again += 1;
  await desk.record.destructions.finish();
  return { lines: lines.length, again, gone: lines.length - again };
}

async function destroyedNow(desk: Desk, line: Line): Promise<boolean> {
  const { record } = desk;
  const { organisation, stream, reason } = line;
  const loaded = await record.load(organisation, stream);
  if (loaded === null) return false;
  const there = loaded.events.filter(({ payload, type }) => payload !== null && type !== payloadsDestroyed);
  const versions = there.map(({ version }) => version).filter((version) => line.versions.includes(version));
  if (versions.length === 0) return false;
  const words = await record.destructions.wordsOf(organisation, stream);
  const reference = (await record.cases.find(organisation, stream))?.card.reference;
  const whole = versions.length === there.length && reference !== undefined;
  const outcome = await record.append({
    organisation,
    key: keyOf(line, versions),
    command: 'record.destroy-again',
    writes: [
      {
        ...(await shownWithout(desk, organisation, loaded, versions)),
        stream,
        kind: loaded.kind,
        expected: loaded.version,
        events: [{ type: payloadsDestroyed, at: desk.now(), by: systemActor, payload: { versions, reason } }],
        destroys: versions,
        ...(whole ? { wholeCase: { reference } } : {}),
      },
    ],
  });
  if (outcome.outcome !== 'recorded' && outcome.outcome !== 'already-recorded')
    throw new RangeError(`a destruction could not be done again: ${outcome.outcome}`);
  await record.destructions.tidy(organisation, words);
  return true;
}

/** What is shown once some content is gone. */
async function shownWithout(
  desk: Desk,
  organisation: string,
  { kind, events }: Stream,
  versions: readonly number[],
) {
  const left = events.map((event) =>
    versions.includes(event.version) ? { ...event, payload: null } : event,
  );
  return {
    projection: replayed(kind, left, await holidaysKnown(desk, organisation)),
    settings: settingsAfter(left),
  };
}

/** The same destruction has the same key, however often the log is gone through. */
const keyOf = ({ organisation, stream }: Line, versions: readonly number[]): string =>
  `destroy-again:${createHash('sha256')
    .update(JSON.stringify([organisation, stream, versions]))
    .digest('hex')}`;

function lineIn(text: string): Line | null {
  try {
    const { organisation, stream, versions, reason } = JSON.parse(text) as Partial<Line>;
    if (typeof organisation !== 'string' || typeof stream !== 'string' || typeof reason !== 'string')
      return null;
    if (!Array.isArray(versions) || !versions.every((version) => Number.isSafeInteger(version))) return null;
    return { organisation, stream, versions, reason };
  } catch {
    return null;
  }
}

const notUnderstood = (line: number): Refusal => ({
  code: 'backup.log-not-understood',
  says: `Line ${line} of the log of destructions is not one that Redress wrote. Nothing was destroyed again.`,
  remedy: 'Find a whole copy of destroyed.jsonl, and restore again into an empty folder.',
  clauses: [],
});
