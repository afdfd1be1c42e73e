import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Moment } from '#core/day.ts';
import { scratchRecord } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation } = scratch;

test('what is appended is loaded', async () => {
  const at = '2018-04-02T09:30:00Z' as Moment;
  const by = { id: 'h1', name: 'Example Handler' };
  const t = performance.now();
  const outcome = await record.append({
    organisation,
    key: 'k1',
    command: 'complaint.record',
    writes: [
      {
        stream: 's1',
        kind: 'complaint',
        expected: 0,
        events: [{ type: 'recorded', at, by, payload: { a: [1, 'x\0'] } }],
      },
    ],
  });
  console.log(outcome, performance.now() - t);
  const stream = await record.load(organisation, 's1');
  console.log(JSON.stringify(stream));
  assert.equal(stream?.version, 1);
});
