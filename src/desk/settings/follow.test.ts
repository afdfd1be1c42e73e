import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPosition } from '../people/position.ts';
import { settingsAfter } from './follow.ts';

const person = (account: string, worksFor: string | null, type = 'PersonAdded') => ({
  type,
  payload: { account, name: account, email: '', roles: [], position: { ...noPosition, worksFor } },
});
const stands = (events: Parameters<typeof settingsAfter>[0]) =>
  settingsAfter(events).map(({ id, body }) => [id, (body as { worksFor: string | null }).worksFor]);

test('where somebody stands outlives what happens to others in the stream of all', () => {
  const closed = { type: 'AccountClosed', payload: { account: 'wren', name: 'wren' } };
  const events = [person('teal', 'Kestrel Yard Training'), person('wren', null), closed];
  assert.deepEqual(stands(events), [
    ['teal', 'Kestrel Yard Training'],
    ['wren', null],
  ]);
  assert.deepEqual(stands([...events, person('teal', null, 'PersonChanged')]), [
    ['teal', null],
    ['wren', null],
  ]);
});

test('of every other stream its last event alone is what is set', () => {
  const office = { type: 'OfficeSaved', payload: { id: 'church', name: 'Church Street' } };
  const closed = {
    type: 'OfficeClosed',
    payload: { id: 'church', name: 'Church Street', closedOn: '2018-04-01' },
  };
  assert.deepEqual(settingsAfter([office, closed]), [{ kind: 'office', id: 'church', body: closed.payload }]);
  assert.deepEqual(settingsAfter([{ ...office, payload: null }]), []);
});
