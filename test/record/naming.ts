import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { unseal } from '#record/files/seal.ts';
import { fileKey, type ScratchRecord } from './scratch.ts';

/**
 * The files under a scratch record’s folder in which one of some words stands: of the database, its journal and its log, and of Redress.
 * Sealed files are looked at as they lie and opened. A word is found however its first letter and its capitals are written, in UTF-8
 * and in UTF-16 (without its last byte, which is the same whichever byte of a letter comes first).
 */
export async function filesNaming(
  { dataFolder }: ScratchRecord,
  words: readonly string[],
): Promise<string[]> {
  const spellings = words.flatMap((word) =>
    [word.slice(1), word.slice(1).toUpperCase()].flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le').subarray(0, -1),
    ]),
  );
  const naming = (bytes: Buffer): boolean => spellings.some((spelling) => bytes.includes(spelling));
  const folder = dirname(dataFolder);
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (naming(readFileSync(path))) found.push(relative(folder, path));
    if (path.includes(`${sep}files${sep}`)) {
      const opened = Buffer.concat(await Array.fromAsync(unseal(fileKey, createReadStream(path))));
      if (naming(opened)) found.push(`${relative(folder, path)} (opened)`);
    }
  }
  return found;
}
