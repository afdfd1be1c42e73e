import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Day, day } from '#core/day.ts';
import type { Desk } from '#desk/desk.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { people } from './set-up-provider.ts';

/**
 * Opens an Access to Work contract, `access`: the programme whose guidance says how long what is kept may stay.
 * @param endsOn its last day; null where none is known
 */
export async function openAccessToWork(
  { desk, organisation }: { readonly desk: Desk; readonly organisation: string },
  endsOn: Day | null,
): Promise<void> {
  const refusal = await saveContract(
    desk,
    { organisation, actor: people.reed, key: randomUUID() },
    {
      ...nothingMoreSaid,
      id: 'access',
      name: 'Access to Work, West',
      programme: 'access-to-work',
      nation: 'england-and-wales',
      value: null,
      from: day('2012-06-01'),
      endsOn,
      subcontractors: [],
      performanceManager: '',
      extracts: [],
    },
  );
  assert.equal(refusal, null);
}
