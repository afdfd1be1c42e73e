/** The pixels of a photograph as telephones take them (HEIC). Throws on what is none, or on more than `most` pixels. */
export async function heicPixels(
  bytes: Uint8Array,
  most: number,
): Promise<{ pixels: Uint8Array; width: number; height: number }> {
  // Its decoder is large, and most bundles have no such photograph.
  const { default: decodeHeic } = await import('heic-decode');
  const { data, width, height } = await decodeHeic({ buffer: bytes });
  if (width * height > most) throw new RangeError('too many pixels');
  return { pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
}
