import { decode } from 'bmp-ts';

const sizeAt = { width: 18, height: 22 };

/** The pixels of a Windows bitmap, red, green, blue and opaque. Throws on what is none, or on more than `most` pixels. */
export function bmpPixels(
  bytes: Uint8Array,
  most: number,
): { pixels: Uint8Array; width: number; height: number } {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Rows may stand from the top down, which the head says with a height below nought.
  const pixels = head.getInt32(sizeAt.width, true) * Math.abs(head.getInt32(sizeAt.height, true));
  if (!(pixels > 0 && pixels <= most)) throw new RangeError('too many pixels, or none');
  const { data, width, height } = decode(Buffer.from(bytes), { toRGBA: true });
  // Most programs leave the fourth byte at nought, which would make the whole picture clear.
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { pixels: data, width, height };
}
