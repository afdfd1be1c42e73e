import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { iceProcessFrom } from '#guidance/ice-process.ts';
import { packOf, programmeOf } from '#guidance/programmes.ts';
import type { Contract } from './contract.ts';

/** What cannot all be true of one contract; null when nothing stands against it. */
export function contractRefusal(contract: Contract): Refusal | null {
  const { programme, from, endsOn, value, valueOn } = contract;
  if (programmeOf(programme) === undefined || packOf(programme, from) === null) return programmeUnknown;
  if (endsOn !== null && endsOn < from) return endsBeforeItBegins;
  if (value === null && valueOn !== null) return dayWithoutValue;
  return whenRefusal(contract) ?? clauseRefusal(contract);
}

const programmeUnknown: Refusal = {
  code: 'contract.programme-unknown',
  says: 'No guidance is known for that programme.',
  remedy: 'Choose one of the programmes listed.',
  clauses: ['G2-132a'],
  at: 'programme',
};
const endsBeforeItBegins: Refusal = {
  code: 'contract.ends-before-it-begins',
  says: 'It ends before it begins.',
  remedy: 'Check the two days.',
  clauses: [],
  at: 'endsOn',
};
const dayWithoutValue: Refusal = {
  code: 'contract.day-without-value',
  says: 'The day of the value is filled in, and the value is not.',
  remedy: 'Fill in the value, or leave its day empty.',
  clauses: ['BP-4-23b'],
  at: 'value',
};

/** The days it was let, renewed and taken on, held against each other. */
function whenRefusal({ from, letOn, renewedOn, voluntaryOn }: Contract): Refusal | null {
  const first = letOn ?? from;
  const early = renewedOn.findIndex((on) => on < first);
  if (early !== -1)
    return {
      code: 'contract.renewed-before-it-was-let',
      says: `It was let on ${inWords(first)}, so it cannot have been renewed before that.`,
      remedy: 'Check the two days.',
      clauses: ['BP-0-2', 'G2-A2B-1a'],
      at: `renewedOn.${early}`,
    };
  if (voluntaryOn === null) return null;
  if (first >= iceProcessFrom)
    return {
      code: 'contract.voluntary-without-need',
      says: `A contract let on or after ${inWords(iceProcessFrom)} holds the ICE process from the start, so it is not taken on by agreement.`,
      remedy: 'Leave this day empty, or check the day the contract was let.',
      clauses: ['BP-0-2', 'BP-A1-0L', 'G2-A2B-1a'],
      at: 'voluntaryOn',
    };
  return voluntaryOn < first ? takenOnTooEarly : null;
}

const takenOnTooEarly: Refusal = {
  code: 'contract.voluntary-before-it-was-let',
  says: 'The ICE process was taken on before the contract was let.',
  remedy: 'Check the two days.',
  clauses: ['BP-A1-0L'],
  at: 'voluntaryOn',
};

/** What a clause of the signed contract says counts only with where it stands (BP-2-2). */
function clauseRefusal(contract: Contract): Refusal | null {
  const { signedClause, signedClauseReference, clearsDrafts, clearsDraftsReference } = contract;
  if ((signedClause !== null) !== (signedClauseReference !== ''))
    return signedClause === null ? sayingMissing : referenceMissing('signedClauseReference');
  if (clearsDrafts !== (clearsDraftsReference !== ''))
    return clearsDrafts ? referenceMissing('clearsDraftsReference') : clearanceMissing;
  return null;
}

const referenceMissing = (at: string): Refusal => ({
  code: 'contract.clause-without-reference',
  says: 'It does not say where the clause stands.',
  remedy: 'Give the clause’s number or the title of the extract.',
  clauses: ['BP-2-2'],
  at,
});
const sayingMissing: Refusal = {
  code: 'contract.reference-without-clause',
  says: 'It says where the clause stands, and not what it says.',
  remedy: 'Choose what it says of the contribution, or leave the reference empty.',
  clauses: ['BP-2-2'],
  at: 'signedClause',
};
const clearanceMissing: Refusal = {
  ...sayingMissing,
  remedy: 'Say that the commissioner clears each final response, or leave the reference empty.',
  at: 'clearsDrafts',
};
