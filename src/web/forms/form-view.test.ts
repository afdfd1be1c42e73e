import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { formView } from './form-view.ts';

const form: Form = {
  title: 'Record a contact',
  about: 'It goes on the timeline.',
  button: 'Record',
  fields: [
    { name: 'on', as: 'day', label: 'When?', starts: 'today' },
    { name: 'with', as: 'select', label: 'With', options: { from: 'people' } },
    { name: 'paper', as: 'file', label: 'Paper', optional: true },
    { name: 'step', as: 'hidden', label: '', starts: 'two' },
  ],
};
const showing = {
  action: '/c/1/contact',
  today: day('2018-03-27'),
  offers: { people: [{ value: 'j', label: 'Juniper Ashdown' }] },
};

test('a form opens with its starting answers', () => {
  const view = formView(form, showing);
  assert.deepEqual(
    view.field['on']?.boxes.map((box) => box.value),
    ['27', '3', '2018'],
  );
  assert.deepEqual(view.field['with']?.choices, [
    { value: 'j', label: 'Juniper Ashdown', hint: null, chosen: false },
  ]);
  assert.equal(view.multipart, true);
  assert.deepEqual(view.hidden, { step: 'two' });
});

test('a form that comes back holds what was typed, however wrong, and marks the wrong boxes', () => {
  const typed = { 'on-day': '31', 'on-month': 'smarch', 'on-year': '2018', with: 'j', step: 'two' };
  const faults = [{ field: 'on', says: '“When?” must be a real date', href: '#on-month' }];
  const view = formView(form, { ...showing, typed, faults });
  assert.deepEqual(
    view.field['on']?.boxes.map(({ value, wrong }) => [value, wrong]),
    [
      ['31', false],
      ['smarch', true],
      ['2018', false],
    ],
  );
  assert.equal(view.field['on']?.fault, '“When?” must be a real date');
  assert.equal(view.field['with']?.choices[0]?.chosen, true);
});

test('a list nobody offers is a bug', () => {
  assert.throws(() => formView(form, { ...showing, offers: {} }), /no list called people/);
});
