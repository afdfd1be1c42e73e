import { z } from 'zod';
import type { Form } from '#core/form.ts';
import { poundsFrom } from '#core/money.ts';
import { nationNames, nations } from '#core/nation.ts';
import { units } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import { packOf, programmeOf, programmes } from '#guidance/programmes.ts';
import { someDay } from '#kinds/inputs.ts';
import type { Desk } from '../desk.ts';
import { administers, type Changing, saveSetting } from './save.ts';
import { type Contract, settingKinds } from './settings.ts';

export const contractSchema = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(100),
  programme: z.enum(programmes.map((programme) => programme.id) as [string, ...string[]]),
  nation: z.enum(nations),
  /** Pounds, as typed. */
  value: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null;
      const found = poundsFrom(text);
      if (found !== null) return found;
      context.addIssue({ code: 'custom', message: 'not-a-number' });
      return z.NEVER;
    })
    .meta({ type: 'string' }),
  from: someDay,
  endsOn: someDay.nullable().default(null),
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

export const contractForm: Form = {
  title: 'A contract',
  about:
    'Its programme says which documents bind, its nation whose bank holidays count, its value and dates what ICE may cost.',
  button: 'Save the contract',
  fields: [
    {
      name: 'id',
      as: 'text',
      label: 'Short name for links',
      hint: 'Small letters, figures and hyphens: work-programme-larkshire',
      spellcheck: false,
      autocomplete: 'off',
    },
    { name: 'name', as: 'text', label: 'Name', hint: 'As people here call it: Work Programme, Larkshire' },
    {
      name: 'programme',
      as: 'select',
      label: 'Programme',
      options: programmes.map(({ id, title, note }) => ({
        value: id,
        label: title,
        ...(note === undefined ? {} : { hint: note }),
      })),
    },
    {
      name: 'nation',
      as: 'radios',
      label: 'Nation',
      options: nations.map((nation) => ({ value: nation, label: nationNames[nation] })),
    },
    {
      name: 'value',
      as: 'text',
      label: 'Total value in pounds, without VAT',
      hint: 'Leave empty if nobody knows it yet',
      optional: true,
      spellcheck: false,
    },
    { name: 'from', as: 'day', label: 'When did it begin?' },
    { name: 'endsOn', as: 'day', label: 'When does it end?', optional: true },
    {
      name: 'subcontractors',
      as: 'lines',
      label: 'Sub-contractors',
      hint: 'One on each line',
      optional: true,
    },
    { name: 'performanceManager', as: 'text', label: 'DWP’s Performance Manager', optional: true },
  ],
};

/** Saves a contract, new or changed. Complaints already recorded keep the contract as it was. */
export async function saveContract(
  desk: Desk,
  who: Changing,
  given: z.output<typeof contractSchema>,
): Promise<Refusal | null> {
  const refusal = administers(who.actor) ?? contractRefusal(given);
  if (refusal !== null) return refusal;
  const body: Contract = given;
  return saveSetting(desk, {
    ...who,
    type: 'ContractSaved',
    stream: `contract-${given.id}`,
    kind: settingKinds.contract,
    payload: body,
  });
}

function contractRefusal({
  programme,
  from,
  endsOn,
}: Pick<Contract, 'programme' | 'from' | 'endsOn'>): Refusal | null {
  if (programmeOf(programme) === undefined || packOf(programme, from) === null)
    return {
      code: 'contract.programme-unknown',
      says: 'No guidance is known for that programme.',
      remedy: 'Choose one of the programmes listed.',
      clauses: ['G2-132a'],
      at: 'programme',
    };
  if (endsOn !== null && endsOn < from)
    return {
      code: 'contract.ends-before-it-begins',
      says: 'It ends before it begins.',
      remedy: 'Check the two days.',
      clauses: [],
      at: 'endsOn',
    };
  return null;
}
