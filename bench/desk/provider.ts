import { randomUUID } from 'node:crypto';
import { day, type Moment } from '#core/day.ts';
import type { Nation } from '#core/nation.ts';
import { workingDays } from '#core/period.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { saveTraining } from '#desk/settings/people.ts';
import { publishProcedure } from '#desk/settings/procedures.ts';
import type { Actor } from '#kinds/kind.ts';
import { newAccount } from '#record/accounts/account.ts';

// The provider that is measured: invented, of a middling size, set up through the desk as an administrator would.

export const organisation = 'sandpiper-works';

/** The first day of its contracts and of its procedure. */
const began = day('2019-06-03');

const person = (id: string, name: string, ...roles: readonly string[]): Actor => ({ id, name, roles });

const administrator = person('reed', 'Reed Hollis', 'administrator', 'manager');
const reviewers = Array.from({ length: 6 }, (_, at) =>
  person(`reviewer-${at}`, `Example Reviewer ${at}`, 'reviewer'),
);
const handlers = Array.from({ length: 40 }, (_, at) =>
  person(`handler-${at}`, `Example Handler ${at}`, 'handler'),
);
export const handler = handlers[0] ?? administrator;
const everybody = [administrator, person('nell', 'Nell Sandlark', 'manager'), ...reviewers, ...handlers];

const contracts: readonly { readonly id: string; readonly name: string; readonly nation: Nation }[] = [
  { id: 'larkshire', name: 'Work Programme, Larkshire', nation: 'england-and-wales' },
  { id: 'larkton', name: 'Work Programme, Larkton', nation: 'england-and-wales' },
  { id: 'fenmoor', name: 'Work Programme, Fenmoor', nation: 'scotland' },
];

/** Sets the provider up: its people, contracts and procedure. */
export async function setUpProvider(desk: Desk): Promise<void> {
  await desk.record.organisations.open(
    { id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' },
    '2019-06-03T09:00:00Z' as Moment,
  );
  const as = () => ({ organisation, actor: administrator, key: randomUUID() });
  for (const { id, name, roles } of everybody) {
    await desk.record.accounts.add(
      newAccount({
        organisation,
        id,
        email: `${id}@sandpiper.example`,
        name,
        roles,
        createdAt: desk.now(),
      }),
    );
    good(await saveTraining(desk, as(), { account: id, on: began }));
  }
  for (const contract of contracts)
    good(
      await saveContract(desk, as(), {
        ...nothingMoreSaid,
        ...contract,
        programme: 'work-programme',
        value: 400_000_000,
        from: began,
        endsOn: null,
        subcontractors: ['Kestrel Yard Training', 'Dunlin Skills'],
        performanceManager: '',
        extracts: [],
      }),
    );
  const stage = { steps: [], extension: null };
  good(
    await publishProcedure(desk, as(), {
      title: 'Sandpiper Works procedure',
      from: began,
      stages: [
        { ...stage, name: 'First response', respond: workingDays(10), starts: 'received' },
        { ...stage, name: 'Review', respond: workingDays(15), starts: 'escalated' },
      ],
      targets: {},
      closeAfterSilence: null,
      switchedOff: {},
    }),
  );
}

/** What is not refused. A bench has nobody to mend anything. */
export function good<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(`${value.says} ${value.remedy}`);
  return value;
}
