import { text } from 'node:stream/consumers';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { migrationNames } from '../migrations/migrate.ts';
import { type About, entries, form } from './about.ts';
import type { Opening } from './encryption.ts';
import { ArchiveDamaged, type ArchiveEntry, openArchive } from './read-archive.ts';

/** A backup, open: what it is, and the entries after that. */
export interface OpenBackup {
  readonly about: About;
  readonly rest: AsyncIterator<ArchiveEntry>;
  close(): Promise<void>;
}

/** Opens a backup as far as its first entry. Refuses what is none, what cannot be opened and what a newer Redress made. */
export async function openBackup(path: string, opening: Opening): Promise<OpenBackup | Refusal> {
  const archive = await openArchive(path, opening);
  if (isRefusal(archive)) return archive;
  const rest = archive[Symbol.asyncIterator]();
  const close = async (): Promise<void> => void (await rest.return?.());
  try {
    const first = await rest.next();
    if (first.done === true || first.value.name !== entries.about) throw new ArchiveDamaged('not a backup');
    const about = JSON.parse(await text(first.value.content)) as About;
    const refusal = whyNotRead(about);
    if (refusal === null) return { about, rest, close };
    await close();
    return refusal;
  } catch (error) {
    await close();
    if (error instanceof ArchiveDamaged || error instanceof SyntaxError) return damaged;
    throw error;
  }
}

/** Whether this version can read it: its tables came from migrations we have, in our order. */
function whyNotRead(about: About): Refusal | null {
  const known = about.migrations.every((name, at) => migrationNames[at] === name);
  if (about.form === form && known && about.migrations.length > 0) return null;
  return {
    code: 'backup.of-another-version',
    says: `The backup was made by Redress ${about.version}, which kept its record in a way this version does not know.`,
    remedy: 'Restore it with that version of Redress or a later one.',
    clauses: [],
  };
}

export const damaged: Refusal = {
  code: 'backup.damaged',
  says: 'The backup is not whole: a part of it was changed, or its end is missing.',
  remedy: 'Nothing was kept of it. Try another copy of it, or an earlier backup.',
  clauses: [],
};
