import assert from 'node:assert/strict';
import { after } from 'node:test';
import { day } from '#core/day.ts';
import type { CaseCard, Projection } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { type Sight } from '#record/connection/sight.ts';
import {
  amount,
  appending,
  at,
  by,
  card,
  clock,
  entry,
  exposure,
  opening,
  projection,
  recordAll,
  shows,
} from './examples.ts';
import { organisation, scratchRecord } from './scratch.ts';
import { backDoor } from './tampering.ts';

/*
 * Three cases of two deliverers and two contracts, one more that is kept from all but two readers, a case of another organisation and a
 * contract, in a record of their own: for the tests of what each sight gives. Closed after the tests of the file.
 */

export const scratch = await scratchRecord();
export const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});
export const { record } = scratch;

export const sight = (sees: Sight['sees'], change: Partial<Sight> = {}): Sight => ({
  organisation,
  account: 'handler-1',
  sees,
  restricted: 'by-list',
  ...change,
});

export const ofCase = (number: number, change: Partial<CaseCard>): Projection =>
  projection({
    card: card({ reference: `SW-2018-000${number}`, person: `Example Person${number}`, ...change }),
    clocks: [clock(day('2018-03-26'))],
    searchText: `Example Person${number} waited for travelcosts`,
    money: { entries: [entry()], amounts: [amount()], exposure: exposure() },
  });

export const skills = ofCase(1, { deliveredBy: 'southwest-skills', contractId: 'wp-11' });
export const works = ofCase(2, { deliveredBy: 'harbour-works', contractId: 'wp-11' });
export const other = ofCase(3, { deliveredBy: 'harbour-works', contractId: 'wp-12' });
export const hidden: Projection = {
  ...ofCase(4, { deliveredBy: 'harbour-works', contractId: 'wp-12', person: 'Marigold Fenwick' }),
  restricted: { readers: ['officer-1', 'handler-2'] },
};

export const digest = await keptFile('Example letter');
await recordAll(
  record,
  opening('skills', skills),
  opening('works', works),
  opening('other', other),
  { ...opening('hidden', hidden), events: [{ ...shows(hidden), files: [digest] }] },
  {
    stream: 'contract',
    kind: 'contract',
    expected: 0,
    events: [{ type: 'saved', at, by, payload: {} }],
    settings: [],
  },
);
await record.organisations.open({ id: 'elsewhere', name: 'Elsewhere', referencePrefix: 'EL' }, at);
await record.append({ ...appending(opening('theirs', skills)), organisation: 'elsewhere' });

async function keptFile(text: string): Promise<string> {
  async function* content() {
    yield Buffer.from(text);
  }
  const name = 'letter.txt';
  const kept = await record.files.keep({
    organisation,
    name,
    content: content(),
    limit: 1_000,
    types: ['text/plain'],
  });
  assert.ok(!isRefusal(kept));
  return kept.digest;
}

/** The streams of the organisation’s cases; and everything there is. */
export const streams = ['skills', 'works', 'other', 'hidden'];
export const everything = [...streams, 'contract', 'theirs'];
