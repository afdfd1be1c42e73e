/** Text, and what was taken to be its encoding. */
export interface DecodedText {
  readonly text: string;
  /** Nothing in the file says its encoding and it is not UTF-8, so the one of older Western programs was assumed. */
  readonly guessed: boolean;
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Reads bytes as text: by the mark they begin with, else as UTF-8, else as Windows Western. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return { text: new TextDecoder(marked[1]).decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}
