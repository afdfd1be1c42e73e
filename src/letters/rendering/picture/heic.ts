import decodeHeic from 'heic-decode';

/** The pixels of a photograph as telephones take them (HEIC). Throws on what is none, or on more than `most` pixels. */
export async function heicPixels(
  bytes: Uint8Array,
  most: number,
): Promise<{ pixels: Uint8Array; width: number; height: number }> {
  const { data, width, height } = await decodeHeic({ buffer: bytes });
  if (width * height > most) throw new RangeError('too many pixels');
  return { pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
}
