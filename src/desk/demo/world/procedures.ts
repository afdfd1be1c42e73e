import { type Day, plusMonths } from '#core/day.ts';
import { weeks, workingDays } from '#core/period.ts';
import type { ProcedureGiven } from '../../settings/procedures.ts';

/** The procedure the demo began with: two stages and nothing else. */
export const firstProcedure = (first: Day): ProcedureGiven => ({
  title: 'Sandpiper Works complaints procedure',
  from: plusMonths(first, -60),
  stages: [
    { name: 'First response', respond: workingDays(15), starts: 'received', steps: [], extension: null },
    { name: 'Review', respond: workingDays(15), starts: 'escalated', steps: [], extension: null },
  ],
  targets: {},
  closeAfterSilence: weeks(6),
  switchedOff: {},
});

/** What it learnt in its first months: answer sooner, look at the log first, ask for more time only from a manager. */
export const secondProcedure = (from: Day): ProcedureGiven => ({
  title: 'Sandpiper Works complaints procedure',
  from,
  stages: [
    {
      name: 'First response',
      respond: workingDays(10),
      starts: 'received',
      steps: [
        { id: 'read-log', name: 'Read the log of calls and appointments', required: true },
        { id: 'ask-adviser', name: 'Ask the adviser what happened', required: false },
      ],
      extension: { role: 'manager', atMost: workingDays(5) },
    },
    {
      name: 'Review',
      respond: workingDays(15),
      starts: 'escalated',
      steps: [
        {
          id: 'hear-them',
          name: 'Ask them what the first response left unanswered',
          required: true,
        },
      ],
      extension: { role: 'manager', atMost: workingDays(5) },
    },
  ],
  targets: {},
  closeAfterSilence: weeks(6),
  switchedOff: {},
});
