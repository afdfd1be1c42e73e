import { months, type Period, workingDays } from '#core/period.ts';
import type { ClockRule, Grounds } from '#core/rule.ts';

/** Where the months of a data request come from. No source gives a time, and no clause carries the law’s. */
const law = 'Data protection law (UK GDPR, Article 12(3))';

const silent: Grounds = {
  G2: { clauses: ['G2-133a'], says: 'Requests may come; no time is given to answer one.' },
};

/** A time of the law’s own: calendar months, moved on from a weekend or a holiday. A procedure may set another in its place. */
const lawful = (clock: {
  id: string;
  name: string;
  title: string;
  says: string;
  period: Period;
  extend: ClockRule['extend'];
}): ClockRule => {
  const { period, ...rest } = clock;
  return {
    kind: 'clock',
    ...rest,
    grounds: silent,
    starts: 'the request was received',
    limits: {},
    local: period,
    law,
    rolls: true,
    stops: 'the answer to everything they asked for',
    ifMissed: 'They may complain to us, and to the Information Commissioner.',
    pause: 'never',
  };
};

const own = (
  clock: Omit<ClockRule, 'kind' | 'limits' | 'local' | 'pause' | 'extend'> & { period: Period },
) => {
  const { period, ...rest } = clock;
  return { kind: 'clock', ...rest, limits: {}, local: period, pause: 'never', extend: 'never' } as const;
};

export const dataRequestClocks: readonly ClockRule[] = [
  lawful({
    id: 'clock.data-request',
    name: 'Data request',
    title: 'Answer a data request',
    says: 'A request for access or erasure is answered within one calendar month of the day it reached us, by whatever way: to the same day of the next month, or its last. A last day that is no working day gives way to the next that is.',
    period: months(1),
    extend: 'by-law',
  }),
  lawful({
    id: 'clock.data-request-extended',
    name: 'Data request, more time taken',
    title: 'Answer a data request for which more time was taken',
    says: 'Where requests are many or complex, two more months may be taken once. They count from the day of receipt with the first: three months in all.',
    period: months(3),
    extend: 'never',
  }),
  own({
    id: 'clock.data-request-acknowledge',
    name: 'Acknowledge a data request',
    title: 'Acknowledge a data request',
    says: 'They are told that their request has come, what we need to know, and by when we answer. No source gives a time, and it stops no other clock.',
    grounds: silent,
    starts: 'the request was received',
    stops: 'the acknowledgement',
    ifMissed: 'It counts as late against the provider’s own target.',
    period: workingDays(2),
  }),
  own({
    id: 'clock.data-request-guidance',
    name: 'Ask DWP for guidance',
    title: 'Ask DWP where its guidance on erasure is',
    says: 'While the programme’s guidance on erasure has not been found, DWP is asked for it, and asked again. No source gives a time.',
    grounds: {
      G2: {
        clauses: ['G2-134a', 'G2-134b'],
        says: 'Consult the programme’s guidance, and do nothing before; no time is given.',
      },
    },
    starts: 'it was found that no guidance is at hand, or DWP was asked last',
    stops: 'the guidance',
    ifMissed: 'It is asked for again.',
    period: workingDays(5),
  }),
];
