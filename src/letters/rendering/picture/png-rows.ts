/** What a PNG's own header says, and its rows of pixels still packed: a PDF takes them as they are. */
export interface PngRows {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly rows: Uint8Array;
}

const startOfChunks = 8;

/** Takes a PNG without interlacing, palette or alpha apart. Throws when it is cut short: we made it ourselves. */
export function pngRows(png: Uint8Array): PngRows {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const rows: Uint8Array[] = [];
  for (let at = startOfChunks; at < png.length; ) {
    const length = view.getUint32(at);
    if (Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1') === 'IDAT')
      rows.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits: view.getUint8(24),
    rows: Buffer.concat(rows),
  };
}
