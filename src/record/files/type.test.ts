import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeOf } from './type.ts';

async function* content(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk as string);
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
/** How every program for Linux begins. */
const program = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(57)]);
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Dear Sir', 'utf16le')]);

for (const [what, bytes, name, type] of [
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'letter.txt', 'application/pdf'],
  ['a picture', png, 'a.pdf', 'image/png'],
  ['a program', program, 'letter.pdf', 'application/x-elf'],
  ['text', 'Dear Sir, £5 is owed', 'a.doc', 'text/plain'],
  ['text from an older program', Buffer.from('Dear Sir, \xa35 is owed', 'latin1'), 'a.txt', 'text/plain'],
  ['text in UTF-16', utf16, 'a.txt', 'text/plain'],
  ['a table', 'a,b\n1,2\n', 'list.CSV', 'text/csv'],
  ['an e-mail', 'From: a@post.example\n\nHello', 'x.eml', 'message/rfc822'],
  ['a page that could hold a program', '  <!DOCTYPE html><script>', 'letter.txt', 'text/html'],
  ['a script', '#!/bin/sh\nrm -rf', 'letter.txt', 'text/x-script'],
  ['nothing', '', 'empty.txt', 'text/plain'],
  ['bytes of no known kind', Buffer.from([1, 2, 3, 0, 5]), 'a.csv', 'application/octet-stream'],
] as const)
  test(`${what} named ${name} is ${type}`, async () => {
    assert.equal(await typeOf(content(bytes), name), type);
  });

test('a letter cut in two where the first piece ends is still text', async () => {
  const bytes = Buffer.from('café');
  assert.equal(await typeOf(content(bytes.subarray(0, 4), bytes.subarray(4)), 'a.txt'), 'text/plain');
});
