import { type Day, dayOf } from '#core/day.ts';
import type { MoneyEvent } from '../events/money.ts';
import { nextId } from '../ids.ts';
import { outstanding } from '../ledger.ts';
import type { Complaint, LedgerEntry, Liability } from '../state.ts';
import type { Folds } from './fold.ts';

const liability = (
  was: Complaint,
  id: string,
  change: Partial<Liability>,
): Pick<Complaint, 'liabilities'> => ({
  liabilities: was.liabilities.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const entered = (
  was: Complaint,
  entry: Omit<LedgerEntry, 'id'> & { readonly id?: string },
): LedgerEntry[] => [...was.ledger, { ...entry, id: entry.id ?? nextId('l', was.ledger) }];

const owed = (was: Complaint, id: string, pence: number, on: Day, says: string): LedgerEntry[] =>
  entered(was, { on, kind: 'owed', liability: id, pence, reverses: null, proof: null, says });

export const money: Folds<MoneyEvent> = {
  LiabilityRaised: (was, { type: _type, ...raised }, { at }) => {
    const raisedOn = dayOf(at);
    return {
      liabilities: [...was.liabilities, { ...raised, raisedOn }],
      ...(raised.status === 'due'
        ? { ledger: owed(was, raised.id, raised.pence, raisedOn, raised.says) }
        : {}),
    };
  },
  NothingOwed: () => ({}),
  OthersOwe: (was, { type: _type, ...theirs }) => ({ othersOwe: [...was.othersOwe, theirs] }),
  LiabilityDecided: (was, { id, pence, due, why }, { at }) => ({
    ...liability(was, id, { status: pence === 0 ? 'reversed' : 'due', pence, due }),
    ...(pence === 0 ? {} : { ledger: owed(was, id, pence, dayOf(at), why) }),
  }),
  PaymentRecorded: (was, { id, liability: of, pence, on, proof }) => {
    const ledger = entered(was, {
      id,
      on,
      kind: 'paid',
      liability: of,
      pence,
      reverses: null,
      proof,
      says: '',
    });
    return { ledger, ...liability(was, of, { status: outstanding(ledger, of) <= 0 ? 'paid' : 'due' }) };
  },
  PaymentReversed: (was, { id, payment, on, why }) => {
    const paid = was.ledger.find((entry) => entry.id === payment);
    if (paid === undefined) return {};
    return {
      ledger: entered(was, { ...paid, id, on, kind: 'paid-reversed', reverses: payment, says: why }),
      ...liability(was, paid.liability, { status: 'due' }),
    };
  },
  LiabilityReversed: (was, { id, liability: of, on, why }) => {
    const entry = was.ledger.find((each) => each.liability === of && each.kind === 'owed');
    return {
      ...(entry === undefined
        ? {}
        : {
            ledger: entered(was, { ...entry, id, on, kind: 'owed-reversed', reverses: entry.id, says: why }),
          }),
      ...liability(was, of, { status: 'reversed' }),
    };
  },
};
