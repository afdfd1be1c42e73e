import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { oneLine, someDay, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintEvent } from '../../events.ts';
import { nextId } from '../../ids.ts';
import { paidOf } from '../../ledger.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import type { ComplaintSetting } from '../../setting.ts';
import type { Complaint } from '../../state.ts';
import { stopClocks, type Work } from '../../work.ts';
import { onFile } from '../ice/letter.ts';

const nothingPending: Refusal = {
  code: 'complaint.nothing-pending',
  says: 'No amount waits for a decision.',
  remedy: 'What is due is paid; what was wrong is reversed.',
  clauses: ['BP-4-23b'],
};

/** A pending amount is decided by a manager, with what it rests on: never £0 by silence. */
export const decideLiability = command({
  name: 'decide-liability',
  says: 'Decide what is owed',
  whenClosed: true,
  schema: z.strictObject({
    liability: oneLine.optional(),
    due: z.boolean(),
    amount: somePounds,
    by: someDay.optional(),
    why: someText,
    document: oneLine.default(''),
  }),
  form: {
    title: 'Decide what is owed',
    about:
      'The amount is pending because a fact is missing or ICE’s words leave it open. Say what it rests on.',
    button: 'Decide',
    fields: [
      { name: 'liability', as: 'select', label: 'Which amount?', options: { from: 'pending-liabilities' } },
      { name: 'due', as: 'yes-no', label: 'Is it owed?' },
      {
        name: 'amount',
        as: 'text',
        label: 'How much, in pounds?',
        hint: 'Leave empty for the amount proposed',
        optional: true,
        spellcheck: false,
      },
      { name: 'why', as: 'textarea', label: 'What does the decision rest on?' },
      { name: 'by', as: 'day', label: 'By when is it to be paid?', optional: true },
      {
        name: 'document',
        as: 'select',
        label: 'The document it rests on',
        optional: true,
        options: { from: 'documents' },
      },
    ],
  },
  blocked: (complaint) =>
    complaint.liabilities.some(({ status }) => status === 'pending') ? [] : [nothingPending],
  emit({ complaint, input, setting, work }) {
    const found = complaint.liabilities.find(
      ({ id, status }) => status === 'pending' && (input.liability === undefined || id === input.liability),
    );
    if (found === undefined)
      return work.refuse({
        ...nothingPending,
        says: 'That amount does not wait for a decision.',
        at: 'liability',
      });
    onFile(complaint, input.document, work);
    const pence = poundsIn(input.amount, 'amount', work) ?? found.pence;
    if (input.due && pence === 0)
      work.refuse({
        code: 'complaint.amount-missing',
        says: 'It is owed, and it is not said how much.',
        remedy: 'Give the amount in pounds.',
        clauses: found.clauses,
        at: 'amount',
      });
    const clock = `pay-${found.id}`;
    // A day that follows from ICE's report is the report's: nobody here moves it.
    if (input.due && input.by !== undefined && found.due !== null && input.by > found.due)
      work.refuse({
        code: 'complaint.payment-day-stands',
        says: `It is owed by ${inWords(found.due)}, four weeks from ICE’s report. A later day cannot be set.`,
        remedy: 'Give that day or an earlier one, or leave it empty.',
        clauses: ['BP-A1-2.11.3Hf'],
        at: 'by',
      });
    return [
      {
        type: 'LiabilityDecided',
        id: found.id,
        pence: input.due ? pence : 0,
        due: input.by ?? found.due,
        why: input.why,
        document: input.document === '' ? null : input.document,
      },
      ...stopClocks(complaint, [`decide-${found.id}`], setting.today, 'met'),
      ...(input.due
        ? payBy(complaint, { clock, by: input.by, due: found.due, why: input.why, setting }, work)
        : stopClocks(complaint, [clock], setting.today, 'stopped')),
    ];
  },
});

/** The days to pay what is decided to be owed: those that run already, an earlier day, or our own target. */
function payBy(
  complaint: Complaint,
  {
    clock,
    by,
    due,
    why,
    setting,
  }: {
    readonly clock: string;
    readonly by: Day | undefined;
    readonly due: Day | null;
    readonly why: string;
    readonly setting: ComplaintSetting;
  },
  work: Work,
): ComplaintEvent[] {
  const running = complaint.clocks[clock];
  if (running === undefined)
    return work.startBy(
      { rule: 'clock.agreed-redress', id: clock, name: 'Pay what is owed', startsOn: setting.today },
      by ?? due,
    );
  if (by === undefined || by === running.due.due) return [];
  const moved = {
    ...running.due,
    due: by,
    limit: null,
    limitFrom: 'stated',
    nation: null,
    skipped: [],
  } as const;
  return [{ type: 'ClockMoved', clock, due: moved, why, kind: 'decided' }];
}

/** An amount that should not have been raised: taken back by an entry of its own, while nothing of it is paid. */
export const reverseLiability = command({
  name: 'reverse-liability',
  says: 'Take back an amount owed',
  whenClosed: true,
  schema: z.strictObject({ liability: oneLine.optional(), why: someText }),
  form: {
    title: 'Take back an amount owed',
    about: 'It should not have been entered. The entry stays; another takes it back.',
    button: 'Take it back',
    fields: [
      { name: 'liability', as: 'select', label: 'Which amount?', options: { from: 'liabilities' } },
      { name: 'why', as: 'textarea', label: 'Why, and what shows it?' },
    ],
  },
  blocked: (complaint) =>
    complaint.liabilities.some(({ status }) => status === 'due') ? [] : [nothingToTakeBack],
  emit({ complaint, input, setting, work }) {
    const found = complaint.liabilities.find(
      ({ id, status }) => status === 'due' && (input.liability === undefined || id === input.liability),
    );
    if (found === undefined) return work.refuse({ ...nothingToTakeBack, at: 'liability' });
    if (paidOf(complaint.ledger, found.id) > 0)
      work.refuse({
        code: 'complaint.liability-part-paid',
        says: 'Some of it is paid.',
        remedy: 'Reverse the payment first.',
        clauses: ['BP-A2-5.7'],
        at: 'liability',
      });
    return [
      {
        type: 'LiabilityReversed',
        id: nextId('l', complaint.ledger),
        liability: found.id,
        on: setting.today,
        why: input.why,
      },
      ...stopClocks(complaint, [`pay-${found.id}`], setting.today, 'stopped'),
    ];
  },
});

const nothingToTakeBack: Refusal = {
  code: 'complaint.nothing-to-pay',
  says: 'Not now. No amount is due.',
  remedy: 'An amount that is pending is decided instead.',
  clauses: ['BP-A2-5.7'],
};
