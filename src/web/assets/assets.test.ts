import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { plainBrand } from '#core/brand.ts';
import { openAssets } from './assets.ts';
import { brandHref, brandSheet } from './brand-sheet.ts';

const assets = await openAssets();
const bodyOf = (href: string): string => assets.find(href)?.body.toString() ?? '';

test('neither sheet carries the fonts, crown, header or footer of gov.uk', () => {
  for (const sheet of [bodyOf(assets.staffSheet), bodyOf(assets.publicSheet)]) {
    assert.doesNotMatch(sheet, /GDS Transport|govuk-crest|\.govuk-(?:header|footer)/);
    assert.match(sheet, /\.govuk-error-summary\{/);
    assert.match(sheet, /font-family:var\(--redress-font\)/);
  }
});

test('the staff sheet has the two MoJ components and one font; the public sheet has neither', () => {
  const staff = bodyOf(assets.staffSheet);
  for (const selector of ['.moj-timeline__item:before{', '.moj-sub-navigation__link{'])
    assert.ok(staff.includes(selector));
  const [, font] = /url\((\/assets\/inter-[\w-]+\.woff2)\)/.exec(staff) ?? [];
  assert.equal(assets.find(font ?? '')?.type, 'font/woff2');
  assert.doesNotMatch(bodyOf(assets.publicSheet), /woff2|\.moj-sub-navigation/);
});

test('everything a sheet or script asks for is served', () => {
  const text = [assets.staffSheet, assets.publicSheet, assets.script].map(bodyOf).join('');
  const asked = [...text.matchAll(/(?:url\(['"]?|from ['"])(\/[^)'"]+)/g)].map(([, href = '']) => href);
  // Of the MoJ timeline's document list, which Redress does not use.
  const unused = '/assets/images/icon-document.svg';
  for (const href of asked) if (href !== unused) assert.ok(assets.find(href), href);
  assert.ok(asked.length >= 2);
});

test('what is packed unpacks to the same', () => {
  const sheet = assets.find(assets.staffSheet);
  assert.ok(sheet?.packed.br && sheet.packed.gzip);
  assert.deepEqual(brotliDecompressSync(sheet.packed.br), sheet.body);
  assert.deepEqual(gunzipSync(sheet.packed.gzip), sheet.body);
});

test('a provider’s colours are their own address, and nothing else is', () => {
  assert.equal(brandHref(plainBrand), '/assets/brand-1f4e5f-143641-eaf2f4.css');
  assert.equal(
    brandSheet('/assets/brand-1f4e5f-143641-eaf2f4.css'),
    ':root{--provider-brand:#1f4e5f;--provider-brand-dark:#143641;--provider-brand-tint:#eaf2f4}',
  );
  for (const href of ['/assets/brand-1f4e5f-143641.css', '/assets/brand-1f4e5f-143641-eaf2f4;}.css', '/x'])
    assert.equal(brandSheet(href), null);
});
