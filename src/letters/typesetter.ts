import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ProblemSet, problemsIn } from './typst-problems.ts';

const templates = join(import.meta.dirname, 'templates');
const fonts = join(import.meta.dirname, 'fonts');

/** What is set: a template of ours, and data. Nothing a person typed is ever part of the template's source. */
export interface Manuscript {
  /** A file in the templates folder. */
  readonly template: string;
  /** Texts the template reads as data. */
  readonly inputs: Readonly<Record<string, string>>;
  /** A picture and the name by which the template asks for it ("/logo.png"). */
  readonly picture?: { readonly name: string; readonly bytes: Uint8Array };
}

/** Pages that are set and can be written as a PDF. */
export interface Sheets {
  readonly pages: number;
  /** A PDF/UA-1 file. Throws a ProblemSet when the pages fall short of it, as when no font has a character. */
  accessible(): Uint8Array;
  /** A tagged file with no such promise: what no font has is an empty box. */
  draft(): Uint8Array;
}

let shared: Promise<NodeCompiler> | undefined;

/** One typesetter for the process, made at the first letter, because it takes 30 MB that many processes never need. */
function typesetter(): Promise<NodeCompiler> {
  shared ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler }) =>
    // Fonts of the machine are found too, but ours come first, and the template asks only for faces we ship.
    NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] }),
  );
  return shared;
}

/**
 * Sets a manuscript. Throws a ProblemSet with the typesetter's own words when the template cannot be set.
 * Waits for a turn of the event loop first, because only then are the pages of earlier letters freed.
 */
export async function typeset({ template, inputs, picture }: Manuscript): Promise<Sheets> {
  const typst = await typesetter();
  await new Promise((resolve) => setImmediate(resolve));
  const path = picture && join(templates, picture.name);
  if (path) typst.mapShadow(path, Buffer.from(picture.bytes));
  try {
    const set = typst.compile({ mainFilePath: join(templates, template), inputs: { ...inputs } });
    const pages = set.result;
    const problems = problemsIn(set);
    // A warning counts: a font that is not there, or a page that did not settle, is not a letter to send.
    if (pages === null || problems.length > 0) throw new ProblemSet(problems);
    const write = (pdfStandard?: string): Uint8Array => {
      try {
        return new Uint8Array(typst.pdf(pages, pdfStandard === undefined ? {} : { pdfStandard }));
      } catch (error) {
        throw new ProblemSet([(error as Error).message]);
      }
    };
    return { pages: pages.numOfPages, accessible: () => write('ua-1'), draft: () => write() };
  } finally {
    if (path) typst.unmapShadow(path);
    typst.evictCache(1);
  }
}
