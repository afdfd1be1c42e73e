import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

// How a file lies on disk: four letters, a salt, then pieces of 64 KiB each sealed by AES-256-GCM under a key derived for this
// file alone. A piece is numbered and the last one is marked, so that none can be changed, left out, moved or cut off unseen,
// and no byte leaves before its piece is known to be whole. (This is the STREAM construction of Hoang, Reyhanitabar, Rogaway
// and Vizár.)

const mark = Buffer.from('RDF1');
const saltLength = 32;
const headerLength = mark.length + saltLength;
const pieceLength = 64 * 1024;
const tagLength = 16;

/** The stored file is not what was put in: changed, cut short, or sealed with another key. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
}

/** Seals content piece by piece, in constant memory. */
export async function* seal(key: KeyObject, content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength);
  const own = keyOf(key, salt);
  yield Buffer.concat([mark, salt]);
  let number = 0;
  for await (const { piece, last } of pieces(content, pieceLength)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonce(number, last));
    number += 1;
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The size of a content from that of its sealed file. */
export const sizeUnsealed = (stored: number): number => {
  const sealed = Math.max(stored - headerLength, tagLength);
  return sealed - Math.ceil(sealed / (pieceLength + tagLength)) * tagLength;
};

/** Gives the content back, or throws `FileDamaged`. What has come out by then is whole. */
export async function* unseal(key: KeyObject, stored: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0;
  let own: Uint8Array | null = null;
  for await (const { piece, last } of pieces(stored, pieceLength + tagLength, headerLength)) {
    if (own === null) {
      if (piece.length !== headerLength || !piece.subarray(0, mark.length).equals(mark))
        throw new FileDamaged('the stored file does not begin as ours do');
      own = keyOf(key, piece.subarray(mark.length));
    } else {
      yield opened(own, piece, nonce(number, last));
      number += 1;
    }
  }
  if (number === 0) throw new FileDamaged('the stored file is cut short');
}

function opened(key: Uint8Array, piece: Buffer, iv: Uint8Array): Buffer {
  if (piece.length < tagLength) throw new FileDamaged('the stored file is cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(piece.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -tagLength)), decipher.final()]);
  } catch {
    throw new FileDamaged('a piece of the stored file is not what was put in');
  }
}

const keyOf = (key: KeyObject, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, 'redress file 1', 32));

/** Never the same twice under one key, because every file has its own: the piece's number, and whether it is the last. */
function nonce(number: number, last: boolean): Uint8Array {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(number, 7);
  iv[11] = last ? 1 : 0;
  return iv;
}

/** Cuts a stream into pieces of one length, the first of another where asked; the last may be shorter, even empty. */
async function* pieces(
  from: AsyncIterable<Uint8Array>,
  length: number,
  firstLength = length,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Uint8Array[] = [];
  let size = 0;
  let wanted = firstLength;
  for await (const chunk of from) {
    held.push(chunk);
    size += chunk.length;
    if (size <= wanted) continue;
    let all = Buffer.concat(held);
    // More is to come after each of these, so none is the last.
    while (all.length > wanted) {
      yield { piece: all.subarray(0, wanted), last: false };
      all = all.subarray(wanted);
      wanted = length;
    }
    held = [all];
    size = all.length;
  }
  yield { piece: Buffer.concat(held), last: true };
}
