import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { govukFolder } from '#web/packages.ts';
import { cssBlocks, cssText, rulesWhere } from './css-blocks.ts';

test('a style sheet is split into its top-level pieces', () => {
  const css = '@charset "UTF-8";.a{color:red}@media print{.b{c:d}.e{f:g}}.x::before{content:"}"}/* end } */';
  assert.deepEqual(cssBlocks(css), [
    { head: '@charset "UTF-8"', body: null },
    { head: '.a', body: 'color:red' },
    { head: '@media print', body: '.b{c:d}.e{f:g}' },
    { head: '.x::before', body: 'content:"}"' },
  ]);
});

test('rules are kept by selector, inside media queries as well', () => {
  const css = '.a{b:c}@media print{@supports (x:y){.a{d:e}.z{f:g}}}@media screen{.z{h:i}}';
  assert.equal(
    rulesWhere(css, (selector) => selector === '.a'),
    '.a{b:c}@media print{@supports (x:y){.a{d:e}}}',
  );
});

test('the official sheet comes through whole, but for its comments', () => {
  const css = readFileSync(`${govukFolder}/dist/govuk/govuk-frontend.min.css`, 'utf8');
  const expected = css.replace(/\s*\/\*.*?\*\/\s*/gs, '');
  // Compared outside assert.equal, whose account of a difference would be two whole style sheets.
  assert.ok(cssText(cssBlocks(css)) === expected);
});
