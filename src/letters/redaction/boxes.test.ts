import assert from 'node:assert/strict';
import { test } from 'node:test';
import { degrees, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { lines, paper } from './fixtures/paper.ts';
import { blackness, copied, drawn, expectGone, wordsOf } from './fixtures/read-copy.ts';
import { pictureHere, sizesHere } from './page-picture.ts';
import { redactHere } from './redact-here.ts';

const millimetre = 72 / 25.4;

test('what lies under a box is gone from a scan: its pixels are black, and only they', async () => {
  const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#4080c0' } })
    .withExif({ IFD0: { Artist: 'Rowan Vane' } })
    .jpeg()
    .toBuffer();
  const scan = { fileName: 'scan.jpg', mediaType: 'image/jpeg', bytes };
  const copy = copied(
    await redactHere(scan, [{ kind: 'box', page: 1, left: 100, top: 80, width: 50, height: 20 }]),
  );
  assert.deepEqual(copy.found, [{ times: 1, pages: [1] }]);
  const page = await drawn(copy.pdf, 1, 1 / millimetre);
  assert.equal(blackness(page, 101, 81, 48, 18), 1);
  const outside = blackness(page, 0, 0, page.width, 79) + blackness(page, 0, 101, page.width, 60);
  assert.equal(outside, 0);
  await expectGone(copy, 'rowan');
});

test('a box takes the words under it, and leaves those beside it', async () => {
  const file = await paper(lines('Left here Right', 'Below'));
  // "here" stands from 41 to 62 points across, 30 to 42 down.
  const copy = copied(
    await redactHere(file, [{ kind: 'box', page: 1, left: 14.2, top: 10, width: 7.6, height: 5.3 }]),
  );
  await expectGone(copy, 'here');
  assert.match((await wordsOf(copy))[0] ?? '', /Left █ Right\s+Below/);
});

test('a box on a cropped and turned page is counted from the corner that is seen', async () => {
  const file = await paper((page, font) => {
    page.drawText('Rowan', { x: 60, y: 60, size: 10, font });
    page.setCropBox(50, 40, 200, 120);
    page.setRotation(degrees(90));
  });
  const sizes = await sizesHere(file);
  assert.ok(sizes.ok);
  assert.deepEqual(
    sizes.sizes.map(({ width, height }) => [Math.round(width * millimetre), Math.round(height * millimetre)]),
    [[120, 200]],
  );
  // Turned, "Rowan" begins 20 points from the left and 10 from the top, and runs down.
  const copy = copied(
    await redactHere(file, [
      {
        kind: 'box',
        page: 1,
        left: 16 / millimetre,
        top: 8 / millimetre,
        width: 16 / millimetre,
        height: 40 / millimetre,
      },
    ]),
  );
  await expectGone(copy, 'rowan');
  const page = await drawn(copy.pdf, 1);
  assert.deepEqual([page.width, page.height], [120, 200]);
  assert.equal(blackness(page, 17, 9, 14, 38), 1);
  assert.equal(blackness(page, 40, 0, 80, 200), 0);
});

test('a large sheet is measured in its own unit', async () => {
  const file = await paper((page, font) => {
    lines('Rowan')(page, font);
    page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
  });
  const sizes = await sizesHere(file);
  assert.ok(sizes.ok);
  assert.equal(Math.round(sizes.sizes[0]?.width ?? 0), Math.round(600 / millimetre));
  const copy = copied(
    await redactHere(file, [{ kind: 'box', page: 1, left: 12, top: 20, width: 30, height: 12 }]),
  );
  await expectGone(copy, 'rowan');
  const again = await sizesHere({ fileName: 'copy.pdf', mediaType: 'application/pdf', bytes: copy.pdf });
  assert.deepEqual(again.ok && again.sizes, sizes.sizes);
});

test('a page is shown as a picture of the width asked for, within limits', async () => {
  const file = await paper(lines('Rowan'));
  const width = async (wide: number): Promise<number | undefined> => {
    const shown = await pictureHere(file, 1, wide);
    assert.ok(shown.ok);
    return (await sharp(shown.png).metadata()).width;
  };
  assert.equal(await width(600), 600);
  assert.equal(await width(1), 50);
  assert.equal(await width(99_999), 2400);
  const none = await pictureHere(file, 2, 600);
  assert.ok(!none.ok);
  assert.equal(none.refusals[0]?.says, 'There is no page 2: the document has one page.');
});
