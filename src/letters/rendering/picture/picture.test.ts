import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { bitmap, drawing, photograph, several } from '../fixtures/pictures.ts';
import { heicPixels } from './heic.ts';
import { pictureAsPdf } from './picture.ts';

const turned = (bytes: Uint8Array, mediaType: string) => pictureAsPdf({ fileName: 'p', mediaType, bytes });

/** Where a picture stands on each page: the page, and the matrix it is drawn with. */
async function placesIn(pdf: Uint8Array) {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await loading.promise;
  const places: { width: number; height: number; matrix: number[] }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    let matrix = [1, 0, 0, 1, 0, 0];
    for (const [at, fn] of fnArray.entries())
      if (fn === OPS.transform) matrix = times(matrix, [...(argsArray[at] as number[])]);
    assert.ok(fnArray.includes(OPS.paintImageXObject), 'a picture is drawn');
    const [, , width = 0, height = 0] = page.view;
    places.push({ width, height, matrix });
  }
  await loading.destroy();
  return places;
}

const times = (
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: number[],
  [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0]: number[],
) => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

/** Where the first pixel of a file, its top left, comes to lie among the corners of the picture. */
function cornerOfFirst([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: number[]): string {
  const first = [c + e, d + f];
  const middle = [a / 2 + c / 2 + e, b / 2 + d / 2 + f];
  return `${(first[1] as number) > (middle[1] as number) ? 'top' : 'bottom'} ${(first[0] as number) < (middle[0] as number) ? 'left' : 'right'}`;
}

test('a photograph stands upright however the camera was held, its bytes untouched', async () => {
  const corners = [
    'top left',
    'top right',
    'bottom right',
    'bottom left',
    'top left',
    'top right',
    'bottom right',
    'bottom left',
  ];
  for (const [at, corner] of corners.entries()) {
    const orientation = at + 1;
    const jpeg = await drawing().jpeg().withMetadata({ orientation }).toBuffer();
    const { pdf, notices } = await turned(jpeg, 'image/jpeg');
    assert.deepEqual(notices, []);
    assert.ok(Buffer.from(pdf as Uint8Array).includes(jpeg), 'the file goes in as it is');
    const [place] = await placesIn(pdf as Uint8Array);
    assert.ok(place);
    assert.equal(cornerOfFirst(place.matrix), corner, `orientation ${orientation}`);
    assert.equal(place.width > place.height, orientation < 5, 'a wide picture is on a wide page');
    assert.equal(place.matrix[0] === 0, orientation >= 5);
  }
});

test('pictures of every usual kind stand within the margins', async () => {
  const kinds: Record<string, Uint8Array> = {
    'image/png': await drawing().png().toBuffer(),
    'image/x-png-interlaced': await drawing().png({ progressive: true }).toBuffer(),
    'image/png; of 16 bits': await drawing().toColourspace('rgb16').png().toBuffer(),
    'image/png; in grey': await drawing().toColourspace('b-w').png().toBuffer(),
    'image/png; of few colours': await drawing().png({ palette: true, colours: 4 }).toBuffer(),
    'image/webp': await drawing().webp().toBuffer(),
    'image/gif': await drawing().gif().toBuffer(),
    'image/tiff': await drawing().tiff().toBuffer(),
    'image/avif': await drawing().avif().toBuffer(),
    'image/jpeg': await drawing().toColourspace('cmyk').jpeg().toBuffer(),
    'image/bmp': bitmap(),
    'image/heic': photograph,
  };
  for (const [kind, bytes] of Object.entries(kinds)) {
    const { pdf, notices, needsOriginal } = await turned(bytes, kind);
    assert.deepEqual([notices, needsOriginal], [[], false], kind);
    const [place] = await placesIn(pdf as Uint8Array);
    assert.ok(place);
    const [wide = 0, , , high = 0, left = 0, bottom = 0] = place.matrix;
    assert.ok(left >= 35 && left + wide <= place.width - 35, kind);
    assert.ok(bottom >= 35 && bottom + high <= place.height - 35, kind);
  }
});

test('a telephone’s photograph has its colours', async () => {
  const { pixels, width, height } = await heicPixels(photograph, 10_000);
  assert.deepEqual([width, height], [64, 48]);
  assert.ok((pixels[0] ?? 0) > 240 && (pixels[2] ?? 255) < 16, 'red at the top left');
  assert.ok((pixels.at(-4) ?? 255) < 16 && (pixels.at(-2) ?? 0) > 240, 'blue at the bottom right');
  await assert.rejects(heicPixels(photograph, 100), RangeError);
});

test('what is clear becomes white paper', async () => {
  const clear = await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { pdf } = await turned(clear, 'image/png');
  assert.ok(pdf);
  const rows = Buffer.from(pdf).toString('latin1');
  assert.match(rows, /\/ColorSpace\s*\/DeviceRGB/);
  assert.doesNotMatch(rows, /SMask/);
});

test('each page of a TIFF is a page; of a moving picture the first moment is shown, and said', async () => {
  const fax = await turned(await several(3, 'tiff'), 'image/tiff');
  assert.equal((await placesIn(fax.pdf as Uint8Array)).length, 3);
  assert.deepEqual(fax.notices, []);
  const moving = await turned(await several(3, 'gif'), 'image/gif');
  assert.equal((await placesIn(moving.pdf as Uint8Array)).length, 1);
  assert.match(moving.notices.join(), /moving picture/);
  assert.ok(moving.needsOriginal);
});

test('a very large picture is shown smaller, and said; a larger one still is not opened', async () => {
  const large = await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#abc' } })
    .jpeg()
    .toBuffer();
  const shown = await turned(large, 'image/jpeg');
  assert.match(shown.notices.join(), /shown smaller than it is/);
  assert.ok(shown.needsOriginal && (shown.pdf?.length ?? 0) < 400_000);
  const bomb = Buffer.from(await drawing(8, 8).png().toBuffer());
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  assert.equal((await turned(bomb, 'image/png')).pdf, null);
  const claims = Buffer.from(bitmap());
  claims.writeInt32LE(2_000_000_000, 18);
  assert.equal((await turned(claims, 'image/bmp')).pdf, null);
});

test('a picture cut short is damaged, never half a picture', async () => {
  for (const as of ['jpeg', 'png', 'webp', 'tiff'] as const) {
    const whole = await drawing(600, 400)[as]().toBuffer();
    const { pdf, notices } = await turned(whole.subarray(0, whole.length * 0.6), `image/${as}`);
    assert.equal(pdf, null, as);
    assert.match(notices.join(), /damaged/);
  }
});
