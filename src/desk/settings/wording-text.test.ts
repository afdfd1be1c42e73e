import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import { partsFromText, textFromParts } from './wording-text.ts';

test('the wordings Redress is shipped with come back as they were', () => {
  for (const { parts } of mandatedWording) assert.deepEqual(partsFromText(textFromParts(parts)), parts);
});

test('paragraphs, headings and addresses are told apart as they are typed', () => {
  assert.deepEqual(
    partsFromText('  Ask us.\r\n\r\n# The Ombudsman\n \nPO Box 1\nLarkton\nPhone: 01632 960 001\n\n\n'),
    [
      { kind: 'paragraph', text: 'Ask us.' },
      { kind: 'heading', text: 'The Ombudsman' },
      { kind: 'contact', address: ['PO Box 1', 'Larkton'], ways: ['Phone: 01632 960 001'] },
    ],
  );
  assert.deepEqual(partsFromText(' \n\n '), []);
});
