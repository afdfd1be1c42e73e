import { PDFArray, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';

/** A rectangle in a page's own units, the lower left corner first. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What is seen of a page, and how it is turned. */
export interface PageShape {
  readonly box: Box;
  /** Degrees clockwise, 0, 90, 180 or 270. */
  readonly turned: 0 | 90 | 180 | 270;
  /** How many points a unit of the page is: 1 but for very large sheets. */
  readonly unit: number;
}

const a4: Box = { left: 0, bottom: 0, right: 595, top: 842 };

/** The shape of a page as a viewer shows it: the crop within the sheet, either drawn from any corner. */
export function shapeOf({ node }: PDFPage): PageShape {
  const sheet = boxFrom(node.getInheritableAttribute(PDFName.of('MediaBox')), node.context) ?? a4;
  const crop = boxFrom(node.getInheritableAttribute(PDFName.of('CropBox')), node.context);
  const rotate = numberFrom(node.context.lookup(node.getInheritableAttribute(PDFName.of('Rotate')))) ?? 0;
  const unit = numberFrom(node.lookup(PDFName.of('UserUnit'))) ?? 1;
  return {
    box: (crop && within(crop, sheet)) ?? sheet,
    turned: ((((Math.round(rotate / 90) * 90) % 360) + 360) % 360) as PageShape['turned'],
    unit: unit > 0 ? unit : 1,
  };
}

type Context = PDFPage['node']['context'];

function boxFrom(found: Parameters<Context['lookup']>[0], context: Context): Box | null {
  const array = context.lookup(found);
  if (!(array instanceof PDFArray) || array.size() < 4) return null;
  const corners = [0, 1, 2, 3].map((at) => numberFrom(array.lookup(at)));
  const [a, b, c, d] = corners;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return whole({ left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) });
}

const within = (crop: Box, sheet: Box): Box | null =>
  whole({
    left: Math.max(crop.left, sheet.left),
    bottom: Math.max(crop.bottom, sheet.bottom),
    right: Math.min(crop.right, sheet.right),
    top: Math.min(crop.top, sheet.top),
  });

/** A box with something in it, or null: less than a point across shows nothing. */
const whole = (box: Box): Box | null => (box.right - box.left >= 1 && box.top - box.bottom >= 1 ? box : null);

const numberFrom = (found: unknown): number | undefined => {
  const number = found instanceof PDFNumber ? found.asNumber() : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};
