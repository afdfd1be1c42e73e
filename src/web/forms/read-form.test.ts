import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { Field } from '#core/form.ts';
import { faultsFromIssues } from './faults-from-issues.ts';
import { postedFrom } from './posted.ts';
import { readForm } from './read-form.ts';

const fields: Field[] = [
  {
    name: 'summary',
    as: 'textarea',
    label: 'What are they unhappy about?',
    mend: { missing: 'Write what they are unhappy about, in their words' },
  },
  { name: 'received', as: 'day', label: 'Date received' },
  { name: 'channel', as: 'radios', label: 'Channel', options: [{ value: 'phone', label: 'Phone' }] },
  {
    name: 'about',
    as: 'checkboxes',
    label: 'Who or what is it about?',
    options: [{ value: 'us', label: 'Us' }],
  },
  { name: 'paperOnly', as: 'yes-no', label: 'Is their record kept on paper only?' },
  { name: 'person.name', as: 'text', label: 'Name' },
  { name: 'person.email', as: 'text', label: 'E-mail', optional: true },
  { name: 'promises.0.what', as: 'text', label: 'First promise', optional: true },
  { name: 'papers', as: 'lines', label: 'Papers', optional: true },
  { name: 'version', as: 'hidden', label: '' },
];

const schema = z.object({
  summary: z.string().min(1).max(20),
  received: z.string(),
  channel: z.enum(['phone', 'letter']),
  about: z.array(z.string()).min(1),
  paperOnly: z.boolean(),
  person: z.object({ name: z.string().max(10), email: z.email().optional() }),
});

const good = {
  summary: 'Nobody there.\r\nThird time.  ',
  'received-day': '27',
  'received-month': 'Mar',
  'received-year': '2018',
  channel: 'phone',
  about: 'us',
  paperOnly: 'no',
  'person.name': ' Rowan ',
  'person.email': '',
  'promises.0.what': 'Call back',
  papers: 'Letter\r\n\r\n Claim ',
  version: '7',
};

test('a form’s body becomes a command’s plain input', () => {
  assert.deepEqual(readForm(fields, good), {
    input: {
      summary: 'Nobody there.\nThird time.',
      received: '2018-03-27',
      channel: 'phone',
      about: ['us'],
      paperOnly: false,
      person: { name: 'Rowan' },
      promises: [{ what: 'Call back' }],
      papers: ['Letter', 'Claim'],
      version: '7',
    },
    faults: [],
  });
});

test('names that are no field are ignored, whatever they are', () => {
  const posted = JSON.parse('{"__proto__":"x","constructor":"y","role":"administrator","channel":"phone"}');
  const { input } = readForm(fields, posted);
  assert.deepEqual(Object.keys(input), ['channel', 'about', 'papers']);
});

test('what cannot be read is a fault of its field', () => {
  const { faults } = readForm(fields, { ...good, 'received-month': '', paperOnly: 'perhaps' });
  assert.deepEqual(faults, [
    { field: 'received', says: '“Date received” must include a month', href: '#received-month' },
    {
      field: 'paperOnly',
      says: 'Choose one of the answers given for “Is their record kept on paper only?”',
      href: '#paperOnly',
    },
  ]);
});

const faultsOf = (posted: Record<string, string>) => {
  const { input } = readForm(fields, posted);
  const parsed = schema.safeParse(input);
  return faultsFromIssues(fields, input, parsed.error?.issues ?? []);
};

test('what the schema finds wrong is said in plain words, in the form’s order', () => {
  assert.deepEqual(faultsOf({}), [
    { field: 'summary', says: 'Write what they are unhappy about, in their words', href: '#summary' },
    { field: 'received', says: 'Enter date received', href: '#received-day' },
    { field: 'channel', says: 'Choose channel', href: '#channel' },
    { field: 'about', says: 'Choose at least one answer to “Who or what is it about?”', href: '#about' },
    {
      field: 'paperOnly',
      says: 'Choose yes or no: “Is their record kept on paper only?”',
      href: '#paperOnly',
    },
    { field: 'person.name', says: 'Enter name', href: '#person-name' },
  ]);
  assert.deepEqual(
    faultsOf({
      ...good,
      summary: 'x'.repeat(21),
      channel: 'owl',
      'person.name': 'A very long name',
      'person.email': 'owl',
    }).map((fault) => fault.says),
    [
      '“What are they unhappy about?” must be 20 characters or fewer',
      'Choose one of the answers given for “Channel”',
      '“Name” must be 10 characters or fewer',
      'Enter an e-mail address, like name@example.com',
    ],
  );
});

test('a sentence written into the schema is used as it stands, on its field or on the form', () => {
  const judged = z
    .object({ summary: z.string().refine((text) => text !== 'x', 'Say more than x') })
    .refine(() => false, 'These answers do not agree')
    .safeParse({ summary: 'x' });
  assert.deepEqual(faultsFromIssues(fields, { summary: 'x' }, judged.error?.issues ?? []), [
    { field: '', says: 'These answers do not agree' },
    { field: 'summary', says: 'Say more than x', href: '#summary' },
  ]);
});

test('what a form is opened with is what it would post', () => {
  const { input } = readForm(fields, good);
  assert.deepEqual(readForm(fields, postedFrom(fields, input)).input, input);
});
