const startOfPicture = 0xd8;
const endOfPicture = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const application = { first: 0xe0, last: 0xef, adobe: 0xee };

/**
 * A JPEG without what was written beside its pixels: who took it and where, small pictures of it, comments, whatever follows its end.
 * Null when it is not read as one. What Adobe says of its colours stays, because without it they come out wrong.
 */
export function bareJpeg(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== startOfPicture) return null;
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  for (let at = 2; at + 2 <= jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfPicture) return Buffer.concat([...kept, jpeg.subarray(at, at + 2)]);
    const segment = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
    if (segment > jpeg.length) return null;
    const end = marker === startOfScan ? endOfScan(jpeg, segment) : segment;
    const beside = marker === comment || (marker >= application.first && marker <= application.last);
    if (!beside || marker === application.adobe) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return null;
}

/** Where the packed pixels end: at a marker that is neither a byte of theirs nor one that only counts them. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  for (let at = from; at + 1 < jpeg.length; at += 1) {
    const next = jpeg[at + 1] ?? 0;
    if (jpeg[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return jpeg.length;
}
