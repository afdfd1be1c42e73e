import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { day } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { addHoliday } from '#desk/settings/holidays.ts';
import { saveLetterhead } from '#desk/settings/letterhead.ts';
import { type Fault, verifyRecord } from '#desk/verify/verify.ts';
import { backDoor } from '../record/tampering.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
after(() => office.scratch.close());
const { desk, organisation, scratch } = office;
const administrator = { organisation, actor: people.reed };

async function faultsNow(): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const fault of verifyRecord(desk)) faults.push(fault);
  return faults;
}

test('what the rules made verifies, through holidays added meanwhile and a new look of letters', async () => {
  office.at('2018-04-03');
  for (const summary of ['Nobody called back.', 'The lift is broken.'])
    await office.act(people.osric, 'record', { about: ['provider'], summary, handler: 'osric' });
  office.at('2018-04-04');
  const looked = await saveLetterhead(
    desk,
    { ...administrator, key: 'look' },
    { addressLines: ['1 Example Row'], phone: '', email: '', colour: '#1f4e5f' },
  );
  assert.equal(looked, null);
  const moved = await addHoliday(
    desk,
    { ...administrator, key: 'holiday' },
    { nation: 'england-and-wales', on: day('2018-04-10'), title: 'A day of the tests' },
  );
  assert.ok(!isRefusal(moved));
  assert.ok(moved.moved.length > 0, 'dates counted over it moved');
  // Nothing is counted over this one, so no date moves and nothing is recorded of it in any case.
  const none = await addHoliday(
    desk,
    { ...administrator, key: 'another' },
    { nation: 'england-and-wales', on: day('2019-04-10'), title: 'Another' },
  );
  assert.deepEqual(none, { moved: [] });
  office.at('2018-04-05');
  await office.act(people.osric, 'record', { about: ['provider'], summary: 'No reply.', handler: 'osric' });
  assert.deepEqual(await faultsNow(), []);
});

test('a date changed behind its back is named with its case', async () => {
  const behind = backDoor(scratch);
  await behind
    .updateTable('clock')
    .set({ due: day('2018-12-25') })
    .where('id', '=', 'stage-1')
    .execute();
  await behind.destroy();
  const faults = await faultsNow();
  assert.equal(faults.length, 3);
  assert.match(faults[0]?.reference ?? '', /^SW-2018-000\d$/);
  assert.match(faults[0]?.says ?? '', /Its clock “stage-1” is not what a replay gives: due/);
});
