import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { KeptFile, NewFile } from '#record/files/store.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { paperByName } from '../restricted/paper-only.ts';
import { saveSetting } from '../settings/save.ts';
import { quarantineKind, quarantineStream } from './quarantined-file.ts';

/** A file somebody gives, and the reference of the case they give it to, where they do. */
export interface GivenFile extends NewFile {
  readonly reference?: string | undefined;
}

/**
 * Keeps a file somebody gave, once a scanner has said that it is clean. Anything else a scanner says, and its silence, puts the file into
 * quarantine, sealed, with who gave it and when, and refuses it: no case can mention it. Where no scanner is set up, files
 * are kept as they come. What by its name belongs on paper is refused before a byte of it is stored.
 */
export async function keepGiven(
  desk: Desk,
  file: GivenFile,
  by: Actor = systemActor,
): Promise<KeptFile | Refusal> {
  const [onPaper] = paperByName(file.name);
  if (onPaper !== undefined) return onPaper;
  const kept = await desk.record.files.keep(file);
  if (isRefusal(kept) || kept.size === 0 || desk.scan === undefined || desk.scan === null) return kept;
  // Nothing mentions it yet, so nobody but Redress itself may open it.
  const content = await desk.record.asItself(() => desk.record.files.open(file.organisation, kept.digest));
  if (content === null) throw new Error('the file that was kept a moment ago is gone');
  const finding = await desk.scan(content);
  if (finding.clean) return kept;
  const { found } = finding;
  const refusal = await setAside(desk, file, kept, found, by);
  return refusal ?? (found === null ? notLookedAt(file.name) : harmful(file.name));
}

/** Puts a file into quarantine. The event mentions it, so it is not swept away before the security lead has seen it. */
async function setAside(
  desk: Desk,
  { organisation, name, reference }: GivenFile,
  { digest, size, type }: KeptFile,
  found: string | null,
  by: Actor,
): Promise<Refusal | null> {
  const id = randomUUID();
  const its =
    reference === undefined ? null : await desk.record.cases.streamByReference(organisation, reference);
  return saveSetting(desk, {
    organisation,
    actor: by,
    key: `quarantine:${id}`,
    type: 'FileQuarantined',
    stream: quarantineStream(id),
    kind: quarantineKind,
    payload: {
      id,
      name: name.slice(0, 200),
      digest,
      size,
      type,
      found,
      case: its,
      by: by.name,
      at: desk.now(),
    },
    files: [digest],
  });
}

const harmful = (name: string): Refusal => ({
  code: 'file.harmful',
  says: `“${name}” holds software that does harm, so it was not taken. It is locked away, and the security lead is told.`,
  remedy: 'Do not open it. Ask whoever sent it for another copy, and tell them why.',
  clauses: [],
});

const notLookedAt = (name: string): Refusal => ({
  code: 'file.not-scanned',
  says: `“${name}” could not be looked at for harmful software, so it was not taken. It is locked away, and the security lead is told.`,
  remedy: 'Send it again in a few minutes.',
  clauses: [],
});
