import type { Box } from '../box.ts';
import type { Pixels } from '../pdfium/draw.ts';
import { pixelBox } from './pixel-box.ts';

/** Makes every pixel a box (in points) touches black. What was there is overwritten: nothing keeps it. */
export function blacken(pixels: Pixels, box: Box, fine: number): void {
  const { left, top, right, bottom } = pixelBox(pixels, box, fine);
  for (let row = top; row < bottom; row += 1) {
    const start = row * pixels.width;
    pixels.rgb.fill(0, (start + left) * 3, (start + right) * 3);
  }
}
