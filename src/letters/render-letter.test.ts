import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import { paperWidth, readLetter, withBlocks, words } from './fixtures/read-letter.ts';
import { renderLetter } from './render-letter.ts';

for (const [kind, letter] of Object.entries(letters)) {
  for (const largePrint of [false, true]) {
    test(`${kind}${largePrint ? ' in large print' : ''} is tagged, says its language and title, and uses our fonts`, async () => {
      const pdf = await readLetter({ ...letter, largePrint });
      assert.equal(pdf.tagged, true);
      assert.equal(pdf.pdfUa, '1');
      assert.equal(pdf.title, letter.title);
      assert.equal(pdf.language, letter.language);
      assert.deepEqual(pdf.fonts, ['Inter-Bold', 'Inter-Regular']);
      assert.ok(pdf.right < paperWidth - 55, `text reaches ${pdf.right} points`);
      assert.ok(pdf.smallest >= (largePrint ? 18 : 9), `letters of ${pdf.smallest} points`);
      const titles = pdf.tags.filter(({ role }) => role === 'H1').map(({ text }) => words(text));
      assert.deepEqual(titles, [letter.title]);
    });
  }
}

test('a reader hears the letter in its order: provider, addressee, date, title, answer, signature', async () => {
  const { tags } = await readLetter(finalResponse);
  assert.deepEqual(
    tags.slice(0, 7).map(({ role, text }) => `${role} ${words(text).slice(0, 40)}`),
    [
      'P Sandpiper Works',
      'P 1 Example Quay, Larkton LK0 0AA 01632 96',
      'P Ms Juniper Ashdown 4 Example Row Larkton',
      'P Wednesday 4 April 2018 Our reference: SW',
      'H1 Our final response to your complaint',
      'P Dear Ms Ashdown',
      'P On Monday 12 March you told us you were ',
    ],
  );
  assert.deepEqual(
    tags.slice(-2).map(({ text }) => text),
    ['Yours sincerely', 'Marigold Penn\nComplaints handler'],
  );
});

test('headings are headings, and a table has a head', async () => {
  const { tags } = await readLetter(finalResponse);
  const headings = tags.filter(({ role }) => role === 'H2').map(({ text }) => words(text));
  assert.deepEqual(headings, [
    '1. Your travel costs for January were not paid',
    '2. Letters came after the appointment',
    '3. Your adviser was sharp with you in front of others',
    'What we will still do, and by when',
    'Going further',
    'Parliamentary and Health Service Ombudsman',
  ]);
  assert.deepEqual(
    tags.filter(({ role }) => role === 'TH').map(({ text }) => text),
    ['What', 'Who', 'By'],
  );
  assert.equal(tags.filter(({ role }) => role === 'TD').length, 3);
});

test('a list is a list', async () => {
  const { tags } = await readLetter(letters.signpost);
  assert.equal(tags.filter(({ role }) => role === 'LI').length, 3);
});

test('every page says the reference and which page of how many it is', async () => {
  const { drawn } = await readLetter(finalResponse);
  assert.deepEqual(
    drawn.map((page) => words(page).slice(-24)),
    ['SW-2018-0362 Page 1 of 2', 'SW-2018-0362 Page 2 of 2'],
  );
});

test('the file is dated with the letter, not with the day it is made', async () => {
  assert.equal((await readLetter(finalResponse)).created, 'D:20180404000000Z');
});

test('a gap keeps a letter from being issued', async () => {
  const rendered = await renderLetter(withBlocks({ kind: 'gap', text: 'Finding to come' }));
  assert.ok(!rendered.ok);
  assert.deepEqual(
    rendered.refusals.map(({ code, at }) => [code, at]),
    [['letter.has-gap', 'blocks.0']],
  );
});

test('a signature never stands alone on its page', async () => {
  for (const letter of Object.values(letters)) {
    const { drawn } = await readLetter({ ...letter, largePrint: true });
    assert.doesNotMatch(drawn.at(-1) ?? '', /^(Yours sincerely|Yn gywir)/);
  }
});

test('an empty letter is still a letter', async () => {
  const { tags } = await readLetter({
    ...withBlocks(),
    addressee: [],
    salutation: '',
    letterhead: { ...finalResponse.letterhead, addressLines: [], phone: '', email: '' },
    signedBy: { name: 'Marigold Penn', role: '' },
  });
  assert.equal(tags.at(-1)?.text, 'Marigold Penn');
});

test('a heading that says nothing is left out', async () => {
  const { tags } = await readLetter(
    withBlocks({ kind: 'heading', text: ' \u0007 ' }, { kind: 'paragraph', text: 'So.' }),
  );
  assert.equal(tags.filter(({ role }) => role === 'H2').length, 0);
});

test('a template there is none of is a bug', async () => {
  await assert.rejects(renderLetter({ ...finalResponse, template: 99 }), RangeError);
});

test('what the typesetter cannot do is an error with its own words', async () => {
  await assert.rejects(renderLetter({ ...finalResponse, title: '' }), /heading title is empty/);
  const letterhead = { ...finalResponse.letterhead, colour: 'teal' };
  await assert.rejects(renderLetter({ ...finalResponse, letterhead }), /hexadecimal/);
});
