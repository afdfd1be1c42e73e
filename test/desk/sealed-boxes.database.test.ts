import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { day } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { addOffice, takeStep } from '#desk/offices/keep-office.ts';
import { stepNamed } from '#desk/offices/steps.ts';
import { destroySchema, holdSchema, sealForm, sealSchema } from '#desk/sealed-boxes/box-forms.ts';
import { boxCertificate, boxRegister, boxShown } from '#desk/sealed-boxes/boxes.ts';
import { holdBox, liftBoxHold } from '#desk/sealed-boxes/hold-box.ts';
import { destroyBox, moveBox, sealBox } from '#desk/sealed-boxes/keep-box.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { openOffice, people } from './office.ts';

const here = await openOffice();
after(() => here.scratch.close());
here.at('2018-03-12');
const { desk, organisation } = here;
const { reed, nell, osric } = people;
/** Somebody who looks after the boxes, with the account of a manager. */
const officer: Actor = { ...nell, roles: ['nominated-officer'] };
const reader = {
  ...officer,
  organisation,
  email: 'nell@sandpiper.example',
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
};

const by = (actor: Actor = officer, key: string = randomUUID()) => ({ organisation, actor, key });
const codeOf = async (refusal: Promise<Refusal | object | null>): Promise<string | null> => {
  const found = await refusal;
  return found !== null && isRefusal(found) ? found.code : null;
};
const opened = async (name: string, contracts: readonly string[]): Promise<string> => {
  const added = await addOffice(desk, by(reed), {
    name,
    area: 'Larkton',
    organisation: null,
    contracts: [...contracts],
  });
  assert.ok(!isRefusal(added));
  return added.id;
};

const [larkshire] = (await settingsOf(desk, organisation)).contracts;
assert.ok(larkshire !== undefined);
const ended = {
  ...nothingMoreSaid,
  ...larkshire,
  id: 'access',
  name: 'Access',
  programme: 'access-to-work',
  from: day('2015-04-01'),
  endsOn: day('2024-06-30'),
} as const;
assert.equal(await codeOf(saveContract(desk, by(reed), ended)), null);
const church = await opened('Church Street', ['larkshire', 'access']);
const dock = await opened('Dock House', ['larkshire']);

const seal = (more: object = {}, who = by()) =>
  sealBox(
    desk,
    who,
    sealSchema.parse({
      office: church,
      contract: 'larkshire',
      holds: ['employment'],
      sealedOn: '2018-03-12',
      ...more,
    }),
  );
const destroy = (number: number, on: string, more: object = {}, who = by()) =>
  destroyBox(desk, who, number, destroySchema.parse({ on, witness: 'osric', ...more }));

test('a box has no field that somebody’s name could be typed in', () => {
  assert.deepEqual([...new Set(sealForm.fields.map(({ as }) => as))], ['select', 'checkboxes', 'day']);
  assert.equal(
    sealSchema.safeParse({
      office: church,
      contract: 'larkshire',
      holds: ['employment'],
      sealedOn: '2018-03-12',
      note: 'Example Row',
    }).success,
    false,
  );
  assert.equal(
    sealSchema.safeParse({
      office: church,
      contract: 'larkshire',
      holds: ['Example Row'],
      sealedOn: '2018-03-12',
    }).success,
    false,
  );
});

test('boxes are numbered one after the other, at once too, and one press is one box', async () => {
  const press = by(officer, 'one press');
  assert.deepEqual(await seal({}, press), { number: 1 });
  assert.deepEqual(await seal({}, press), { number: 1 });
  const both = await Promise.all([seal(), seal({ contract: 'access' })]);
  assert.deepEqual(
    both.map((one) => ('number' in one ? one.number : one.code)).toSorted((a, b) => Number(a) - Number(b)),
    [2, 3],
  );
  for (const [more, code] of [
    [{ office: 'nowhere' }, 'box.office-unknown'],
    [{ contract: 'nothing' }, 'box.contract-unknown'],
    [{ office: dock, contract: 'access' }, 'box.contract-not-served'],
    [{ sealedBy: 'Example Row' }, 'box.nobody'],
    [{ sealedOn: '2018-03-13' }, 'box.in-future'],
  ] as const)
    assert.equal(await codeOf(seal(more)), code);
  for (const actor of [reed, osric]) assert.equal(await codeOf(seal({}, by(actor))), 'permit.role');
});

test('it moves sealed, and the register says from where to where', async () => {
  here.at('2018-04-01');
  assert.equal(
    await codeOf(moveBox(desk, by(), 1, { office: church, on: day('2018-04-01') })),
    'box.there-already',
  );
  assert.equal(
    await codeOf(moveBox(desk, by(), 1, { office: dock, on: day('2018-03-11') })),
    'box.before-last',
  );
  assert.equal(await codeOf(moveBox(desk, by(), 9, { office: dock, on: day('2018-04-01') })), 'box.unknown');
  assert.equal(await codeOf(moveBox(desk, by(), 1, { office: dock, on: day('2018-04-01') })), null);
  const found = await boxShown(desk, reader, 1);
  assert.ok(found !== null && !isRefusal(found));
  assert.deepEqual(found.box.movesSaid, [{ on: '2018-04-01', from: 'Church Street', to: 'Dock House' }]);
  const close = stepNamed('close');
  assert.ok(close !== null);
  assert.equal(
    (await takeStep(desk, by(reed), dock, close, { on: day('2018-04-01') }))?.code,
    'office.boxes-there',
  );
});

test('it may be destroyed from the day after 31 December 2027, in front of somebody else', async () => {
  here.at('2027-12-31');
  assert.equal(await codeOf(destroy(1, '2027-12-31')), 'retention.too-early');
  assert.equal(await codeOf(destroy(1, '2028-01-01')), 'box.in-future');
  here.at('2028-01-02');
  const eve = await destroy(1, '2027-12-31');
  assert.equal(eve?.says, 'It has to be kept until Friday 31 December 2027.');
  assert.ok(eve?.clauses.includes('G2-77a'));
  assert.equal(await codeOf(destroy(1, '2028-01-01', { witness: 'nell' })), 'box.witness-needed');
  assert.equal(await codeOf(destroy(1, '2028-01-01', { witness: 'Example Row' })), 'box.nobody');
  assert.equal(await codeOf(destroy(1, '2028-01-01')), null);
  assert.equal(await codeOf(destroy(1, '2028-01-02')), 'box.destroyed');
  assert.equal(
    await codeOf(moveBox(desk, by(), 1, { office: church, on: day('2028-01-02') })),
    'box.destroyed',
  );
  const register = await boxRegister(desk, reader);
  assert.ok(!isRefusal(register));
  const other = register.boxes.find((box) => box.contract === 'larkshire' && box.destroyed === null);
  assert.equal(await codeOf(destroy(other?.number ?? 0, '2028-01-02')), null, 'and on any day after');
  const pdf = await boxCertificate(desk, reader, 1);
  assert.ok(pdf instanceof Uint8Array);
  assert.match(Buffer.from(pdf).toString('latin1'), /pdfuaid/);
  const standing = register.boxes.find(({ contract }) => contract === 'access');
  assert.equal(await boxCertificate(desk, reader, standing?.number ?? 0), null);
});

test('six years of a contract under Access to Work bind where they end later', async () => {
  const register = await boxRegister(desk, reader);
  assert.ok(!isRefusal(register));
  const three = register.boxes.find(({ contract }) => contract === 'access');
  assert.ok(three !== undefined);
  assert.deepEqual([three.keptUntil, three.goFrom, three.standing], ['2030-06-30', '2030-07-01', 'kept']);
  here.at('2030-07-01');
  assert.equal(await codeOf(destroy(three.number, '2030-06-30')), 'retention.too-early');
  assert.equal(await codeOf(destroy(three.number, '2030-07-01')), null);
});

test('the register is for who keeps it, and whoever has a scope sees what it covers', async () => {
  assert.equal(await codeOf(boxRegister(desk, { ...reader, roles: ['handler'] })), 'permit.role');
  const auditor = { ...reader, roles: ['auditor'], scope: { contracts: ['access'] } };
  const register = await boxRegister(desk, auditor);
  assert.ok(!isRefusal(register));
  assert.deepEqual(
    register.boxes.map(({ contract }) => contract),
    ['access'],
  );
  assert.equal(await boxShown(desk, auditor, 1), null);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('a box on hold is not destroyed, whoever’s papers are in it, until the hold is taken off', async () => {
  here.at('2031-01-01');
  const sealed = await seal({ sealedOn: '2031-01-01' });
  assert.ok('number' in sealed);
  const { number } = sealed;
  const hold = (more: object = {}, who = by()) =>
    holdBox(desk, who, number, holdSchema.parse({ because: 'ice-case', reviewOn: '2031-06-01', ...more }));
  assert.equal(holdSchema.safeParse({ because: 'Example Row', reviewOn: '2031-06-01' }).success, false);
  assert.equal(
    holdSchema.safeParse({ because: 'ice-case', reviewOn: '2031-06-01', why: 'Example Row' }).success,
    false,
    'no field takes words',
  );
  assert.ok(!holdSchema.safeParse({ because: 'agreed-period', reviewOn: '2031-06-01' }).success);
  assert.equal(await codeOf(hold({ reviewOn: '2031-01-01' })), 'box.review-past');
  assert.equal(await codeOf(hold({}, by(reed))), 'permit.role');
  assert.equal(
    await codeOf(holdBox(desk, by(), 999, holdSchema.parse({ because: 'ice-case', reviewOn: '2031-06-01' }))),
    'box.unknown',
  );
  const press = by(officer, 'one hold');
  assert.equal(await codeOf(hold({}, press)), null);
  assert.equal(await codeOf(hold({}, press)), null);
  assert.equal(await codeOf(hold({ because: 'fraud-case' })), null);
  const refused = await destroy(number, '2031-01-01');
  assert.equal(refused?.code, 'retention.on-hold');
  assert.match(refused?.says ?? '', /a case with ICE and an investigation of fraud/);
  const shown = await boxShown(desk, reader, number);
  assert.ok(shown !== null && !isRefusal(shown));
  assert.equal(shown.box.standing, 'held');
  assert.deepEqual(
    shown.box.heldSaid.map(({ says, by: { name } }) => [says, name]),
    [
      ['A case with ICE', officer.name],
      ['An investigation of fraud', officer.name],
    ],
  );
  assert.equal(await codeOf(liftBoxHold(desk, by(), number, { because: 'phso-case' })), 'box.not-held');
  assert.equal(await codeOf(liftBoxHold(desk, by(reed), number, { because: 'ice-case' })), 'permit.role');
  assert.equal(await codeOf(liftBoxHold(desk, by(), number, { because: 'ice-case' })), null);
  assert.equal(await codeOf(destroy(number, '2031-01-01')), 'retention.on-hold', 'the other still stands');
  assert.equal(await codeOf(liftBoxHold(desk, by(), number, { because: 'fraud-case' })), null);
  assert.equal(await codeOf(destroy(number, '2031-01-01')), null);
  assert.equal(await codeOf(hold()), 'box.destroyed');
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});
