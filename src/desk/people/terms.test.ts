import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { type PersonGiven, personSchema } from './person-form.ts';
import { scopeOf, termsRefusal } from './terms.ts';

const today = day('2018-03-12');
const named = {
  contracts: ['larkshire'],
  subContractors: ['Kestrel Yard Training'],
  accounts: ['nell', 'wren'],
};
const given = (more: Partial<PersonGiven>): PersonGiven => ({
  ...personSchema.parse({ name: 'Example Row', email: 'row@sandpiper.example', roles: ['handler'] }),
  ...more,
});
const refused = (more: Partial<PersonGiven>, account: string | null = null) => {
  const found = termsRefusal(given(more), named, today, account);
  return found === null ? null : `${found.code} at ${found.at}`;
};
const auditor: Partial<PersonGiven> = {
  roles: ['auditor'],
  contracts: ['larkshire'],
  expiresOn: day('2018-06-30'),
};

test('an ordinary member of staff needs no terms', () => {
  assert.equal(refused({}), null);
  assert.equal(scopeOf(given({})), null);
});

test('whoever is scoped says to what, and nobody else is', () => {
  assert.equal(refused({ roles: ['sub-contractor-handler'] }), 'person.scope-missing at worksFor');
  const theirs: Partial<PersonGiven> = {
    roles: ['sub-contractor-handler'],
    worksFor: 'Kestrel Yard Training',
  };
  assert.equal(refused(theirs), null);
  assert.deepEqual(scopeOf(given(theirs)), {
    deliveredBy: ['Kestrel Yard Training'],
  });
  assert.equal(refused({ ...auditor, contracts: [] }), 'person.scope-missing at contracts');
  assert.equal(refused({ contracts: ['larkshire'] }), 'person.scope-not-needed at contracts');
  assert.equal(
    refused({ subContractors: ['Kestrel Yard Training'] }),
    'person.scope-not-needed at subContractors',
  );
});

test('whoever looks in has a last day: today at the earliest, a year from now at the latest', () => {
  const until = (expiresOn: PersonGiven['expiresOn']) => refused({ ...auditor, expiresOn });
  assert.equal(until(null), 'person.last-day-missing at expiresOn');
  assert.equal(until(day('2018-03-11')), 'person.last-day-past at expiresOn');
  assert.equal(until(today), null);
  assert.equal(until(day('2019-03-12')), null);
  assert.equal(until(day('2019-03-13')), 'person.last-day-too-far at expiresOn');
  assert.equal(refused({ expiresOn: day('2030-01-01') }), null, 'a fixed-term contract of one’s own staff');
});

test('a role with limits stands alone, because another would undo them', () => {
  assert.equal(refused({ ...auditor, roles: ['auditor', 'handler'] }), 'person.role-stands-alone at roles');
  assert.equal(
    refused({ roles: ['manager', 'sub-contractor-handler'], worksFor: 'Kestrel Yard Training' }),
    'person.role-stands-alone at roles',
  );
});

test('names that nothing has, and one’s own account, are refused beside their field', () => {
  assert.equal(refused({ worksFor: 'Nobody Ltd' }), 'person.name-unknown at worksFor');
  assert.equal(refused({ deliversOn: ['nowhere'] }), 'person.name-unknown at deliversOn');
  assert.equal(refused({ managedBy: 'wren' }, 'wren'), 'person.name-unknown at managedBy');
  assert.equal(refused({ sameHumanAs: 'nobody' }), 'person.name-unknown at sameHumanAs');
  assert.equal(refused({ managedBy: 'nell', deliversOn: ['larkshire'] }, 'wren'), null);
});
