import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Letter } from '#core/letter.ts';
import { annex1 } from './fixtures/annex-1.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import { letterAsHtml } from './letter-as-html.ts';

const everywhere = (text: string): Letter => ({
  ...finalResponse,
  letterhead: { ...finalResponse.letterhead, name: text, addressLines: [text], phone: text, email: text },
  reference: text,
  addressee: [text],
  title: text,
  salutation: text,
  blocks: [
    { kind: 'heading', text: `x${text}` },
    { kind: 'paragraph', text, lead: text },
    { kind: 'list', items: [text] },
    { kind: 'table', head: [text, text], rows: [[text, text]] },
    { kind: 'gap', text },
  ],
  signedBy: { name: text, role: text },
});

test('the page gets headings from the level it names', () => {
  const html = letterAsHtml(finalResponse, { heading: 2 });
  assert.match(html, /<h2 dir="auto">Our final response to your complaint<\/h2>/);
  assert.match(html, /<h3 dir="auto">Parliamentary and Health Service Ombudsman<\/h3>/);
  assert.doesNotMatch(html, /<h[14]/);
});

test('a table has column and row heads, a date its machine form, a gap its mark', () => {
  const html = letterAsHtml(everywhere('a'));
  assert.match(html, /<th scope="col">a<\/th><th scope="col">a<\/th>/);
  assert.match(html, /<th scope="row" dir="auto">a<\/th><td dir="auto">a<\/td>/);
  assert.match(html, /<time datetime="2018-04-04">Wednesday 4 April 2018<\/time>/);
  assert.match(html, /<span class="letter__gap">a<\/span>/);
});

test('the mandated wording is word for word, its address lines as lines', () => {
  const html = letterAsHtml(finalResponse);
  for (const part of annex1.parts) {
    if (part.kind !== 'contact') assert.ok(html.includes(`>${part.text}</`), part.text);
    else assert.ok(html.includes(`<address>${part.address.join('<br>')}</address>`));
  }
  assert.doesNotMatch(html, /letter__locked" lang/);
});

test('English wording in a Welsh letter says that it is English', () => {
  const html = letterAsHtml({ ...letters.closure, blocks: [{ kind: 'locked', wording: annex1 }] });
  assert.match(html, /^<article class="letter" lang="cy">/);
  assert.match(html, /<div class="letter__locked" lang="en-GB">/);
});

test('a blank line starts a paragraph and a line end a line', () => {
  const html = letterAsHtml({
    ...finalResponse,
    blocks: [{ kind: 'paragraph', text: 'a\nb\n\nc', lead: 'So.' }],
  });
  assert.match(html, /<p dir="auto"><b>So\.<\/b> a<br>b<\/p><p dir="auto">c<\/p>/);
});

test('there is no script, style or link in it', () => {
  for (const letter of Object.values(letters))
    assert.doesNotMatch(letterAsHtml(letter), /<script|<style|<a |\sstyle=|\son\w+=|javascript:/);
});

test('no text of a letter can become markup', () => {
  const tags = (html: string): number => html.match(/[<>]/g)?.length ?? 0;
  const usual = tags(letterAsHtml(everywhere('a')));
  fc.assert(
    fc.property(fc.stringMatching(/^[<>&"'/=a-z ]{1,40}$/), (noise) => {
      const html = letterAsHtml(everywhere(`a${noise}a`));
      assert.equal(tags(html), usual);
      assert.doesNotMatch(html, /&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});
