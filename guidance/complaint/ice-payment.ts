import { weeks } from '#core/period.ts';
import type { ClockRule } from '#core/rule.ts';

export const icePayment: ClockRule = {
  kind: 'clock',
  id: 'clock.ice-payment',
  name: 'K-PAY4W',
  title: 'Four weeks to pay after the final report',
  says: 'The contribution to ICE’s costs and any redress are paid within four weeks of the date on ICE’s final report.',
  grounds: {
    BP: {
      clauses: ['BP-A1-2.11.3Hf', 'BP-A1-2.11.3Hg', 'BP-A1-2.11.3Le'],
      says: 'Both are due four weeks from the date of the final investigation report.',
    },
  },
  starts: 'the final report was dated',
  limits: { BP: { kind: 'period', period: weeks(4) } },
  stops: 'each payment',
  ifMissed: 'It is a breach of contract; a manager is alerted.',
  warnOn: [7, 14, 21, 26],
  pause: 'never',
  extend: 'never',
  examples: [
    {
      facts: { finalReportOn: '2018-12-05', contributionPaidOn: '2019-01-02', redressPaidOn: '2019-01-03' },
      answer: { due: '2019-01-02', contribution: 'IN_TIME', redress: 'LATE' },
      why: 'Each payment has its own answer.',
    },
    {
      facts: { finalReportOn: '2018-03-01', draftReportOn: '2018-01-10', reportArrivedOn: '2018-03-05' },
      answer: { due: '2018-03-29' },
      why: 'Neither the draft nor the day it arrived counts.',
    },
  ],
};
