import { inShort } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { AboutComplaint } from '#desk/ice/ice-page.ts';
import type { CaseMoney, OwedShown } from '#desk/ice/money.ts';
import { clockHref, commandHref, documentHref } from './addresses.ts';
import { leftUntil } from './left.ts';

const inPounds = (pence: number): string => penceInWords(pence as Pence);

/** What is owed and paid, as macros/money.njk draws it. `can` are the commands that may be done now. */
export function moneyView(
  { owed, nothing, entries, dueToday }: CaseMoney,
  about: AboutComplaint,
  can: readonly string[],
) {
  const { reference, today } = about;
  return {
    today: inPounds(dueToday),
    owed: owed.map((one) => ({
      name: one.name,
      amount: one.status === 'pending' ? `${inPounds(one.pence)} proposed` : inPounds(one.pence),
      from: `From ${one.payer} to ${one.payee}`,
      due: one.due === null ? null : inShort(one.due, today),
      why: one.clock === null ? null : clockHref(reference, one.clock),
      ...standing(one, about),
      says: one.says,
      clauses: one.clauses,
      action: actionOf(one, reference, can),
    })),
    nothing,
    entries: entries.map(({ on, says, of, pence, why, proof }) => ({
      on: inShort(on, today),
      says: `${says}: ${of.charAt(0).toLowerCase()}${of.slice(1)}`,
      amount: inPounds(pence),
      why,
      proof: proof === null ? null : documentHref(reference, proof),
    })),
  };
}

function standing(one: OwedShown, { today, calendar }: AboutComplaint): { shape: string; left: string } {
  switch (one.status) {
    case 'paid':
      return { shape: 'done', left: 'Paid' };
    case 'reversed':
      return { shape: 'barred', left: 'Not owed' };
    case 'pending':
      return { shape: 'wait', left: 'Not decided' };
    case 'due':
      return one.due === null ? { shape: 'todo', left: 'To pay' } : leftUntil(one.due, today, calendar);
  }
}

function actionOf({ id, status }: OwedShown, reference: string, can: readonly string[]) {
  const command = { due: 'record-payment', pending: 'decide-liability', paid: null, reversed: null }[status];
  if (command === null || !can.includes(command)) return null;
  return {
    href: commandHref(reference, command, { liability: id }),
    label: command === 'record-payment' ? 'Record the payment' : 'Decide it',
  };
}
