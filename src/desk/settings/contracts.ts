import { z } from 'zod';
import { nations } from '#core/nation.ts';
import { units } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import { programmes } from '#guidance/programmes.ts';
import { clauseSayings, contractKinds } from '#kinds/complaint/facts.ts';
import { oneLine, someDay } from '#kinds/inputs.ts';
import type { Desk } from '../desk.ts';
import { type Contract, valueBases } from './contract.ts';
import { contractRefusal } from './contract-refusal.ts';
import { typedPounds } from './pounds.ts';
import { administers, type Changing, saveSetting } from './save.ts';
import { settingKinds } from './settings.ts';

export const contractSchema = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(100),
  programme: z.enum(programmes.map((programme) => programme.id) as [string, ...string[]]),
  kind: z.enum(contractKinds).default('employment'),
  nation: z.enum(nations),
  value: typedPounds,
  valueBasis: z.enum(valueBases).default('total-ex-vat'),
  valueOn: someDay.nullable().default(null),
  from: someDay,
  endsOn: someDay.nullable().default(null),
  letOn: someDay.nullable().default(null),
  renewedOn: z.array(someDay).max(50).default([]),
  voluntaryOn: someDay.nullable().default(null),
  signedClause: z.enum(clauseSayings).nullable().default(null),
  signedClauseReference: oneLine.default(''),
  clearsDrafts: z.boolean().default(false),
  clearsDraftsReference: oneLine.default(''),
  subcontractors: z.array(z.string().trim().min(1).max(100)).max(200).default([]),
  performanceManager: z.string().trim().max(200).default(''),
  extracts: z
    .array(
      z.strictObject({
        rule: z.string(),
        limit: z.strictObject({ value: z.int().min(0), unit: z.enum(units) }),
        reference: z.string().min(1),
      }),
    )
    .max(50)
    .default([]),
});

/** Saves a contract, new or changed. Complaints already recorded keep the contract as it was, but for what a cost is worked out from. */
export async function saveContract(desk: Desk, who: Changing, given: Contract): Promise<Refusal | null> {
  const refusal = administers(who.actor) ?? contractRefusal(given);
  if (refusal !== null) return refusal;
  const body: Contract = { ...given, renewedOn: [...new Set(given.renewedOn)].sort() };
  return saveSetting(desk, {
    ...who,
    type: 'ContractSaved',
    stream: `contract-${given.id}`,
    kind: settingKinds.contract,
    payload: body,
  });
}
