import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Letter } from '#core/letter.ts';
import { annex1 } from './fixtures/annex-1.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import { type ReadPdf, readPdf } from './fixtures/read-pdf.ts';
import { renderLetter } from './render-letter.ts';

const paper = 595; // A4, in points
const withBlocks = (...blocks: readonly Block[]): Letter => ({ ...finalResponse, blocks });
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

async function read(letter: Letter): Promise<ReadPdf> {
  const rendered = await renderLetter(letter);
  assert.ok(rendered.ok);
  return readPdf(rendered.pdf);
}

for (const [kind, letter] of Object.entries(letters)) {
  for (const largePrint of [false, true]) {
    test(`${kind}${largePrint ? ' in large print' : ''} is tagged, says its language and title, and uses our fonts`, async () => {
      const pdf = await read({ ...letter, largePrint });
      assert.equal(pdf.tagged, true);
      assert.equal(pdf.pdfUa, '1');
      assert.equal(pdf.title, letter.title);
      assert.equal(pdf.language, letter.language);
      assert.deepEqual(pdf.fonts, ['Inter-Bold', 'Inter-Regular']);
      assert.ok(pdf.right < paper - 55, `text reaches ${pdf.right} points`);
      assert.ok(pdf.smallest >= (largePrint ? 18 : 9), `letters of ${pdf.smallest} points`);
      const titles = pdf.tags.filter(({ role }) => role === 'H1').map(({ text }) => words(text));
      assert.deepEqual(titles, [letter.title]);
    });
  }
}

test('a reader hears the letter in its order: provider, addressee, date, title, answer, signature', async () => {
  const { tags } = await read(finalResponse);
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
  const { tags } = await read(finalResponse);
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
  const { tags } = await read(letters.signpost);
  assert.equal(tags.filter(({ role }) => role === 'LI').length, 3);
});

test('the mandated wording stands in the file word for word, part by part, in its order', async () => {
  for (const largePrint of [false, true]) {
    const { tags } = await read({ ...finalResponse, largePrint });
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
  const { tags } = await read(finalResponse);
  const ice = tags.find(({ text }) => text.startsWith('Independent Case Examiner’s Office'));
  assert.equal(ice?.text, 'Independent Case Examiner’s Office\nPo Box 209\nBootle\nL20 7WA');
});

test('English wording in a Welsh letter says that it is English', async () => {
  const { tags, drawn } = await read({ ...letters.closure, blocks: [{ kind: 'locked', wording: annex1 }] });
  assert.equal(tags.find(({ text }) => text.startsWith('If you are not happy'))?.lang, 'en-GB');
  assert.equal(tags.find(({ text }) => text.startsWith('Annwyl'))?.lang, undefined);
  assert.match(drawn[0] ?? '', /Dydd Llun 26 Mawrth 2018\nEin cyfeirnod: SW-2018-0341/);
  assert.match(drawn[0] ?? '', /Tudalen 1 o 2$/);
});

test('every page says the reference and which page of how many it is', async () => {
  const { drawn } = await read(finalResponse);
  assert.deepEqual(
    drawn.map((page) => words(page).slice(-24)),
    ['SW-2018-0362 Page 1 of 2', 'SW-2018-0362 Page 2 of 2'],
  );
});

test('the file is dated with the letter, not with the day it is made', async () => {
  assert.equal((await read(finalResponse)).created, 'D:20180404000000Z');
});

test('a gap keeps a letter from being issued', async () => {
  const rendered = await renderLetter(withBlocks({ kind: 'gap', text: 'Finding to come' }));
  assert.ok(!rendered.ok);
  assert.deepEqual(
    rendered.refusals.map(({ code, at }) => [code, at]),
    [['letter.has-gap', 'blocks.0']],
  );
});

test('what a person typed is printed, never obeyed', async () => {
  const typed = [
    '#read("/etc/passwd")',
    '*bold* _it_ <label> $x$ @ref \\ // /* ~ -- --- ... `code` [a] {b}',
    '<script>alert(1)</script> &amp; "quoted" \'single\'',
    '{page} {pages} {reference}',
  ];
  const { tags, title, drawn } = await read({
    ...withBlocks(
      { kind: 'heading', text: typed[0] as string },
      ...typed.map((text): Block => ({ kind: 'paragraph', text, lead: text })),
      { kind: 'list', items: typed },
      { kind: 'table', head: typed.slice(0, 2), rows: [typed.slice(2)] },
    ),
    title: typed[1] as string,
    reference: typed[3] as string,
    addressee: typed,
    signedBy: { name: typed[0] as string, role: typed[1] as string },
  });
  assert.equal(title, typed[1]);
  for (const text of typed) {
    assert.ok(
      tags.some((tag) => tag.role === 'P' && words(tag.text) === `${text} ${text}`),
      text,
    );
    assert.ok(
      tags.some((tag) => tag.role === 'LI' && words(tag.text) === `• ${text}`),
      text,
    );
  }
  assert.match(words(drawn.join(' ')), /Our reference: \{page\} \{pages\} \{reference\}/);
});

test('a blank line starts a paragraph and a line end a line', async () => {
  const { tags } = await read(
    withBlocks({ kind: 'paragraph', text: 'One\ntwo\r\n\r\n \nthree', lead: 'So.' }),
  );
  const texts = tags.map(({ text }) => text);
  assert.ok(texts.includes('So. One\ntwo'));
  assert.ok(texts.includes('three'));
});

test('names are printed in the letters they are written with', async () => {
  const names =
    'Siân Gŵyr Ŷ Łukasz Çağrı Nguyễn Ελένη Україна Հայկ ნინო עברית محمد اردو नमस्ते বাংলা ਪੰਜਾਬੀ ગુજરાતી ଓଡ଼ିଆ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල ไทย ລາວ ខ្មែរ မြန်မာ አማርኛ ދިވެހި 王小明 かな 김철수 😀';
  const { fonts } = await read({
    ...withBlocks({ kind: 'paragraph', text: names, lead: names }),
    title: names,
  });
  const known = /^(Inter|NotoSans\w*|NotoEmoji|DroidSansFallback|NanumGothic)(-Regular|-Bold)?$/;
  assert.deepEqual(
    fonts.filter((name) => !known.test(name)),
    [],
  );
  assert.equal(new Set(fonts.map((name) => name.replace(/-(Regular|Bold)$/, ''))).size, 24);
});

test('characters no font has are named, and never printed as empty boxes', async () => {
  const rendered = await renderLetter(withBlocks({ kind: 'paragraph', text: 'Tashi ༀ, 𓀀 and \u0378' }));
  assert.ok(!rendered.ok);
  assert.deepEqual(
    rendered.refusals.map(({ code }) => code),
    ['letter.unprintable-characters'],
  );
  assert.match(rendered.refusals[0]?.says ?? '', /“ༀ” \(U\+0F00\), “𓀀” \(U\+13000\) and “.” \(U\+0378\)/u);
});

test('private characters are refused although a font has a picture for them', async () => {
  const rendered = await renderLetter(withBlocks({ kind: 'paragraph', text: '\ue000' }));
  assert.ok(!rendered.ok);
  assert.equal(rendered.refusals[0]?.code, 'letter.unprintable-characters');
});

test('a word wider than its column breaks: nothing runs off the paper or into the next column', async () => {
  const wide = 'Щ'.repeat(400);
  for (const largePrint of [false, true]) {
    const pdf = await read({
      ...withBlocks(
        { kind: 'paragraph', text: wide },
        { kind: 'list', items: [wide] },
        { kind: 'table', head: ['What', 'Who', 'By'], rows: [[wide, 'short', wide]] },
        { kind: 'paragraph', text: '王'.repeat(400) },
        { kind: 'paragraph', text: 'ไทย'.repeat(200) },
      ),
      largePrint,
      addressee: ['Ms Juniper Ashdown', wide],
    });
    assert.ok(pdf.right < paper - 50, `text reaches ${pdf.right} points`);
    assert.equal(pdf.drawn.join('').match(/Щ/g)?.length, 5 * 400);
  }
});

test('200,000 characters are printed, every one', async () => {
  const sentence = 'It was put in the wrong tray and nobody looked for it. ';
  const { drawn } = await read(withBlocks({ kind: 'paragraph', text: sentence.repeat(3637) }));
  assert.ok(drawn.length > 40);
  assert.equal(drawn.join(' ').match(/\btray\b/g)?.length, 3637);
});

test('a signature never stands alone on its page', async () => {
  for (const letter of Object.values(letters)) {
    const { drawn } = await read({ ...letter, largePrint: true });
    assert.doesNotMatch(drawn.at(-1) ?? '', /^(Yours sincerely|Yn gywir)/);
  }
});

test('an empty letter is still a letter', async () => {
  const { tags } = await read({
    ...withBlocks(),
    addressee: [],
    salutation: '',
    letterhead: { ...finalResponse.letterhead, addressLines: [], phone: '', email: '' },
    signedBy: { name: 'Marigold Penn', role: '' },
  });
  assert.equal(tags.at(-1)?.text, 'Marigold Penn');
});

test('a heading that says nothing is left out', async () => {
  const { tags } = await read(
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

test('any text at all is printed or refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const rendered = await renderLetter({
        ...withBlocks({ kind: 'paragraph', text, lead: text }, { kind: 'list', items: [text] }),
        addressee: [text],
      });
      if (!rendered.ok) assert.equal(rendered.refusals[0]?.code, 'letter.unprintable-characters');
    }),
    { numRuns: 40 },
  );
});
