import sharp, { type Metadata, type Sharp } from 'sharp';
import { type FileToPage, type Paged, paged, unpaged } from '../paged.ts';
import { bmpPixels } from './bmp.ts';
import { heicPixels } from './heic.ts';
import { type PackedPicture, picturePages } from './picture-page.ts';
import { pngRows } from './png-rows.ts';

/** More than any camera takes; unpacking more would cost more memory than a bundle may. */
const mostPixels = 120_000_000;
/** 300 to the inch along A4's long side: finer than paper or a screen shows. */
const longestSide = 3508;
/** A JPEG up to this goes in untouched, for evidence is best not written anew. */
const longestUntouched = 4800;
const mostFrames = 2000;

const unreadable = 'This picture is damaged or of a kind that cannot be read here.';
const tooLarge = 'This picture is too large to be shown on a page.';
const smaller = 'This picture is shown smaller than it is. The original has every detail.';
const moving = 'This is a moving picture. Its first moment is shown.';

/** Photographs are packed as photographs, which nobody sees; of drawings and scans every pixel is kept. */
const photographs = new Set(['image/jpeg', 'image/webp', 'image/avif', 'image/heic', 'image/heif']);

/** Opens a picture at one of its pages. */
type Opened = (page: number) => Sharp;

/** Puts a picture on A4: upright, on white where it is clear, one page for each of a TIFF's. */
export async function pictureAsPdf({ bytes, mediaType }: FileToPage): Promise<Paged> {
  try {
    const open = await opened(bytes, mediaType);
    const facts = await open(0).metadata();
    if (facts.width * facts.height > mostPixels) return unpaged(tooLarge);
    const frames = facts.format === 'tiff' ? Math.min(facts.pages ?? 1, mostFrames) : 1;
    const notices = new Set<string>();
    if ((facts.pages ?? 1) > frames) notices.add(moving);
    const pdf = await picturePages(
      packed(bytes, open, { frames, photograph: photographs.has(mediaType) }, () => notices.add(smaller)),
    );
    return paged(pdf, { notices: [...notices], needsOriginal: notices.size > 0 });
  } catch {
    // The decoders throw on whatever bytes they cannot read; which it was says nothing to a reader.
    return unpaged(unreadable);
  }
}

async function opened(bytes: Uint8Array, mediaType: string): Promise<Opened> {
  if (/^image\/(x-)?(ms-)?bmp$/.test(mediaType)) return fromPixels(bmpPixels(bytes, mostPixels));
  if (/^image\/hei[cf](-sequence)?$/.test(mediaType)) return fromPixels(await heicPixels(bytes, mostPixels));
  return (page) => sharp(bytes, { page, limitInputPixels: mostPixels, failOn: 'error' });
}

const fromPixels = ({ pixels, ...size }: { pixels: Uint8Array; width: number; height: number }): Opened => {
  return () => sharp(pixels, { raw: { ...size, channels: 4 } });
};

async function* packed(
  bytes: Uint8Array,
  open: Opened,
  { frames, photograph }: { frames: number; photograph: boolean },
  shrunk: () => void,
): AsyncGenerator<PackedPicture> {
  for (let frame = 0; frame < frames; frame += 1) {
    const picture = open(frame);
    const facts = await picture.metadata();
    if (goesUntouched(facts)) {
      // Read whole once, small, so that one cut short is noticed.
      await open(frame).resize(32).raw().toBuffer();
      yield untouched(bytes, facts);
      continue;
    }
    const wide = Math.max(facts.width, facts.height) > longestSide;
    if (wide) shrunk();
    yield await anew(picture, facts, photograph);
  }
}

const goesUntouched = ({ format, width, height, space, depth }: Metadata): boolean =>
  format === 'jpeg' &&
  Math.max(width, height) <= longestUntouched &&
  depth === 'uchar' &&
  (space === 'srgb' || space === 'b-w');

const untouched = (bytes: Uint8Array, { width, height, channels, orientation }: Metadata): PackedPicture => ({
  width,
  height,
  colours: channels === 1 ? 1 : 3,
  bits: 8,
  as: 'jpeg',
  bytes,
  orientation: orientation ?? 1,
});

async function anew(picture: Sharp, { space }: Metadata, photograph: boolean): Promise<PackedPicture> {
  const grey = space === 'b-w' || space === 'grey16';
  const ready = picture
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace(grey ? 'b-w' : 'srgb');
  if (photograph) {
    const { data, info } = await ready.jpeg({ quality: 90 }).toBuffer({ resolveWithObject: true });
    return {
      ...info,
      colours: info.channels === 1 ? 1 : 3,
      bits: 8,
      as: 'jpeg',
      bytes: data,
      orientation: 1,
    };
  }
  const { data, info } = await ready.png({ palette: false }).toBuffer({ resolveWithObject: true });
  const { width, height, bits, rows } = pngRows(data);
  return {
    width,
    height,
    colours: info.channels === 1 ? 1 : 3,
    bits: bits === 16 ? 16 : 8,
    as: 'png-rows',
    bytes: rows,
    orientation: 1,
  };
}
