import type { Day } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import type { ShownAmount } from '#desk/money/amounts.ts';
import { kindInWords, partyInWords } from '#desk/money/words.ts';
import { caseHref, clockHref, commandHref } from '#web/complaint/addresses.ts';
import { pounds } from './places.ts';

/** An amount as a row of a list; `opens`: whether whoever looks reads complaints, and is led to them. */
export function amountRow(
  { reference, person, contractName, amount, late, left, command }: ShownAmount,
  today: Day,
  opens: boolean,
) {
  const { status, pence, outstanding, due, clock } = amount;
  const part = status === 'due' && outstanding !== pence ? `of ${pounds(pence)}` : null;
  return {
    href: opens ? caseHref(reference) : null,
    person,
    reference,
    contract: contractName,
    kind: kindInWords(amount.kind),
    says: amount.says,
    clauses: amount.clauses.slice(0, 2),
    pence: pounds(status === 'due' ? outstanding : pence),
    note: status === 'pending' ? (pence === 0 ? 'nothing proposed' : 'proposed') : part,
    known: !(status === 'pending' && pence === 0),
    payer: partyInWords(amount.payer),
    payee: partyInWords(amount.payee),
    due: due === null ? null : { on: due, says: inShort(due, today), provisional: status === 'pending' },
    action:
      command === null
        ? null
        : {
            href: commandHref(reference, command, { liability: amount.id }),
            label: command === 'decide-liability' ? 'Decide' : 'Record the payment',
          },
    shape: late ? 'late' : null,
    left,
    why:
      !opens || clock === null || due === null
        ? null
        : {
            href: clockHref(reference, clock),
            about: `${kindInWords(amount.kind)}, ${reference}, ${inWords(due, today)}`,
          },
  };
}
