import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandFaults, contrast, plainBrand } from './brand.ts';

test('contrast is measured as WCAG measures it', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  assert.equal(contrast('#1f4e5f', '#ffffff').toFixed(1), '9.1');
});

test('the plain brand can be read', () => assert.deepEqual(brandFaults(plainBrand), []));

test('a colour words cannot be read on is refused with a sentence', () => {
  assert.deepEqual(brandFaults({ ...plainBrand, main: '#ffcc00' }), [
    'White words cannot be read on the main colour. Choose a darker one.',
  ]);
  assert.equal(brandFaults({ main: '#1f4e5f', dark: '#143641', tint: '#143641' }).length, 2);
});

test('anything but six hexadecimal digits is refused', () => {
  for (const main of ['red', '#fff', '#1F4E5F;}body{', 'url(x)', ''])
    assert.match(brandFaults({ ...plainBrand, main })[0] ?? '', /^Give the main colour as #/);
});
