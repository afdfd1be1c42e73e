import { z } from 'zod';
import { amountStatuses, bearers, entryKinds, waysToCost } from '#core/money-shown.ts';
import { aDay, named } from './named.ts';

const pence = z.int().meta({ description: 'Whole pence' });

/** The complaint something about money belongs to. */
const belongsTo = {
  reference: z.string(),
  person: z.string(),
  contractId: z.string(),
  contractName: z.string(),
};

export const ledgerRowShape = named(
  'LedgerEntry',
  z.strictObject({
    ...belongsTo,
    status: z.enum(amountStatuses).meta({ description: 'How the amount it belongs to stands now' }),
    entry: z.strictObject({
      id: z.string(),
      number: z.int(),
      on: aDay,
      kind: z.enum(entryKinds),
      amount: z.string(),
      amountKind: z.string(),
      special: z.boolean().meta({ description: 'It counts among special payments' }),
      pence: pence.meta({ description: 'Whole pence: owed adds, paid takes away, a reversal undoes' }),
      bearer: z.enum(bearers),
      payer: z.string(),
      payee: z.string(),
      proof: z.string().nullable(),
      says: z.string(),
      reverses: z.string().nullable(),
    }),
  }),
);

const owedAndPaid = z.strictObject({ owed: pence, paid: pence });

export const ledgerTotalsShape = named(
  'LedgerTotals',
  z.strictObject({
    entries: z.int(),
    owed: pence,
    paid: pence,
    special: owedAndPaid,
    subContractors: owedAndPaid,
  }),
);

export const amountRowShape = named(
  'Amount',
  z.strictObject({
    ...belongsTo,
    late: z.boolean(),
    left: z.string().meta({ description: 'What is left of its time, in words' }),
    command: z.string().nullable().meta({ description: 'What you may do about it' }),
    amount: z.strictObject({
      id: z.string(),
      number: z.int(),
      kind: z.string(),
      special: z.boolean(),
      status: z.enum(amountStatuses),
      pence: pence.meta({
        description: 'Whole pence; of a pending one what is proposed, 0 where nothing is',
      }),
      outstanding: pence,
      bearer: z.enum(bearers),
      payer: z.string(),
      payee: z.string(),
      due: aDay.nullable(),
      raisedOn: aDay,
      clock: z.string().nullable(),
      row: z.string(),
      says: z.string(),
      flags: z.array(z.string()),
      clauses: z.array(z.string()),
    }),
  }),
);

const totals = {
  owed: pence,
  paid: pence,
  toPay: pence,
  due: z.int().meta({ description: 'How many amounts are to pay' }),
  late: z.strictObject({ amounts: z.int(), pence }),
  pending: z
    .strictObject({ amounts: z.int(), unknown: z.int(), pence })
    .meta({ description: 'In none of the sums beside it; `unknown` have nothing proposed' }),
};
const namedTotals = z.array(z.strictObject({ ...totals, id: z.string(), name: z.string() }));

const costing = z.strictObject({ complaints: z.int(), pence });
const exposed = {
  complaints: z.int(),
  ways: z.record(z.enum(waysToCost), z.int()),
  would: costing.meta({
    description: 'What would fall due if ICE upheld every one; nothing pending is in it',
  }),
  pending: costing,
  none: z.int(),
  proposed: costing,
  theirs: costing.meta({ description: 'The outgoing provider’s own, in no sum' }),
};
const contribution = { status: z.enum(['would', 'pending', 'none']), pence };

export const moneyShape = named(
  'Money',
  z.strictObject({
    today: aDay,
    ours: z.strictObject(totals),
    contracts: namedTotals,
    subContractors: namedTotals,
    specialPayments: z.strictObject({ total: z.strictObject(totals), kinds: namedTotals }),
    theirs: z.strictObject({ amounts: z.int(), pence }),
    incomplete: z.boolean().meta({ description: 'Some complaints are still being gone through' }),
    exposure: z.strictObject({
      total: z.strictObject(exposed),
      contracts: z.array(
        z.strictObject({
          contractId: z.string(),
          contractName: z.string(),
          each: z.strictObject({
            ...contribution,
            row: z.string(),
            says: z.string(),
            clauses: z.array(z.string()),
            missing: z.array(z.string()),
          }),
          ...exposed,
        }),
      ),
    }),
  }),
);

export const exposureRowShape = named(
  'Exposure',
  z.strictObject({
    ...belongsTo,
    deliveredBy: z.string(),
    way: z.enum(waysToCost),
    since: aDay,
    until: aDay.nullable(),
    contribution: z.strictObject(contribution),
    proposed: pence.nullable(),
    theirs: pence.nullable(),
    reasons: z.array(z.strictObject({ code: z.string(), says: z.string(), clauses: z.array(z.string()) })),
  }),
);
