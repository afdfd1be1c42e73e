// Reads a zip in the page: what is in it, and each file's content when it is asked for.

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const entryMark = 0x02014b50;
const longestComment = 65_535;

const viewOf = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());

/** Whether a file begins as a zip does. */
export async function isZip(file) {
  const view = await viewOf(file, 0, 4);
  return view.byteLength === 4 && view.getUint32(0, true) === 0x04034b50;
}

/** The files of a zip as `{ path, open }`. Throws when its list of contents cannot be read. */
export async function filesOfZip(zip) {
  const { from, to } = await placeOfList(zip);
  const view = await viewOf(zip, from, to);
  const files = [];
  for (let at = 0; at < view.byteLength; ) {
    if (view.getUint32(at, true) !== entryMark) throw new Error('the list of contents is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const bytes = new Uint8Array(view.buffer, at + 46, nameLength);
    const path = new TextDecoder('utf-8').decode(bytes);
    const entry = sizesOf(view, at, nameLength, extraLength);
    if (!path.endsWith('/')) files.push({ path, open: () => contentOf(zip, entry) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

async function placeOfList(zip) {
  const start = Math.max(0, zip.size - longestComment - 22);
  const tail = await viewOf(zip, start, zip.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== endMark) at -= 1;
  if (at < 0) throw new Error('the end of the zip is missing');
  const [size, from] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (from !== 0xffffffff && size !== 0xffffffff) return { from, to: from + size };
  // A zip of more than 4 GB says so in a second record.
  const place = Number(tail.getBigUint64(at - 20 + 8, true));
  const end = await viewOf(zip, place, place + 56);
  if (end.getUint32(0, true) !== end64Mark) throw new Error('the end of the zip is damaged');
  const [long, begins] = [Number(end.getBigUint64(40, true)), Number(end.getBigUint64(48, true))];
  return { from: begins, to: begins + long };
}

/** How a file is packed, how long it is so, and where it lies; long numbers stand apart. */
function sizesOf(view, at, nameLength, extraLength) {
  const entry = {
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    place: view.getUint32(at + 42, true),
  };
  const unpacked = view.getUint32(at + 24, true);
  const last = at + 46 + nameLength + extraLength;
  for (let extra = at + 46 + nameLength; extra + 4 <= last; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let next = extra + 4;
    const long = () => {
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    if (unpacked === 0xffffffff) long();
    if (entry.packed === 0xffffffff) entry.packed = long();
    if (entry.place === 0xffffffff) entry.place = long();
  }
  return entry;
}

async function contentOf(zip, { method, packed, place }) {
  const head = await viewOf(zip, place, place + 30);
  const from = place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const content = zip.slice(from, from + packed);
  if (method === 0) return content.arrayBuffer();
  if (method !== 8) throw new Error('packed in a way that is not known');
  return new Response(content.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}
