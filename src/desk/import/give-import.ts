import { createHash } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { keepGiven } from '../quarantine/keep-given.ts';
import { type Changing, saveSetting } from '../settings/save.ts';
import { type Declared, declarationRefusal } from './declaration.ts';
import { findImport, importSetting, importStream, type KeptImport } from './kept-import.ts';
import { readMap } from './map.ts';

/** The largest file of complaints that is taken, in bytes. */
const largestTable = 50 * 1024 * 1024;

/** Tables as programs write them, packed or not; the content decides, not the name. */
const tableTypes = ['text/csv', 'text/plain', 'application/gzip'];

/**
 * Takes a file of complaints in, and says what it is kept by. Until `giveImport` it may be swept away. Not a byte of it is read
 * before it is said that nobody in it is on paper only.
 */
export async function keepTable(
  desk: Desk,
  organisation: string,
  { name, content }: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
  declared: Declared,
  by?: Actor,
): Promise<string | Refusal> {
  const undeclared = declarationRefusal(declared);
  if (undeclared !== null) return undeclared;
  const file = { organisation, name, content, limit: largestTable, types: tableTypes };
  const kept = await keepGiven(desk, file, by);
  if (!isRefusal(kept)) return kept.size === 0 ? nothingIn(name) : kept.digest;
  if (kept.code !== 'file.type-not-taken') return kept;
  return {
    ...kept,
    says: `“${name}” is not a table: what is in it is something else, whatever its name says.`,
    remedy: 'Save the table as CSV in your spreadsheet, and choose that file.',
  };
}

/** Keeps a file and its map as an import, to be tried. The same press gives the same import. */
export async function giveImport(
  desk: Desk,
  who: Changing,
  { name, table, map, paperOnly }: Pick<KeptImport, 'name' | 'table' | 'map'> & Declared,
): Promise<{ readonly id: string } | Refusal> {
  const barred =
    permitRefusal('bring-in', who.actor.roles) ?? declarationRefusal({ paperOnly }) ?? mapRefusal(map);
  if (barred !== null) return barred;
  const id = createHash('sha256').update(`${who.organisation} ${who.key}`).digest('hex').slice(0, 16);
  const kept: KeptImport = {
    id,
    name,
    table,
    map,
    paperOnly: 'no',
    by: who.actor.name,
    at: desk.now(),
    stage: 'given',
    unreadable: null,
    tried: null,
    ended: null,
  };
  const refusal = await saveSetting(desk, {
    ...who,
    type: 'ImportGiven',
    stream: importStream(id),
    kind: importSetting,
    payload: kept,
    files: [table],
  });
  return refusal ?? { id };
}

/** Gives an import that has not begun another map; it has to be tried again. */
export async function remapImport(
  desk: Desk,
  who: Changing,
  id: string,
  map: string,
): Promise<Refusal | null> {
  const found = await findImport(desk, who.organisation, id);
  if (found === null) return unknownImport;
  if (found.kept.stage === 'begun' || found.kept.stage === 'ended') return begunAlready;
  const barred = permitRefusal('bring-in', who.actor.roles) ?? mapRefusal(map);
  if (barred !== null) return barred;
  return saveSetting(desk, {
    ...who,
    type: 'ImportMapped',
    stream: importStream(id),
    kind: importSetting,
    payload: { ...found.kept, map, stage: 'given', unreadable: null, tried: null },
  });
}

/** Why a map cannot be used, one sentence after the other; null when it can. */
export function mapRefusal(text: string): Refusal | null {
  const map = readMap(text);
  if (!('faults' in map)) return null;
  return {
    code: 'import.map-not-understood',
    says: map.faults.slice(0, 5).join(' '),
    remedy: 'Mend the map and try again.',
    clauses: [],
    at: 'map',
  };
}

const nothingIn = (name: string): Refusal => ({
  code: 'import.empty',
  says: `There is nothing in “${name}”.`,
  remedy: 'Choose another file.',
  clauses: [],
});

export const unknownImport: Refusal = {
  code: 'import.unknown',
  says: 'There is no such import.',
  remedy: 'Somebody may have given it up. See the list.',
  clauses: [],
};

const begunAlready: Refusal = {
  code: 'import.begun',
  says: 'It is being brought in already, with the map it has.',
  remedy: 'Let it end first.',
  clauses: [],
};
