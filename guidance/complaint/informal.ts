import { workingDays } from '#core/period.ts';
import type { ClockRule } from '#core/rule.ts';

export const informal: ClockRule = {
  kind: 'clock',
  id: 'clock.informal',
  name: 'Everyday business',
  title: 'How long staff may settle it as everyday business',
  says: 'Staff may put a thing right as everyday business until the end of the next working day. After that it is a complaint, received on the day they were first told. If the fix fails, it is a complaint from the day the person came back.',
  grounds: {
    G2: {
      clauses: ['G2-A2A-2b', 'G2-127a'],
      says: 'A complaint is dissatisfaction with the service that operational staff did not settle in normal business; no time is given.',
    },
  },
  starts: 'staff were first told',
  limits: {},
  local: workingDays(1),
  stops: 'it is settled and the person agrees',
  ifMissed: 'It is a complaint, received on the day staff were first told.',
  pause: 'never',
  extend: 'never',
  examples: [
    {
      facts: { nation: 'england-and-wales', firstContactOn: '2018-03-29', settledOn: '2018-04-03' },
      answer: { lastDay: '2018-04-03', complaint: false },
      why: 'The next working day after Maundy Thursday is Tuesday.',
    },
    {
      facts: { nation: 'england-and-wales', firstContactOn: '2018-03-29', settledOn: '2018-04-04' },
      answer: { complaint: true, receivedOn: '2018-03-29' },
      why: 'A day too late: received when they were first told.',
    },
    {
      facts: {
        nation: 'england-and-wales',
        firstContactOn: '2018-03-05',
        settledOn: '2018-03-05',
        cameBackOn: '2018-03-20',
      },
      answer: { complaint: true, receivedOn: '2018-03-20' },
      why: 'The fix failed: received on the day they came back.',
    },
  ],
};
