import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annex1 } from './fixtures/annex-1.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import { readLetter, words } from './fixtures/read-letter.ts';

test('the mandated wording stands in the file word for word, part by part, in its order', async () => {
  for (const largePrint of [false, true]) {
    const { tags } = await readLetter({ ...finalResponse, largePrint });
    const parts = annex1.parts.flatMap((part) =>
      part.kind === 'contact' ? [part.address.join(' '), part.ways.join(' ')] : [part.text],
    );
    const from = tags.findIndex(({ text }) => words(text) === parts[0]);
    assert.deepEqual(
      tags.slice(from, from + parts.length).map(({ text }) => words(text)),
      parts,
    );
  }
});

test('lines of an address stay lines', async () => {
  const { tags } = await readLetter(finalResponse);
  const ice = tags.find(({ text }) => text.startsWith('Independent Case Examiner’s Office'));
  assert.equal(ice?.text, 'Independent Case Examiner’s Office\nPo Box 209\nBootle\nL20 7WA');
});

test('English wording in a Welsh letter says that it is English', async () => {
  const { tags, drawn } = await readLetter({
    ...letters.closure,
    blocks: [{ kind: 'locked', wording: annex1 }],
  });
  assert.equal(tags.find(({ text }) => text.startsWith('If you are not happy'))?.lang, 'en-GB');
  assert.equal(tags.find(({ text }) => text.startsWith('Annwyl'))?.lang, undefined);
  assert.match(drawn[0] ?? '', /Dydd Llun 26 Mawrth 2018\nEin cyfeirnod: SW-2018-0341/);
  assert.match(drawn[0] ?? '', /Tudalen 1 o 2$/);
});
