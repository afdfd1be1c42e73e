import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { nextId } from '../ids.ts';
import { refusalOf } from '../refuse.ts';
import { type Complaint, openPromises } from '../state.ts';
import type { Work } from '../work.ts';

const noPromise: Refusal = {
  code: 'complaint.no-such-promise',
  says: 'There is no such open promise.',
  remedy: 'Choose one that is still open.',
  clauses: ['BP-A2-3.2'],
  at: 'promise',
};
const inThePast: Refusal = {
  code: 'complaint.promise-in-past',
  says: 'That day has passed.',
  remedy: 'Give today or a later day.',
  clauses: ['BP-A2-3.2'],
  at: 'by',
};
const anOpenPromise = (complaint: Complaint): Refusal[] =>
  openPromises(complaint).length > 0 ? [] : [{ ...noPromise, says: 'No promise is open.' }];

/** The clock of a promise: the day agreed is its due date, with nothing counted. */
function promiseClock(id: string, what: string, by: Day, madeOn: Day, work: Work): ComplaintEvent[] {
  const [started] = work.start({
    rule: 'clock.promise',
    id: `promise-${id}`,
    name: what,
    startsOn: madeOn,
    published: { value: 0, unit: 'calendar-days' },
  });
  if (started?.type !== 'ClockStarted') return [];
  return [
    {
      ...started,
      due: { ...started.due, due: by, limit: null, limitFrom: 'stated', edition: 'The day agreed' },
    },
  ];
}

export const makePromise = command({
  name: 'make-promise',
  says: 'Record a promise',
  whenClosed: true,
  schema: z.strictObject({
    what: someLine,
    owner: oneLine.default(''),
    by: someDay.optional(),
    toldOn: someDay.optional(),
    told: oneLine.default(''),
  }),
  form: {
    title: 'Record a promise',
    about: 'Something agreed that is still to be done, by whom and by when.',
    button: 'Save the promise',
    fields: [
      { name: 'what', as: 'text', label: 'What is promised?', hint: 'Begin with a verb: pay, phone, send' },
      { name: 'owner', as: 'text', label: 'Who does it?' },
      { name: 'by', as: 'day', label: 'By when?' },
      { name: 'toldOn', as: 'day', label: 'When were they told?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const id = nextId('p', complaint.promises);
    if (input.by === undefined || input.owner === '')
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.promise-without-date', complaint.pack, {
          at: input.owner === '' ? 'owner' : 'by',
        }),
      );
    const by = input.by ?? setting.today;
    if (by < setting.today) return work.refuse(inThePast);
    return [
      {
        type: 'PromiseMade',
        id,
        what: input.what,
        owner: input.owner,
        by,
        toldOn: input.toldOn ?? null,
        told: input.told,
      },
      ...promiseClock(id, input.what, by, setting.today, work),
    ];
  },
});

export const keepPromise = command({
  name: 'keep-promise',
  says: 'Record a promise as kept',
  whenClosed: true,
  schema: z.strictObject({ promise: oneLine, on: someDay.optional(), how: oneLine.default('') }),
  form: {
    title: 'A promise is kept',
    about: 'What was promised has been done.',
    button: 'Save',
    fields: [
      { name: 'promise', as: 'select', label: 'Which promise?', options: { from: 'promises' } },
      { name: 'on', as: 'day', label: 'When was it done?', starts: 'today' },
      { name: 'how', as: 'text', label: 'What was done?', optional: true },
    ],
  },
  blocked: anOpenPromise,
  emit({ complaint, input, setting, work }) {
    const found = openPromises(complaint).find((promise) => promise.id === input.promise);
    if (found === undefined) return work.refuse(noPromise);
    const on = input.on ?? setting.today;
    return [
      { type: 'PromiseKept', id: found.id, on, how: input.how },
      { type: 'ClockStopped', clock: `promise-${found.id}`, on, how: 'met' },
    ];
  },
});

export const movePromise = command({
  name: 'move-promise',
  says: 'Move the day of a promise',
  whenClosed: true,
  schema: z.strictObject({ promise: oneLine, by: someDay, why: someLine, toldOn: someDay.optional() }),
  form: {
    title: 'Move the day of a promise',
    about: 'They are told that the day has moved, and why.',
    button: 'Move the day',
    fields: [
      { name: 'promise', as: 'select', label: 'Which promise?', options: { from: 'promises' } },
      { name: 'by', as: 'day', label: 'New day' },
      { name: 'why', as: 'text', label: 'Why?' },
      { name: 'toldOn', as: 'day', label: 'When were they told?' },
    ],
  },
  blocked: anOpenPromise,
  emit({ complaint, input, setting, work }) {
    const found = openPromises(complaint).find((promise) => promise.id === input.promise);
    if (found === undefined) return work.refuse(noPromise);
    if (input.toldOn === undefined)
      work.refuse(...refusalOf(setting.rules, 'complaint.slip-not-told', complaint.pack, { at: 'toldOn' }));
    if (input.by < setting.today) return work.refuse(inThePast);
    const clock = complaint.clocks[`promise-${found.id}`];
    const moved: ComplaintEvent[] =
      clock === undefined
        ? []
        : [
            {
              type: 'ClockMoved',
              clock: clock.id,
              due: { ...clock.due, due: input.by },
              why: input.why,
              kind: 'decided',
            },
          ];
    return [
      {
        type: 'PromiseMoved',
        id: found.id,
        by: input.by,
        why: input.why,
        toldOn: input.toldOn ?? setting.today,
      },
      ...moved,
    ];
  },
});

export const tellPromise = command({
  name: 'tell-promise',
  says: 'Record that they were told of a promise',
  whenClosed: true,
  schema: z.strictObject({ promise: oneLine, on: someDay.optional(), how: oneLine.default('') }),
  form: {
    title: 'They were told of a promise',
    about: 'The complainant knows what will be done and by when.',
    button: 'Save',
    fields: [
      { name: 'promise', as: 'select', label: 'Which promise?', options: { from: 'promises' } },
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'how', as: 'text', label: 'How?', optional: true },
    ],
  },
  blocked: anOpenPromise,
  emit({ complaint, input, setting, work }) {
    const found = openPromises(complaint).find((promise) => promise.id === input.promise);
    return found === undefined
      ? work.refuse(noPromise)
      : [{ type: 'PromiseTold', id: found.id, on: input.on ?? setting.today, how: input.how }];
  },
});
