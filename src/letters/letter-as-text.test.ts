import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annex1 } from './fixtures/annex-1.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import { letterAsText } from './letter-as-text.ts';

test('the text says everything the letter says, in its order', () => {
  const text = letterAsText(finalResponse);
  assert.equal(
    text.slice(0, 330),
    `Sandpiper Works
1 Example Quay, Larkton LK0 0AA
01632 960 001
complaints@sandpiper.example

Wednesday 4 April 2018
Our reference: SW-2018-0362

Ms Juniper Ashdown
4 Example Row
Larkton
LK0 0AB

Our final response to your complaint

Dear Ms Ashdown

On Monday 12 March you told us you were not satisfied with our first response. I have looked`.slice(0, 330),
  );
  assert.ok(
    text.includes('I uphold this part. I apologise. Since Monday 5 March we text you, as you asked.'),
  );
  assert.ok(
    text.includes(`What: Phone you, after 2 pm, to apologise in person
Who: Nell Sandlark, office manager
By: Friday 6 April 2018`),
  );
  assert.ok(text.endsWith('Yours sincerely\n\nMarigold Penn\nComplaints handler\n'));
});

test('the mandated wording is word for word, line for line', () => {
  const wording = annex1.parts.map((part) =>
    part.kind === 'contact' ? `${part.address.join('\n')}\n\n${part.ways.join('\n')}` : part.text,
  );
  assert.ok(letterAsText(finalResponse).includes(wording.join('\n\n')));
});

test('a list has dashes, a gap square brackets, Welsh its own words', () => {
  assert.match(letterAsText(letters.signpost), /\n- To complain about us, tell us\. /);
  assert.match(
    letterAsText({ ...finalResponse, blocks: [{ kind: 'gap', text: 'Finding to come' }] }),
    /\n\[Finding to come\]\n/,
  );
  assert.match(letterAsText(letters.closure), /Dydd Llun 26 Mawrth 2018\nEin cyfeirnod: SW-2018-0341\n/);
});

test('nothing empty leaves a hole', () => {
  const text = letterAsText({
    ...finalResponse,
    blocks: [
      { kind: 'paragraph', text: '' },
      { kind: 'list', items: [] },
      { kind: 'table', head: ['What'], rows: [] },
    ],
    letterhead: { ...finalResponse.letterhead, addressLines: [], phone: '' },
    signedBy: { name: 'Marigold Penn', role: '' },
  });
  assert.doesNotMatch(text, /\n{3}/);
});
