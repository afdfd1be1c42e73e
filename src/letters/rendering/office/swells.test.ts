import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { officeAsPdf } from './office.ts';
import { swells } from './swells.ts';

const document = { 'word/document.xml': strToU8('<w:document><w:p><w:t>My words.</w:t></w:p></w:document>') };

/** The same file, its list saying that each part unpacks to so many bytes. */
function saying(zip: Uint8Array, unpacked: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4))
    bytes.writeUInt32LE(unpacked, at + 24);
  return bytes;
}

test('a document does not swell, nor does what is no zip', () => {
  for (const bytes of [
    zipSync(document),
    new Uint8Array(),
    strToU8('{\\rtf1 My words.}'),
    zipSync(document).subarray(0, 60),
  ])
    assert.equal(swells(bytes), false);
});

test('too much, or too many parts, is known before anything is unpacked', () => {
  assert.equal(swells(saying(zipSync(document), 600 * 1024 * 1024)), true);
  const parts = Object.fromEntries(
    Array.from({ length: 10_001 }, (_, at) => [`word/header${at}.xml`, new Uint8Array()]),
  );
  assert.equal(swells(zipSync(parts, { level: 0 })), true);
});

test('such a file is given to nobody to unpack: its original goes along, and why is said', async () => {
  const bytes = saying(zipSync(document), 600 * 1024 * 1024);
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const { pdf, notices, needsOriginal } = await officeAsPdf({ bytes, mediaType, fileName: 'a.docx' });
  assert.equal(pdf, null);
  assert.equal(needsOriginal, true);
  assert.match(notices.join(), /unpacks to more than a document holds/);
});
