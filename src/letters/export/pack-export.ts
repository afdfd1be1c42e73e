import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EverythingHeld } from '#core/everything-held.ts';
import { originalName } from '../bundle/original-name.ts';
import { writeZip, type ZipEntry } from '../bundle/zip.ts';
import { exportPage } from './page.ts';
import type { PlacedPaper } from './placed-paper.ts';
import { exportTables } from './tables.ts';

/**
 * Packs everything held on a person into one zip: index.html to read and print, tables, data.json, and the papers as they are, or
 * their copies with parts blacked out. Rejects when a paper cannot be read; nothing is left behind then.
 */
export async function packExport(
  held: EverythingHeld,
  making: { readonly to: string; readonly progress?: (done: number, of: number, says: string) => void },
): Promise<{ path: string; bytes: number; sha256: string; papers: number }> {
  await mkdir(dirname(making.to), { recursive: true });
  const folder = await mkdtemp(join(dirname(making.to), '.export-'));
  try {
    const papers = placed(held);
    const entries: ZipEntry[] = [];
    for (const [at, { paper, path }] of papers.entries()) {
      making.progress?.(at, papers.length, 'Reading the papers');
      const lies = join(folder, String(at));
      await pipeline(await paper.open(), createWriteStream(lies, { flags: 'wx', mode: 0o600 }));
      entries.push({ path, content: lies });
    }
    const text = (path: string, content: string): ZipEntry => ({ path, content: Buffer.from(content) });
    const zip = await writeZip(
      making.to,
      [
        text('index.html', exportPage(held, papers)),
        text('data.json', `${JSON.stringify(dataOf(held, papers), null, 2)}\n`),
        ...exportTables(held, papers).map(([name, csv]) => text(name, csv)),
        ...entries,
      ],
      held.madeAt,
    );
    making.progress?.(papers.length, papers.length, 'Packed');
    return { path: making.to, ...zip, papers: papers.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each paper with a place of its own, in the folder of its case. */
const placed = ({ cases }: EverythingHeld): PlacedPaper[] =>
  cases.flatMap((of) =>
    of.papers.map((paper, at) => {
      const folder = of.reference.replaceAll(/[^\p{L}\p{N}-]/gu, '-');
      return { of, paper, path: `papers/${folder}/${originalName(String(at + 1), paper.fileName)}` };
    }),
  );

/** The same as data: what the page says, and each case whole as the record holds it. */
const dataOf = (
  { letterhead, reference, person, madeAt, cases }: EverythingHeld,
  papers: readonly PlacedPaper[],
) => ({
  heldBy: letterhead.name,
  request: reference,
  person,
  madeAt,
  cases: cases.map(({ papers: _papers, ...one }) => ({
    ...one,
    papers: papers
      .filter(({ of }) => of.reference === one.reference)
      .map(({ paper: { open: _open, ...paper }, path }) => ({ ...paper, path })),
  })),
});
