import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable, printableLine, privateCharacters } from './printable-text.ts';

test('what a person typed is printed as it was typed', () => {
  for (const text of [
    '#read("/etc/passwd") *bold* _it_ <label> $x$ @ref \\ // /* ~ -- --- ... `code`',
    '<script>alert(1)</script> &amp;',
    'Siân Gŵyr, Ŷ, Ελλάδα, Україна, Nguyễn, 王小明, 김, אבג, محمد, می\u200cخواهم',
    'two  spaces, no\u00a0break, soft\u00adhyphen, 👩\u200d👧 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    'one\n\ntwo',
  ])
    assert.equal(printable(text), text);
});

test('every way to end a line is one, and a tab is a space', () => {
  assert.equal(printable('a\r\nb\rc\u2028d\u2029e\u0085f\tg'), 'a\nb\nc\nd\ne\nf g');
});

test('control characters, half characters and noncharacters are dropped', () => {
  assert.equal(
    printable('a\u0000b\u0007c\u001bd\u007fe\u009ff\ufeffg\ufffeh\ud800i\udc00j\u{1ffff}k'),
    'abcdefghijk',
  );
});

test('characters that turn the order of letters about unseen are dropped', () => {
  assert.equal(printable('pay \u202e04.83£\u202c, \u2066x\u2069'), 'pay 04.83£, x');
});

test('a name, a title or a reference stands on one line', () => {
  assert.equal(printableLine('  Our answer \r\n to you\n'), 'Our answer to you');
});

test('private characters are found, each once', () => {
  assert.deepEqual(privateCharacters('a\ue000b\ue000\u{f0001}'), ['\ue000', '\u{f0001}']);
  assert.deepEqual(privateCharacters('😀 ŵ'), []);
});
