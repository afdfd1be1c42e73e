import type { TestApp } from './app.ts';
import { people, type Staffed } from './staffed.ts';

const { marigold, osric } = people;

/** The complaint of the design, at its review: two elements answered again, the third not. */
export async function juniper(here: TestApp, office: Staffed): Promise<string> {
  here.setClock('2018-02-19T09:48:00Z');
  const { reference } = await office.act(osric, 'record', {
    channel: 'phone',
    person: {
      name: 'Juniper Ashdown',
      contact: '01632 960 114',
      address: ['4 Example Row', 'Larkton', 'LK0 0AB'],
    },
    about: ['provider'],
    summary: 'My travel costs for January were not paid and the letters came late.',
    matter: 'travel costs and late letters',
    adjustments: 'Letters on yellow paper. Phone after 2 pm. Never leave a voicemail.',
    explained: { how: 'on the phone' },
    handler: 'osric',
  });
  const elements = [
    {
      id: 'e1',
      title: 'Travel costs for January were not paid',
      wanted: 'pay me the £38.40 and tell me why it took so long',
    },
    { title: 'Letters came after the appointment', about: 'provider', wanted: 'text me instead' },
  ];
  await office.act(osric, 'agree-elements', { summary: 'Agreed two parts.', elements }, reference);
  for (const element of ['e1', 'e2'])
    await office.act(
      osric,
      'answer-element',
      { element, did: 'We are sorry it was late.', finding: 'upheld', outcomes: ['apology'] },
      reference,
    );
  here.setClock('2018-03-02T13:15:00Z');
  await office.act(osric, 'send-stage-response', {}, reference);
  here.setClock('2018-03-12T11:30:00Z');
  const words = 'You said sorry but nobody has paid me.';
  await office.act(osric, 'record-dissatisfied', { how: 'phone', words, handler: 'marigold' }, reference);
  here.setClock('2018-03-14T14:20:00Z');
  await office.act(
    marigold,
    'agree-elements',
    {
      summary: 'Agreed the three elements and what she wants for each.',
      elements: [
        ...elements.map((element, index) => ({ ...element, id: `e${index + 1}`, about: 'provider' })),
        {
          title: 'Adviser was sharp with her in front of others',
          about: 'provider',
          wanted: 'A different adviser, and for him to say sorry.',
          happenedOn: '2018-01-30',
        },
      ],
    },
    reference,
  );
  for (const promise of [
    { what: 'Pay £38.40', owner: 'Claims', by: '2018-03-28', toldOn: '2018-03-14' },
    { what: 'Office manager to phone and apologise', owner: 'nell', by: '2018-04-06' },
  ])
    await office.act(marigold, 'make-promise', promise, reference);
  here.setClock('2018-03-27T09:38:00Z');
  await office.act(
    marigold,
    'answer-element',
    {
      element: 'e1',
      shouldHave: 'Travel claims are paid within 10 working days of the claim.',
      did: 'The claim of Friday 26 January was put in the wrong tray and found on Monday 12 March.',
      finding: 'upheld',
      outcomes: ['apology', 'corrective-action'],
      doing: '£38.40 is paid by Wednesday 28 March.',
      canHave: 'met',
    },
    reference,
  );
  await office.act(
    marigold,
    'answer-element',
    {
      element: 'e2',
      shouldHave: 'Five working days’ notice of an appointment.',
      did: 'Three of four letters were posted second class the day before.',
      finding: 'upheld',
      outcomes: ['apology', 'corrective-action'],
      doing: 'Appointments have come by text since Monday 5 March.',
      canHave: 'met',
    },
    reference,
  );
  await office.act(
    marigold,
    'answer-element',
    {
      element: 'e3',
      shouldHave:
        'Our promise says advisers speak with you politely, and in private when it is about money or health.',
      did: 'You met your adviser at the open desk on Tuesday 30 January because both rooms were in use. He asked about your claim where others could hear, and accepts that he raised his voice.',
      outcomes: ['apology'],
      canHave: 'partly',
      why: 'Your adviser has left Sandpiper Works, so he cannot say sorry himself. Your office manager will.',
    },
    reference,
  );
  here.setClock('2018-03-27T09:42:00Z');
  return reference;
}
