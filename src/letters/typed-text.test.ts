import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '#core/letter.ts';
import { paperWidth, readLetter, withBlocks, words } from './fixtures/read-letter.ts';
import { renderLetter } from './render-letter.ts';

test('what a person typed is printed, never obeyed', async () => {
  const typed = [
    '#read("/etc/passwd")',
    '*bold* _it_ <label> $x$ @ref \\ // /* ~ -- --- ... `code` [a] {b}',
    '<script>alert(1)</script> &amp; "quoted" \'single\'',
    '{page} {pages} {reference}',
  ];
  const { tags, title, drawn } = await readLetter({
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
  const { tags } = await readLetter(
    withBlocks({ kind: 'paragraph', text: 'One\ntwo\r\n\r\n \nthree', lead: 'So.' }),
  );
  const texts = tags.map(({ text }) => text);
  assert.ok(texts.includes('So. One\ntwo'));
  assert.ok(texts.includes('three'));
});

test('names are printed in the letters they are written with', async () => {
  const names =
    'Siân Gŵyr Ŷ Łukasz Çağrı Nguyễn Ελένη Україна Հայկ ნინო עברית محمد اردو नमस्ते বাংলা ਪੰਜਾਬੀ ગુજરાતી ଓଡ଼ିଆ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල ไทย ລາວ ខ្មែរ မြန်မာ አማርኛ ދިވެހި 王小明 かな 김철수 😀';
  const { fonts } = await readLetter({
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
    const pdf = await readLetter({
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
    assert.ok(pdf.right < paperWidth - 50, `text reaches ${pdf.right} points`);
    assert.equal(pdf.drawn.join('').match(/Щ/g)?.length, 5 * 400);
  }
});

test('200,000 characters are printed, every one', async () => {
  const sentence = 'It was put in the wrong tray and nobody looked for it. ';
  const { drawn } = await readLetter(withBlocks({ kind: 'paragraph', text: sentence.repeat(3637) }));
  assert.ok(drawn.length > 40);
  assert.equal(drawn.join(' ').match(/\btray\b/g)?.length, 3637);
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
