import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { addPerson } from '#desk/people/add-person.ts';
import { personSchema } from '#desk/people/person-form.ts';
import type { Ground } from '#desk/retention/certificate.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
const { desk, organisation } = office;
after(() => office.scratch.close());
office.at('2018-04-03');

const { nell, osric, reed } = people;
const destroy = (reference: string, more: Partial<Ground>) =>
  destroyCase(desk, { organisation, actor: nell, key: randomUUID() }, reference, {
    rule: 'retention.limit',
    clauses: ['AW-7.11a'],
    reason: 'It was kept for six years after its contract ended.',
    leaves: 'figures',
    ...more,
  });

test('words stay only where a second human being has read them', async () => {
  const recorded = await office.act(osric, 'record', {
    about: ['provider'],
    summary: 'The lift is broken.',
    person: { name: 'Perpetua Windle' },
    handler: 'osric',
  });
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  const { reference } = recorded;
  const asAdministrator = { organisation, actor: reed, key: randomUUID() };
  const given = {
    name: 'Nell Sandlark',
    email: 'nell.too@sandpiper.example',
    roles: ['reviewer'],
    sameHumanAs: nell.id,
  };
  const added = await addPerson(desk, asAdministrator, personSchema.parse(given));
  assert.ok(!isRefusal(added), JSON.stringify(added));
  const words = ['The lift is broken.'];
  const noSecond = [
    null,
    nell,
    { id: added.account, name: 'Nell Sandlark' },
    { id: 'nobody', name: 'Nobody' },
  ];
  for (const checkedBy of noSecond) {
    const outcome = await destroy(reference, { words, checkedBy });
    assert.equal(
      outcome.outcome === 'refused' && outcome.refusal.code,
      'retention.second-person',
      JSON.stringify(checkedBy),
    );
  }
  const outcome = await destroy(reference, { words, checkedBy: osric });
  assert.ok(outcome.outcome === 'destroyed', JSON.stringify(outcome));
  assert.deepEqual(
    [outcome.certificate.how, outcome.certificate.checkedBy?.id, outcome.certificate.approvedBy.id],
    ['anonymised', 'osric', 'nell'],
  );
});
