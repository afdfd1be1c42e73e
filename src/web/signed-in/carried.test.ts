import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { carriedAsText, carriedFrom, hiddenInputs, typedIn } from './carried.ts';
import { wayBack } from './way-back.ts';

const marigold = { id: 'marigold' };
const kept = {
  to: '/complaints/1/contact?from=2',
  by: 'marigold',
  typed: { said: 'Words', about: ['one', 'two'] },
};

test('what was typed comes back to the person who typed it, and to nobody else', () => {
  const text = carriedAsText(kept);
  assert.deepEqual(carriedFrom(text, marigold), kept);
  assert.equal(carriedFrom(text, { id: 'osric' }), null);
});

test('what nobody here wrote is nothing', () => {
  const to = (path: string) => carriedAsText({ ...kept, to: path });
  for (const text of [
    '',
    'x',
    'null',
    '[]',
    '{}',
    to('https://elsewhere.example'),
    to('//elsewhere.example'),
    to(''),
  ])
    assert.equal(carriedFrom(text, marigold), null, text);
});

test('every answer of a form is sent on, all but its token', () => {
  const posted = { 'form-token': 't', 'form-key': 'k', said: 'Words', about: ['one', 'two'] };
  assert.deepEqual(hiddenInputs(typedIn(posted)), [
    { name: 'form-key', value: 'k' },
    { name: 'said', value: 'Words' },
    { name: 'about', value: 'one' },
    { name: 'about', value: 'two' },
  ]);
});

test('the way back is a path of ours, as a browser would read it', () => {
  assert.equal(
    wayBack('/complaints/SW-2018-0362?view=all#clocks'),
    '/complaints/SW-2018-0362?view=all#clocks',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
        fc.string(),
      ),
      (asked) => {
        const path = wayBack(asked);
        if (path !== null) assert.equal(new URL(path, 'http://ours.example').host, 'ours.example');
      },
    ),
    { numRuns: 2000 },
  );
});
