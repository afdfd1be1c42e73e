import { type Day, dayFrom, later } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Procedure } from '#kinds/complaint/procedure.ts';
import type { Situated } from '../complaint-setting.ts';
import type { Contract } from '../settings/contract.ts';
import { procedureOn, type Settings } from '../settings/settings.ts';

/** The contract named, or the only one there is; a refusal when it is unknown or none can be told. */
export function contractFor(settings: Settings, id: string | undefined): Contract | Refusal {
  const { contracts } = settings;
  if (id === undefined || id === '') {
    const [only, ...others] = contracts;
    if (only !== undefined && others.length === 0) return only;
    return only === undefined ? noContract : whichContract;
  }
  return contracts.find((contract) => contract.id === id) ?? unknownContract(id);
}

const noContract: Refusal = {
  code: 'contract.none',
  says: 'No contract has been set up, so no guidance is known to bind it.',
  remedy: 'Ask an administrator to add the contract.',
  clauses: ['G2-127b', 'G2-132a'],
  at: 'contract',
};
const whichContract: Refusal = {
  code: 'contract.not-chosen',
  says: 'It does not say which contract it belongs to.',
  remedy: 'Choose the contract.',
  clauses: ['G2-A2-4a'],
  at: 'contract',
};
const unknownContract = (id: string): Refusal => ({
  code: 'contract.unknown',
  says: `No contract is called “${id}”.`,
  remedy: 'Choose one of the contracts that are set up.',
  clauses: ['G2-132a'],
  at: 'contract',
});

/** The procedure in force on the day of receipt; a refusal when none was. */
export function procedureFor(
  { settings, setting }: Situated,
  contract: Contract,
  received: string | undefined,
): Procedure | Refusal {
  const on: Day = (received === undefined ? null : dayFrom(received)) ?? setting.today;
  // Before the contract began no procedure is looked for: that it had not begun is what there is to say, and the kind says it.
  return (
    procedureOn(settings, later(on, contract.from)) ?? {
      code: 'procedure.none-in-force',
      says: 'No complaints procedure had been published by the day this complaint was received.',
      remedy: 'Ask an administrator to publish the procedure with the day it took effect.',
      clauses: ['BP-1-3', 'WP16-G1', 'CPA18-14a', 'AW-7.01a', 'G2-127b'],
      at: 'received',
    }
  );
}
