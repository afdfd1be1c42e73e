import type { Box } from '../box.ts';
import type { Pixels } from '../pdfium/draw.ts';
import { pixelBox } from './pixel-box.ts';

/** Less difference than this between two pixels is nothing anybody sees. */
const faintest = 8;

/**
 * Whether anything can be seen where a letter is said to stand (points): not when the place is of one colour, as with white letters on
 * white, letters under a black bar, on a hidden layer or outside the page.
 */
export function isVisible(pixels: Pixels, box: Box, fine: number): boolean {
  const { left, top, right, bottom } = pixelBox(pixels, box, fine);
  if (right <= left || bottom <= top) return false;
  const first = (top * pixels.width + left) * 3;
  for (let row = top; row < bottom; row += 1) {
    const start = (row * pixels.width + left) * 3;
    const end = (row * pixels.width + right) * 3;
    for (let at = start; at < end; at += 1) {
      const colour = first + ((at - start) % 3);
      if (Math.abs((pixels.rgb[at] ?? 0) - (pixels.rgb[colour] ?? 0)) > faintest) return true;
    }
  }
  return false;
}
