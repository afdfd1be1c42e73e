import sharp from 'sharp';
import type { Refusal } from '#core/refusal.ts';
import type { FileToPage } from '#letters/rendering/paged.ts';
import type { PageSize } from './marks.ts';
import { draw } from './pdfium/draw.ts';
import { notPages, notThere } from './refusals.ts';
import { sizesOf, sourceOf } from './source.ts';

/** What was asked of a document’s pages, or why they cannot be shown. */
export type OfPages<Answer> =
  | ({ readonly ok: true } & Answer)
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The sizes of a document’s pages as they are seen, in millimetres, with what they do not show of it. */
export async function sizesHere(
  document: FileToPage,
): Promise<OfPages<{ sizes: readonly PageSize[]; notices: readonly string[] }>> {
  const source = await sourceOf(document);
  if (typeof source === 'string') return { ok: false, refusals: [notPages(source)] };
  return { ok: true, sizes: sizesOf(source), notices: source.notices };
}

const mostWide = 2400;
const leastWide = 50;

/** A page (the first is 1) as a PNG so many pixels wide, from 50 to 2,400. */
export async function pictureHere(
  document: FileToPage,
  page: number,
  wide: number,
): Promise<OfPages<{ png: Uint8Array }>> {
  const source = await sourceOf(document);
  if (typeof source === 'string') return { ok: false, refusals: [notPages(source)] };
  const { seen } = source;
  if (page < 1 || page > seen.pages) return { ok: false, refusals: [notThere(page, seen.pages)] };
  const width = Math.min(mostWide, Math.max(leastWide, wide));
  const { rgb, ...size } = seen.withPage(page - 1, (each) =>
    draw(seen, each, Math.min(width / each.width, (mostWide * 2) / each.height)),
  );
  const png = await sharp(rgb, { raw: { ...size, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return { ok: true, png };
}
