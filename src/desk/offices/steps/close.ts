import { z } from 'zod';
import { someDay } from '#kinds/inputs.ts';
import { notYet, step } from '../step.ts';

/** Closes an office. What stands in it is moved first, and its posts end with it. */
export const closeOffice = step({
  name: 'close',
  says: 'Close the office',
  type: 'OfficeClosed',
  form: {
    title: 'Close the office',
    about: 'Its papers and sealed boxes go to another office first. What was on record of it stays.',
    button: 'Close it',
    fields: [{ name: 'on', as: 'day', label: 'What was its last day?', starts: 'today' }],
    final: true,
  },
  schema: z.strictObject({ on: someDay }),
  take(office, { on }, { today, boxes }) {
    const future = notYet(on, today, 'on');
    if (future !== null) return future;
    if (boxes > 0)
      return {
        code: 'office.boxes-there',
        says: `${boxes === 1 ? 'A sealed box stands' : `${boxes} sealed boxes stand`} in it.`,
        remedy: 'Move what is there to another office first.',
        clauses: ['G2-77a'],
      };
    const held = office.held
      .filter(({ from }) => from <= on)
      .map((one) => (one.until === null || one.until > on ? { ...one, until: on } : one));
    return { ...office, held, closedOn: on };
  },
});
