import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PageShape } from './page-box.ts';
import { stamp } from './stamp.ts';
import { measureStamp, stampText } from './stamp-font.ts';

const words = { left: 'SW-2018-0362', right: 'Page 1200 of 1500' };

const shapes = fc.record({
  left: fc.integer({ min: -5000, max: 5000 }),
  bottom: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 14_400 }),
  height: fc.integer({ min: 1, max: 14_400 }),
  turned: fc.constantFrom<PageShape['turned']>(0, 90, 180, 270),
  unit: fc.constantFrom(1, 0.5, 10),
});

test('whatever a page is like, it grows by a strip on one side and all it had stays', () => {
  fc.assert(
    fc.property(shapes, ({ left, bottom, width, height, turned, unit }) => {
      const box = { left, bottom, right: left + width, top: bottom + height };
      const stamped = stamp({ box, turned, unit }, words, measureStamp);
      const grown = [
        box.bottom - stamped.box.bottom,
        stamped.box.right - box.right,
        stamped.box.top - box.top,
        box.left - stamped.box.left,
      ];
      const side = turned / 90;
      return grown.every((by, at) => (at === side ? by > 0 : by === 0));
    }),
  );
});

test('both ends of a stamp fit beside each other on the narrowest slip', () => {
  fc.assert(
    fc.property(shapes, ({ left, bottom, width, height, turned, unit }) => {
      const box = { left, bottom, right: left + width, top: bottom + height };
      const { drawing } = stamp({ box, turned, unit }, words, measureStamp);
      const [letters = 0] = [...drawing.matchAll(/\/Stamp ([\d.]+) Tf/g)].map(([, size]) => Number(size));
      const across = turned === 90 || turned === 270 ? height : width;
      return letters * (measureStamp(words.left) + measureStamp(words.right)) <= across + 0.1;
    }),
  );
});

test('letters the stamp’s face does not have are question marks', () => {
  assert.equal(stampText('SW-2018/ŵ-é-“'), 'SW-2018/?-é-?');
});
