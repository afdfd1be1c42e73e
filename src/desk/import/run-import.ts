import { Readable } from 'node:stream';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { type Changing, type SettingSaved, saveSetting } from '../settings/save.ts';
import { unknownImport } from './give-import.ts';
import { type Imported, type Importing, importComplaints } from './import-complaints.ts';
import {
  findImport,
  type ImportFigures,
  importSetting,
  importStream,
  type KeptImport,
  listImports,
} from './kept-import.ts';
import { readMap } from './map.ts';
import { refusedAsTable } from './refused-table.ts';

/** Small enough that whoever uses Redress meanwhile waits for no more than a blink. */
const batch = 20;

type Watched = Pick<Importing, 'onProgress' | 'signal'>;

/** Decides every row of an import and stores none, and keeps what would come of it. */
export async function tryImport(
  desk: Desk,
  who: Changing,
  id: string,
  watched: Watched = {},
): Promise<Refusal | null> {
  const found = await findImport(desk, who.organisation, id);
  if (found === null) return unknownImport;
  const { kept } = found;
  if (kept.stage !== 'given') return null;
  const imported = await run(desk, who, kept, { ...watched, dryRun: true });
  const came = isRefusal(imported)
    ? { unreadable: { says: imported.says, remedy: imported.remedy }, tried: null }
    : { unreadable: null, tried: await figuresOf(desk, who.organisation, imported) };
  return save(desk, who, {
    type: 'ImportTried',
    opened: found.version,
    payload: { ...kept, ...came, stage: 'tried' },
    files: listIn(came.tried),
  });
}

/** Says that an import is to be brought in: from now on it is gone on with until it has ended. */
export async function beginImport(desk: Desk, who: Changing, id: string): Promise<Refusal | null> {
  const barred = permitRefusal('bring-in', who.actor.roles);
  if (barred !== null) return barred;
  const found = await findImport(desk, who.organisation, id);
  if (found === null) return unknownImport;
  const { kept, version } = found;
  if (kept.stage === 'begun' || kept.stage === 'ended') return null;
  if (kept.tried === null) return notTried;
  return save(desk, who, {
    type: 'ImportBegun',
    opened: version,
    payload: { ...kept, stage: 'begun' },
    files: listIn(kept.tried),
  });
}

/** Brings in what is left of an import that was begun. Its file goes with its last row. */
export async function bringInImport(
  desk: Desk,
  who: Changing,
  id: string,
  watched: Watched = {},
): Promise<Refusal | null> {
  const found = await findImport(desk, who.organisation, id);
  if (found === null) return unknownImport;
  const { kept } = found;
  if (kept.stage !== 'begun') return null;
  const imported = await run(desk, who, kept, { ...watched, dryRun: false });
  if (isRefusal(imported)) return imported;
  const ended = await figuresOf(desk, who.organisation, imported);
  return save(desk, who, {
    type: 'ImportEnded',
    opened: found.version,
    payload: { ...kept, stage: 'ended', ended: sinceBegun(kept, ended) },
    files: listIn(ended),
    // The file and the list of its first trial hold people's names, and are not needed any more.
    letsGo: { versions: await heldOf(desk, who.organisation, id), reason: 'It has been brought in.' },
  });
}

/** Gives an import up, or takes it off the list: what was brought in stays, its file and its lists go. */
export async function forgetImport(desk: Desk, who: Changing, id: string): Promise<Refusal | null> {
  const barred = permitRefusal('bring-in', who.actor.roles);
  if (barred !== null) return barred;
  return forget(desk, who, id);
}

/** Days an import stays on the list. Tables and lists of refused rows hold people’s names. */
const listedFor = 30;

/** Gives up, or takes off the list, what was given long ago and is not being brought in. */
export async function forgetOldImports(desk: Desk, organisation: string): Promise<void> {
  const before = Temporal.Instant.from(desk.now()).subtract({ hours: 24 * listedFor });
  for (const { id, at, stage } of await listImports(desk, organisation)) {
    if (stage === 'begun' || Temporal.Instant.compare(at, before) > 0) continue;
    await forget(desk, { organisation, actor: systemActor, key: `import-listed-long-enough:${id}` }, id);
  }
}

async function forget(desk: Desk, who: Changing, id: string): Promise<Refusal | null> {
  const found = await findImport(desk, who.organisation, id);
  if (found === null) return null;
  return save(desk, who, {
    type: 'ImportForgotten',
    opened: found.version,
    payload: { id },
    files: [],
    letsGo: { versions: await heldOf(desk, who.organisation, id), reason: 'Its import is off the list.' },
  });
}

/** The versions of an import that still hold something. */
async function heldOf(desk: Desk, organisation: string, id: string): Promise<number[]> {
  const events = (await desk.record.load(organisation, importStream(id)))?.events ?? [];
  return events
    .filter(({ type, payload }) => payload !== null && type !== payloadsDestroyed)
    .map(({ version }) => version);
}

/** The content of a list of refused rows; null where it has gone. */
export const openList = (desk: Desk, organisation: string, list: string): Promise<Readable | null> =>
  desk.record.files.open(organisation, list);

async function run(
  desk: Desk,
  { organisation, actor }: Changing,
  { name, table, map: text, paperOnly }: KeptImport,
  how: Watched & Pick<Importing, 'dryRun'>,
): Promise<Imported | Refusal> {
  const map = readMap(text);
  if ('faults' in map) throw new RangeError('a map was kept that cannot be read');
  const whole = await desk.record.files.open(organisation, table);
  if (whole === null) return gone;
  whole.destroy();
  const open = async function* (): AsyncGenerator<Uint8Array> {
    const content = await desk.record.files.open(organisation, table);
    if (content === null) throw new RangeError('a file went while it was read');
    yield* content as AsyncIterable<Uint8Array>;
  };
  return importComplaints(desk, { organisation, actor, file: { name, open }, map, paperOnly, batch, ...how });
}

async function figuresOf(
  desk: Desk,
  organisation: string,
  { rows, broughtIn, open, thereAlready, refused, refusedInAll }: Imported,
): Promise<ImportFigures> {
  return {
    rows,
    broughtIn,
    open,
    thereAlready,
    refused: refusedInAll,
    list: refused.length === 0 ? null : await keepList(desk, organisation, refusedAsTable(refused)),
  };
}

async function keepList(desk: Desk, organisation: string, table: string): Promise<string> {
  const kept = await desk.record.files.keep({
    organisation,
    name: 'refused.csv',
    content: Readable.from([Buffer.from(table)]),
    limit: Number.MAX_SAFE_INTEGER,
    types: ['text/csv'],
  });
  if (isRefusal(kept)) throw new RangeError(kept.says);
  return kept.digest;
}

/** What was brought in over all attempts: what was there before the first of them is known from the trial. */
function sinceBegun({ tried }: KeptImport, ended: ImportFigures): ImportFigures {
  const before = Math.min(tried?.thereAlready ?? 0, ended.thereAlready);
  const broughtIn = ended.broughtIn + ended.thereAlready - before;
  return { ...ended, broughtIn, thereAlready: before, open: tried?.open ?? ended.open };
}

const listIn = (figures: ImportFigures | null): string[] =>
  figures === null || figures.list === null ? [] : [figures.list];

type Saved = SettingSaved<'ImportTried' | 'ImportBegun' | 'ImportEnded' | 'ImportForgotten'>;

const save = (
  desk: Desk,
  who: Changing,
  saved: Pick<Saved, 'type' | 'opened' | 'payload' | 'files' | 'letsGo'>,
): Promise<Refusal | null> =>
  saveSetting(desk, {
    organisation: who.organisation,
    actor: who.actor,
    key: `${who.key} ${saved.type}`,
    stream: importStream(saved.payload.id),
    kind: importSetting,
    ...saved,
  });

const notTried: Refusal = {
  code: 'import.not-tried',
  says: 'It has not been tried yet, so nobody knows what would come of it.',
  remedy: 'Try it first.',
  clauses: [],
};

const gone: Refusal = {
  code: 'import.file-gone',
  says: 'The file is no longer kept.',
  remedy: 'Send it again.',
  clauses: [],
};
