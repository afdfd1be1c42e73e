import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, paper } from './fixtures/paper.ts';
import { copied, expectGone } from './fixtures/read-copy.ts';
import { pagePicture, pageSizes, redact } from './redact.ts';
import { redactHere } from './redact-here.ts';

test('a copy made in a process of its own is the same as one made here', async () => {
  const file = await paper(lines('Ella rang.'));
  const marks = [{ kind: 'words' as const, words: 'ella' }];
  const copy = copied(await redact(file, marks));
  await expectGone(copy, 'ella');
  assert.deepEqual(Buffer.from(copy.pdf), Buffer.from(copied(await redactHere(file, marks)).pdf));
});

test('several are asked for at once, and each gets its own answer', async () => {
  const file = await paper(lines('One'), lines('Two'));
  const [sizes, picture, refused, none] = await Promise.all([
    pageSizes(file),
    pagePicture(file, 2, 100),
    redact(file, [{ kind: 'words', words: 'three' }]),
    pagePicture(file, 3, 100),
  ]);
  assert.equal(sizes.ok && sizes.sizes.length, 2);
  assert.deepEqual([picture.ok, refused.ok, none.ok], [true, false, false]);
});

test('what nobody waits for any more is ended', async () => {
  const file = await paper(lines('Ella rang.'));
  const stop = new AbortController();
  const asked = redact(file, [{ kind: 'words', words: 'ella' }], stop.signal);
  stop.abort(new Error('not wanted'));
  await assert.rejects(asked, /not wanted/);
  assert.ok((await redact(file, [{ kind: 'words', words: 'ella' }])).ok);
});
