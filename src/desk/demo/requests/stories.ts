import type { RequestStory, Step } from './request-story.ts';

const osric = 'Osric Vane';
const marigold = 'Marigold Penn';
const tamsin = 'Tamsin Oakes';
const nell = 'Nell Sandlark';
const corin = 'Corin Blythe';

const step = (back: number, by: string, does: string, input: Step['with'] = {}): Step => ({
  back,
  by,
  does,
  with: input,
});

const acknowledged = (back: number, by: string): Step =>
  step(back, by, 'send-acknowledgement', { sentBy: 'post' });
const known = (back: number, by: string): Step =>
  step(back, by, 'check-identity', {
    details: ['name', 'postcode', 'participant-number'],
    agreed: 'yes',
    how: 'By phone',
  });
/** The cases found are filled in from the record. */
const found = (back: number, by: string): Step =>
  step(back, by, 'choose-cases', { searched: 'name, postcode' });
const weDecide = (back: number, by: string): Step =>
  step(back, by, 'record-guidance', { says: 'allows', where: 'Provider guidance, chapter 12, paragraph 31' });
const dwpDecides = (back: number, by: string): Step =>
  step(back, by, 'record-guidance', {
    says: 'pass-to-dwp',
    where: 'Provider guidance, chapter 12, paragraph 33',
  });
const made = (back: number, by: string): Step => step(back, by, 'make-export');

/** Requests of every sort, so that one stands at each step: the longest ago first. */
export const requestStories: readonly RequestStory[] = [
  {
    id: 'in-part',
    about: { name: 'Leocadia Tarn' },
    asks: ['erasure'],
    channel: 'letter',
    words: 'I do not want you to have my name any longer. I finished with you years ago.',
    handler: osric,
    back: 64,
    then: [
      acknowledged(62, osric),
      known(59, osric),
      found(59, osric),
      weDecide(58, osric),
      step(57, nell, 'decide-erasure', {
        parts: [
          { id: 'attendance', says: 'Attendance sheets in the archive at Larkton', keepUntil: 'running' },
        ],
      }),
      step(57, nell, 'erase'),
      step(56, osric, 'send-outcome', { sentBy: 'post' }),
    ],
  },
  {
    id: 'forwarded',
    about: 'nobody',
    asks: ['erasure'],
    channel: 'email',
    words: 'Delete everything about me.',
    handler: marigold,
    back: 53,
    then: [
      acknowledged(52, marigold),
      known(49, marigold),
      dwpDecides(48, marigold),
      step(47, marigold, 'pass-to-dwp', { to: 'The performance manager at DWP', sentBy: 'email' }),
    ],
  },
  {
    id: 'unverified',
    about: 'nobody',
    asks: ['access'],
    channel: 'web-form',
    words: 'Send me my file.',
    handler: tamsin,
    back: 47,
    then: [
      acknowledged(46, tamsin),
      step(23, tamsin, 'record-contact', {
        channel: 'phone',
        summary: 'Asked again for two details. They would not give any.',
      }),
      step(9, nell, 'close-unverified', { sentBy: 'email' }),
    ],
  },
  {
    id: 'sent',
    about: { name: 'Sunniva Harrop' },
    asks: ['access'],
    channel: 'phone',
    words: 'What did you write down about me when my equipment was assessed?',
    handler: osric,
    back: 41,
    then: [
      acknowledged(40, osric),
      known(37, osric),
      found(37, osric),
      made(36, osric),
      step(34, marigold, 'check-export', { agreed: 'yes', note: 'Nobody else is in it.' }),
      step(33, nell, 'send-export', { how: 'On an encrypted disc, by tracked post', sentBy: 'post' }),
    ],
  },
  {
    id: 'put-off',
    about: { name: 'Odile Branwen' },
    asks: ['erasure'],
    channel: 'letter',
    words: 'You have no reason to keep my assessment. I ask you to erase it.',
    handler: osric,
    back: 33,
    then: [
      acknowledged(32, osric),
      known(29, osric),
      found(28, osric),
      weDecide(28, osric),
      // The day it is looked at again is counted on from the last day.
      step(26, corin, 'decide-erasure', { lookAgainIn: 60 }),
      step(25, osric, 'send-outcome', { sentBy: 'post' }),
    ],
  },
  {
    id: 'withdrawn',
    about: 'nobody',
    asks: ['access', 'erasure'],
    channel: 'in-person',
    words: 'I want to see it all, and then I want it gone.',
    handler: marigold,
    back: 27,
    then: [
      acknowledged(26, marigold),
      step(20, marigold, 'withdraw', { words: 'Leave it. I got what I needed.', sentBy: 'post' }),
    ],
  },
  {
    id: 'more-time',
    about: 'ended',
    asks: ['access'],
    channel: 'email',
    words: 'I would like copies of all letters, notes and recordings that mention me.',
    handler: tamsin,
    back: 24,
    then: [
      acknowledged(23, tamsin),
      known(21, tamsin),
      found(20, tamsin),
      step(6, nell, 'take-more-time', {
        why: 'there are recordings of many calls, and other people speak in them',
        sentBy: 'email',
      }),
    ],
  },
  {
    id: 'to-erase',
    about: { name: 'Tobias Quennell' },
    asks: ['erasure'],
    channel: 'phone',
    words: 'It is years ago. Take me out of your computer.',
    handler: osric,
    back: 20,
    then: [
      acknowledged(19, osric),
      known(16, osric),
      found(15, osric),
      weDecide(15, osric),
      step(2, nell, 'decide-erasure'),
    ],
  },
  {
    id: 'returned',
    about: { name: 'Marcus Fellwood' },
    asks: ['access'],
    channel: 'letter',
    words: 'Under data protection law I ask for a copy of all you hold on me.',
    handler: marigold,
    back: 18,
    then: [
      acknowledged(17, marigold),
      known(14, marigold),
      found(13, marigold),
      made(12, marigold),
      step(10, osric, 'check-export', {
        agreed: 'no',
        note: 'The name of another participant stands in the second letter.',
      }),
    ],
  },
  {
    id: 'to-send',
    about: 'ended',
    asks: ['access'],
    channel: 'letter',
    words: 'Let me see my complaint and everything that was said about it.',
    handler: osric,
    back: 16,
    then: [
      acknowledged(15, osric),
      known(12, osric),
      found(11, osric),
      made(5, osric),
      step(3, tamsin, 'check-export', { agreed: 'yes', note: '' }),
    ],
  },
  {
    id: 'to-check',
    about: 'ended',
    asks: ['access', 'erasure'],
    channel: 'email',
    words: 'First send me what you have. After that I want it deleted.',
    handler: marigold,
    back: 13,
    then: [
      acknowledged(12, marigold),
      known(8, marigold),
      found(7, marigold),
      weDecide(6, marigold),
      made(1, marigold),
    ],
  },
  {
    id: 'guidance-needed',
    about: 'nobody',
    asks: ['erasure'],
    channel: 'text',
    words: 'delete my details',
    handler: tamsin,
    back: 11,
    then: [
      acknowledged(10, tamsin),
      known(9, tamsin),
      step(8, tamsin, 'record-guidance', { says: 'not-found', where: 'Looked in chapters 2 and 12' }),
      step(5, tamsin, 'ask-dwp', { whom: 'The performance manager', how: 'E-mail' }),
    ],
  },
  {
    id: 'to-decide',
    about: 'open',
    asks: ['erasure'],
    channel: 'phone',
    words: 'I said things about my health in that complaint. I want them taken out.',
    handler: osric,
    back: 9,
    then: [acknowledged(8, osric), known(6, osric), found(6, osric), weDecide(5, osric)],
  },
  {
    id: 'to-pass-on',
    about: 'nobody',
    asks: ['erasure'],
    channel: 'letter',
    words: 'I withdraw my consent and ask for the erasure of my data.',
    handler: marigold,
    back: 7,
    then: [acknowledged(6, marigold), known(3, marigold), dwpDecides(2, marigold)],
  },
  {
    id: 'to-find',
    about: 'open',
    asks: ['access'],
    channel: 'phone',
    words: 'Has my adviser written anything about me that I have not seen?',
    handler: tamsin,
    back: 4,
    then: [acknowledged(3, tamsin), known(2, tamsin)],
  },
  {
    id: 'new',
    about: 'nobody',
    asks: ['access'],
    channel: 'email',
    words: 'I am writing to ask what information you have on me.',
    back: 1,
    then: [],
  },
];
