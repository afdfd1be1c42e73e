import type { Refusal } from '#core/refusal.ts';
import { programmeOf } from '#guidance/programmes.ts';

/** The refusal for a contract whose programme no guidance is known to bind. */
export const unknownProgramme = (id: string): Refusal => ({
  code: 'contract.programme-unknown',
  says:
    programmeOf(id) === undefined
      ? `No programme is called “${id}”, so no guidance is known to bind this contract.`
      : 'No guidance binds this contract.',
  remedy: 'Choose the contract’s programme.',
  clauses: ['G2-132a', 'G2-A2-4a'],
});
