import sharp from 'sharp';
import { pngRows } from '#letters/rendering/picture/png-rows.ts';
import type { Pixels } from '../pdfium/draw.ts';

/** A picture packed the way a PDF holds it, eight bits a colour. */
export interface PackedPage {
  readonly width: number;
  readonly height: number;
  readonly colours: 1 | 3;
  readonly as: 'jpeg' | 'png-rows';
  readonly bytes: Uint8Array;
}

/** A page of type packs smaller than this without any loss; a photographed one is packed as a photograph. */
const largestLossless = 600 * 1024;

/** Packs the pixels of a page: in grey when it has no colour, without loss when that is not large. */
export async function packed({ width, height, rgb }: Pixels): Promise<PackedPage> {
  const grey = isGrey(rgb);
  const page = sharp(rgb, { raw: { width, height, channels: 3 } }).toColourspace(grey ? 'b-w' : 'srgb');
  const colours = grey ? 1 : 3;
  const png = await page.clone().png({ palette: false, compressionLevel: 6 }).toBuffer();
  if (png.length <= largestLossless)
    return { width, height, colours, as: 'png-rows', bytes: pngRows(png).rows };
  const jpeg = await page.jpeg({ quality: 85, chromaSubsampling: '4:4:4' }).toBuffer();
  return png.length <= jpeg.length
    ? { width, height, colours, as: 'png-rows', bytes: pngRows(png).rows }
    : { width, height, colours, as: 'jpeg', bytes: jpeg };
}

function isGrey(rgb: Uint8Array): boolean {
  for (let at = 0; at < rgb.length; at += 3)
    if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) return false;
  return true;
}
