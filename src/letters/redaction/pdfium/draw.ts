import type { OpenPage, OpenPdf } from './open-pdf.ts';

/** Pixels of a page as it is seen: red, green and blue of each, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** More would cost more memory than a document may, and shows nothing more. */
const mostPixels = 24_000_000;
const pointsToTheInch = 72;
const blueGreenRed = 2;
const white = 0xffffffff;
/** With what notes show; red first. */
const flags = 0x01 | 0x10;

/** How fine a page may be drawn, in pixels to the point, when so many to the inch are wished for. */
export const fineness = ({ width, height }: Pick<OpenPage, 'width' | 'height'>, toTheInch: number): number =>
  Math.min(toTheInch / pointsToTheInch, Math.sqrt(mostPixels / (width * height)));

/** Draws a page, white where it is bare, at so many pixels to the point. */
export function draw({ engine, form }: OpenPdf, { handle, ...page }: OpenPage, fine: number): Pixels {
  const { call } = engine;
  const width = Math.max(1, Math.round(page.width * fine));
  const height = Math.max(1, Math.round(page.height * fine));
  const bitmap = call.FPDFBitmap_CreateEx(width, height, blueGreenRed, 0, 0);
  if (bitmap === 0) throw new RangeError('the document needs more memory than one may have');
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    call.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, flags);
    call.FPDF_FFLDraw(form, bitmap, handle, 0, 0, width, height, 0, flags);
    const from = call.FPDFBitmap_GetBuffer(bitmap);
    const stride = call.FPDFBitmap_GetStride(bitmap);
    const memory = engine.memory();
    const rgb = new Uint8Array(width * height * 3);
    for (let row = 0; row < height; row += 1)
      rgb.set(memory.subarray(from + row * stride, from + row * stride + width * 3), row * width * 3);
    return { width, height, rgb };
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
  }
}
