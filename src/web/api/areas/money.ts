import { z } from 'zod';
import { amountStatuses, waysToCost } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { amountsOf } from '#desk/money/amounts.ts';
import { exposureByContract, exposureList } from '#desk/money/exposure.ts';
import { moneyLedger } from '#desk/money/ledger.ts';
import { moneyTotals } from '#desk/money/totals.ts';
import { amountKinds } from '#desk/money/words.ts';
import { csvOf } from '../csv.ts';
import { everyRow } from '../every-row.ts';
import { amountsExample, exposureExample, ledgerExample, moneyExample } from '../examples/money.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { after, limit, someDay, yesNo } from '../shapes/list.ts';
import {
  amountRowShape,
  exposureRowShape,
  ledgerRowShape,
  ledgerTotalsShape,
  moneyShape,
} from '../shapes/money.ts';
import { aDay } from '../shapes/named.ts';
import {
  amountCells,
  amountHead,
  exposureCells,
  exposureHead,
  ledgerCells,
  ledgerHead,
} from './money-cells.ts';

const contract = z.string().max(200).optional();
const list = <Shape extends z.ZodType>(rows: Shape) => ({
  today: aDay,
  items: z.array(rows),
  next: z.string().nullable(),
});

const ledgerNarrowing = {
  contract,
  kind: z.enum(amountKinds).optional(),
  status: z.enum(amountStatuses).optional().meta({ description: 'How the amount of an entry stands now' }),
  special: yesNo.meta({ description: 'Special payments alone, or all but them' }),
  from: someDay,
  to: someDay,
};
const amountNarrowing = {
  status: z.enum(amountStatuses).default('due'),
  late: yesNo.meta({ description: 'Only those past their day' }),
  contract,
  kind: z.enum(amountKinds).optional(),
};
const exposureNarrowing = { contract, way: z.enum(waysToCost).optional() };

const common = { method: 'get', area: 'Money', reads: 'money' } as const;
const csv = { answers: { files: ['text/csv'] } } as const;
const inUtf8 = 'The whole list, in UTF-8. A cell that begins like a formula has an apostrophe before it.';
const broken = { refuses: [400], codes: ['list.cursor-not-understood'] };

/** A list as JSON, with its rows as items; or why not. */
const asItems = (
  page: { readonly rows: readonly unknown[]; readonly next: string | null } | Refusal,
): Answer => {
  if (isRefusal(page)) return { refusals: [page] };
  const { rows: items, ...rest } = page;
  return { body: { ...rest, items } };
};

const asFile = (name: string, head: readonly string[], rows: AsyncGenerator<string[][]>): Answer => ({
  file: csvOf(head, rows),
  type: 'text/csv; charset=utf-8; header=present',
  name,
});

/** The money of every complaint. */
export const moneyOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'readMoney',
    path: '/money',
    says: 'Read what is owed and could fall due',
    about:
      'Owed, paid, pending and late, by contract and by sub-contractor; special payments apart; and what could fall due. What is pending is in none of the sums.',
    query: z.strictObject({ contract }),
    answers: { json: moneyShape, example: moneyExample },
    async handle({ desk, person, query }) {
      const [money, exposure] = await Promise.all([
        moneyTotals(desk, person, query),
        exposureByContract(desk, person, query),
      ]);
      if (isRefusal(money)) return { refusals: [money] };
      if (isRefusal(exposure)) return { refusals: [exposure] };
      return { body: { ...money, exposure } };
    },
  }),
  operation({
    ...common,
    id: 'listLedger',
    path: '/money/ledger',
    says: 'List the entries of the ledger',
    about:
      'Every entry of money owed and paid, the latest first, with what all of those meant come to. Both days count.',
    query: z.strictObject({ ...ledgerNarrowing, after, limit }),
    answers: {
      json: z.strictObject({ ...list(ledgerRowShape), totals: ledgerTotalsShape }),
      example: ledgerExample,
    },
    ...broken,
    handle: async ({ desk, person, query }) => asItems(await moneyLedger(desk, person, query)),
  }),
  operation({
    ...common,
    id: 'exportLedger',
    path: '/money/ledger.csv',
    says: 'Export the ledger as CSV',
    about: `${inUtf8} Amounts are pounds with two places, as they stand in the sum of what is to pay.`,
    query: z.strictObject(ledgerNarrowing),
    ...csv,
    handle: async ({ desk, person, query }) =>
      asFile(
        'ledger.csv',
        ledgerHead,
        everyRow((paging) => moneyLedger(desk, person, { ...query, ...paging }), ledgerCells),
      ),
  }),
  operation({
    ...common,
    id: 'listAmounts',
    path: '/money/amounts',
    says: 'List amounts by how they stand',
    about: 'Amounts to pay unless it says otherwise, the first to pay before the others.',
    query: z.strictObject({ ...amountNarrowing, after, limit }),
    answers: { json: z.strictObject(list(amountRowShape)), example: amountsExample },
    ...broken,
    handle: async ({ desk, person, query }) => asItems(await amountsOf(desk, person, query)),
  }),
  operation({
    ...common,
    id: 'exportAmounts',
    path: '/money/amounts.csv',
    says: 'Export amounts as CSV',
    about: `${inUtf8} What is pending has its proposed amount in a column of its own.`,
    query: z.strictObject(amountNarrowing),
    ...csv,
    handle: async ({ desk, person, query }) =>
      asFile(
        'amounts.csv',
        amountHead,
        everyRow((paging) => amountsOf(desk, person, { ...query, ...paging }), amountCells),
      ),
  }),
  operation({
    ...common,
    id: 'listExposure',
    path: '/money/exposure',
    says: 'List what could fall due',
    about:
      'Complaints that could still cost something, the nearest to it first: how much if ICE upheld them and reported today, on the contract as it stands, and why.',
    query: z.strictObject({ ...exposureNarrowing, after, limit }),
    answers: { json: z.strictObject(list(exposureRowShape)), example: exposureExample },
    ...broken,
    handle: async ({ desk, person, query }) => asItems(await exposureList(desk, person, query)),
  }),
  operation({
    ...common,
    id: 'exportExposure',
    path: '/money/exposure.csv',
    says: 'Export what could fall due as CSV',
    about: `${inUtf8} What would fall due and what is pending have a column each.`,
    query: z.strictObject(exposureNarrowing),
    ...csv,
    handle: async ({ desk, person, query }) =>
      asFile(
        'exposure.csv',
        exposureHead,
        everyRow((paging) => exposureList(desk, person, { ...query, ...paging }), exposureCells),
      ),
  }),
];
