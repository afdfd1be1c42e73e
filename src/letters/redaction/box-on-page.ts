import type { Refusal } from '#core/refusal.ts';
import type { Box } from './box.ts';
import type { BoxMark, Mark, PageSize } from './marks.ts';
import { noSuchPage, offPage } from './refusals.ts';

const pointsToTheInch = 72;
const millimetresToTheInch = 25.4;
/** A box drawn to the edge of a page is on it, whichever way its measures were rounded. */
const slack = 0.1;

/** Points of a page's own unit in millimetres. */
export const inMillimetres = (points: number, unit: number): number =>
  (points * unit * millimetresToTheInch) / pointsToTheInch;

/** A box in points of the page's own unit. */
export function boxInPoints({ left, top, width, height }: BoxMark, unit: number): Box {
  const points = (millimetres: number): number =>
    (millimetres * pointsToTheInch) / millimetresToTheInch / unit;
  return { left: points(left), top: points(top), right: points(left + width), bottom: points(top + height) };
}

/** What is wrong with each box: its page does not exist, it has no size, or it is not wholly on its page. */
export const boxRefusals = (marks: readonly Mark[], sizes: readonly PageSize[]): Refusal[] =>
  marks.flatMap((mark) => {
    if (mark.kind !== 'box') return [];
    const size = sizes[mark.page - 1];
    if (size === undefined) return [noSuchPage(mark, sizes.length)];
    const isOn =
      mark.width > 0 &&
      mark.height > 0 &&
      mark.left >= -slack &&
      mark.top >= -slack &&
      mark.left + mark.width <= size.width + slack &&
      mark.top + mark.height <= size.height + slack;
    return isOn ? [] : [offPage(mark, size)];
  });
