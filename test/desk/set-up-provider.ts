import { randomUUID } from 'node:crypto';
import { day } from '#core/day.ts';
import { workingDays } from '#core/period.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { saveTraining } from '#desk/settings/people.ts';
import { publishProcedure } from '#desk/settings/procedures.ts';
import type { Actor } from '#kinds/kind.ts';
import { newAccount } from '#record/accounts/account.ts';

/** People of the tests' provider: invented, as everything about it. */
export const people = {
  marigold: { id: 'marigold', name: 'Marigold Penn', roles: ['handler'] },
  osric: { id: 'osric', name: 'Osric Vane', roles: ['handler'] },
  sorrel: { id: 'sorrel', name: 'Sorrel Whitby', roles: ['reviewer'] },
  nell: { id: 'nell', name: 'Nell Sandlark', roles: ['manager'] },
  reed: { id: 'reed', name: 'Reed Hollis', roles: ['administrator'] },
} as const satisfies Record<string, Actor>;

/** Gives an organisation its trained people, a contract and a procedure of two stages: everything a complaint needs. */
export async function setUpProvider(desk: Desk, organisation: string): Promise<void> {
  const as = () => ({ organisation, actor: people.reed, key: randomUUID() });
  for (const { id, name, roles } of Object.values(people)) {
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
    good(await saveTraining(desk, as(), { account: id, on: day('2017-09-01') }));
  }
  good(
    await saveContract(desk, as(), {
      ...nothingMoreSaid,
      id: 'larkshire',
      name: 'Work Programme, Larkshire',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: 400_000_000,
      from: day('2012-06-01'),
      endsOn: null,
      subcontractors: ['Kestrel Yard Training'],
      performanceManager: '',
      extracts: [],
    }),
  );
  good(
    await publishProcedure(desk, as(), {
      title: 'Sandpiper Works procedure',
      from: day('2012-06-01'),
      stages: [
        { name: 'First response', respond: workingDays(10), starts: 'received', steps: [], extension: null },
        { name: 'Review', respond: workingDays(15), starts: 'escalated', steps: [], extension: null },
      ],
      targets: {},
      closeAfterSilence: null,
      switchedOff: {},
    }),
  );
}

function good(answer: unknown): void {
  if (isRefusal(answer)) throw new Error(`${answer.code}: ${answer.says}`);
}
