import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { day, type Moment } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { addPerson } from '#desk/people/add-person.ts';
import { changePerson } from '#desk/people/change-person.ts';
import { peopleOf } from '#desk/people/people.ts';
import { personSchema } from '#desk/people/person-form.ts';
import { settingHistory } from '#desk/settings/setting-history.ts';
import { signIn } from '#desk/sign-in/sign-in.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
after(() => office.scratch.close());
const { organisation } = office;
const who = (key: string) => ({ organisation, actor: people.reed, key });
const email = 'example.row@dwp.example';
const given = personSchema.parse({
  name: 'Example Row',
  email,
  roles: ['dwp-monitor'],
  contracts: ['larkshire'],
  expiresOn: '2018-06-30',
});

/** What trying to sign in comes to at a moment: "in", or the code it is refused with. */
async function at(moment: string, password: string): Promise<string> {
  const answer = await signIn(
    { ...office.desk, now: () => moment as Moment },
    { email, password, address: '192.0.2.7' },
  );
  return isRefusal(answer) ? answer.code : 'in';
}

test('an account opens until midnight in London of its last day, and not on the next', async () => {
  office.at('2018-06-28');
  const added = await addPerson(office.desk, who('add'), given);
  assert.ok(!isRefusal(added) && added.password !== null);
  await office.scratch.record.accounts.change(organisation, added.account, { passwordEndsAt: null });
  assert.equal(await at('2018-06-29T22:59:00Z', added.password), 'in');
  assert.equal(
    await at('2018-06-30T22:59:59Z', added.password),
    'in',
    'a minute to midnight, in summer time',
  );
  assert.equal(await at('2018-06-30T23:00:00Z', added.password), 'sign-in.account-closed');
  assert.equal(await at('2018-07-02T09:00:00Z', added.password), 'sign-in.account-closed');
});

test('scope, last day and place are on the record with who said so, and stand again after they are changed', async () => {
  office.at('2018-06-29');
  const found = (await peopleOf(office.desk, organisation)).people.find((one) => one.email === email);
  assert.ok(found);
  assert.deepEqual([found.scope, found.expiresOn], [{ contracts: ['larkshire'] }, '2018-06-30']);
  const longer = { ...given, expiresOn: day('2018-09-28') };
  assert.equal(await changePerson(office.desk, who('longer'), found.id, longer), null);
  const history = await settingHistory(office.desk, organisation, 'people', { account: found.id });
  assert.match(JSON.stringify(history), /Last day/);
  const again = (await peopleOf(office.desk, organisation)).people.find((one) => one.email === email);
  assert.equal(again?.expiresOn, '2018-09-28');
});

test('nobody is given claims beside delivery, in one account or in two', async () => {
  const delivering = personSchema.parse({
    name: 'Example Wren',
    email: 'wren@sandpiper.example',
    roles: ['handler'],
    deliversOn: ['larkshire'],
  });
  const first = await addPerson(office.desk, who('wren'), delivering);
  assert.ok(!isRefusal(first));
  const second = personSchema.parse({
    name: 'Example Wren',
    email: 'wren.claims@sandpiper.example',
    roles: ['claims'],
    sameHumanAs: first.account,
  });
  const refused = await addPerson(office.desk, who('wren-2'), second);
  assert.ok(isRefusal(refused) && refused.code.startsWith('claims.'), JSON.stringify(refused));
  const both = await changePerson(office.desk, who('both'), first.account, {
    ...delivering,
    roles: ['claims'],
  });
  assert.equal(both?.code, 'claims.roles-apart');
});
