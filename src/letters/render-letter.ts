import { createHash } from 'node:crypto';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import { factsOf } from './facts.ts';
import { contentRefusals, logoRefusals, unprintableRefusal } from './letter-refusals.ts';
import { pictureOf } from './logo.ts';
import { templateOf } from './templates.ts';
import { type Sheets, typeset } from './typesetter.ts';
import { ProblemSet, unprintableIn } from './typst-problems.ts';

/** A letter as it is kept and sent. */
export interface LetterFile {
  /** PDF/UA-1: tagged, with its language and title. The same letter gives the same bytes on any day. */
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Of the PDF, in lower-case hex. */
  readonly sha256: string;
}

/** What came of setting a letter: the file, or everything that stands in its way. */
export type Rendered =
  | ({ readonly ok: true } & LetterFile)
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A letter shown before it is issued, with everything that would stand in its way if it were issued now. */
export type Preview = LetterFile & { readonly refusals: readonly Refusal[] };

/**
 * Sets a letter as PDF/UA-1. `logo` is the file whose hash the letterhead names.
 * Refused: a gap, a logo that is not the letter's or not a picture, characters no font of ours has.
 * Throws on what only a bug can make: an unknown template, a table that does not fit, wording that had to be mended.
 */
export async function renderLetter(letter: Letter, logo?: Uint8Array): Promise<Rendered> {
  const refusals = [...contentRefusals(letter), ...(await logoRefusals(letter, logo))];
  if (refusals.length > 0) return { ok: false, refusals };
  const sheets = await set(letter, logo, { preview: false });
  const accessible = accessiblePdf(sheets);
  return 'refusal' in accessible
    ? { ok: false, refusals: [accessible.refusal] }
    : { ok: true, ...fileOf(accessible.pdf, sheets) };
}

/**
 * Sets a letter that may not be finished: gaps as dashed boxes, "Preview" at the foot of every page.
 * Never refused: a logo that will not do is left out, a character no font has is an empty box, and `refusals` says so.
 */
export async function previewLetter(letter: Letter, logo?: Uint8Array): Promise<Preview> {
  const ofLogo = await logoRefusals(letter, logo);
  const sheets = await set(letter, ofLogo.length > 0 ? undefined : logo, { preview: true });
  const accessible = accessiblePdf(sheets);
  const refusals = [...contentRefusals(letter), ...ofLogo];
  return 'refusal' in accessible
    ? { ...fileOf(sheets.draft(), sheets), refusals: [...refusals, accessible.refusal] }
    : { ...fileOf(accessible.pdf, sheets), refusals };
}

const set = (
  letter: Letter,
  logo: Uint8Array | undefined,
  { preview }: { preview: boolean },
): Promise<Sheets> =>
  typeset({
    template: templateOf(letter.template).file,
    inputs: {
      letter: JSON.stringify(factsOf(letter)),
      logo: logo === undefined ? '' : pictureOf(logo).name,
      preview: preview ? 'yes' : '',
    },
    ...(logo !== undefined && { picture: pictureOf(logo) }),
  });

const fileOf = (pdf: Uint8Array, { pages }: Sheets): LetterFile => ({
  pdf,
  pages,
  sha256: createHash('sha256').update(pdf).digest('hex'),
});

function accessiblePdf(sheets: Sheets): { pdf: Uint8Array } | { refusal: Refusal } {
  try {
    return { pdf: sheets.accessible() };
  } catch (error) {
    const unprintable = error instanceof ProblemSet ? unprintableIn(error) : null;
    if (unprintable === null) throw error;
    return { refusal: unprintableRefusal(unprintable) };
  }
}
