import type { Engine } from './engine.ts';
import type { OpenPage } from './open-pdf.ts';

/** Turns a point of a page’s own units into points from the top left corner of the page as it is seen. */
export type AsSeen = (across: number, up: number) => readonly [left: number, top: number];

/** Steps to a point in which PDFium, which answers in whole steps, is asked. */
const fine = 64;
const far = 1024;

/** How a page’s own units lie on the page as it is seen, turned and cropped. */
export function asSeen(
  { call, read, reserve, release }: Engine,
  { handle, width, height }: OpenPage,
): AsSeen {
  const answer = reserve(8);
  try {
    const place = (across: number, up: number): readonly [number, number] => {
      const size = [Math.round(width * fine), Math.round(height * fine)] as const;
      call.FPDF_PageToDevice(handle, 0, 0, ...size, 0, across, up, answer, answer + 4);
      return [read(answer, 'i32') / fine, read(answer + 4, 'i32') / fine];
    };
    const origin = place(0, 0);
    const right = place(far, 0);
    const above = place(0, far);
    return (across, up) => [
      origin[0] + ((right[0] - origin[0]) * across + (above[0] - origin[0]) * up) / far,
      origin[1] + ((right[1] - origin[1]) * across + (above[1] - origin[1]) * up) / far,
    ];
  } finally {
    release(answer);
  }
}
