import { months } from '#core/period.ts';
import type { ClockRule } from '#core/rule.ts';

const sixMonths = { kind: 'period', period: months(6) } as const;

export const iceWindow: ClockRule = {
  kind: 'clock',
  id: 'clock.ice-window',
  name: 'K-ICE6M',
  title: 'Six months to go to ICE after the final response',
  says: 'A person may go to ICE within six calendar months of the date on the final response. ICE decides; a later contact is recorded all the same.',
  grounds: {
    WP16: {
      clauses: ['WP16-I1', 'WP16-Q2'],
      says: 'Complainants are advised they can go to ICE within six months of the date of the final response, and the letter says so.',
    },
    CPA18: { clauses: ['CPA18-27', 'CPA18-A1-2'], says: 'The same six months.' },
    BP: {
      clauses: ['BP-1-5'],
      says: 'They may go on to ICE once the provider’s process is complete; no time is given.',
    },
  },
  settles: ['AMB-7', 'AMB-8', 'AMB-9'],
  starts: 'the final response was dated',
  limits: { WP16: sixMonths, CPA18: sixMonths },
  local: months(6),
  stops: 'a contact from ICE, or the last day',
  ifMissed: 'The window is shown as closed. ICE may still take the complaint.',
  pause: 'never',
  extend: 'never',
  examples: [
    {
      facts: { letters: [{ kind: 'final-response', on: '2018-08-31' }], today: '2019-02-28' },
      answer: { lastDay: '2019-02-28', status: 'OPEN', mayRecordContact: true },
      why: 'February has no 31st; its last day counts in full.',
    },
    {
      facts: { letters: [{ kind: 'final-response', on: '2018-08-31' }], today: '2019-03-01' },
      answer: { lastDay: '2019-02-28', status: 'OUT_OF_TIME', mayRecordContact: true },
      why: 'The day after. A contact is still recorded.',
    },
    {
      facts: { letters: [{ kind: 'final-response', on: '2019-08-31' }], today: '2020-02-28' },
      answer: { lastDay: '2020-02-29', status: 'OPEN' },
      why: 'A leap year.',
    },
    {
      facts: {
        letters: [
          { kind: 'final-response', on: '2018-03-31' },
          { kind: 'final-response', on: '2018-10-31' },
        ],
        today: '2018-12-01',
      },
      answer: { lastDay: '2019-04-30', status: 'OPEN' },
      why: 'ICE handed steps back; the new final response has six months of its own.',
    },
    {
      facts: { letters: [{ kind: 'combined-response', on: '2018-05-01' }], today: '2018-06-01' },
      answer: { lastDay: null, status: 'NO_WINDOW', mayRecordContact: true },
      why: 'A combined reply from Jobcentre Plus opens no window.',
    },
  ],
};
