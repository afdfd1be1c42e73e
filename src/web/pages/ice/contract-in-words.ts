import { inWords, listInWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { Exposure } from '#desk/ice/exposure.ts';

/** What of the contract decides a contribution, in a sentence: "This contract is worth £4,000,000 and was let in June 2012." */
export function contractInWords({ value, letOn, renewedOn, signedClause }: Exposure['contract']): string[] {
  if (signedClause !== null) return [`The signed contract says so itself: ${signedClause}.`];
  const worth = value === null ? null : `is worth ${penceInWords(value as Pence)}`;
  const last = renewedOn.at(-1);
  const dates = [
    ...(letOn === null ? [] : [`was let in ${monthOf(inWords(letOn))}`]),
    ...(last === undefined ? [] : [`was renewed in ${monthOf(inWords(last))}`]),
  ];
  const said = [...(worth === null ? [] : [worth]), ...dates];
  return said.length === 0 ? [] : [`This contract ${listInWords(said)}.`];
}

/** "June 2012" of "Friday 1 June 2012". */
const monthOf = (inFull: string): string => inFull.split(' ').slice(-2).join(' ');
