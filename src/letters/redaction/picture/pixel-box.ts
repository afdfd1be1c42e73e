import type { Box } from '../box.ts';
import type { Pixels } from '../pdfium/draw.ts';

/** The pixels a box in points touches, `right` and `bottom` not among them; empty when it lies outside the picture. */
export function pixelBox({ width, height }: Pixels, box: Box, fine: number): Box {
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  return {
    left: within(Math.floor(box.left * fine), width),
    top: within(Math.floor(box.top * fine), height),
    right: within(Math.ceil(box.right * fine), width),
    bottom: within(Math.ceil(box.bottom * fine), height),
  };
}
