import { listInWords } from '#core/day-in-words.ts';
import type { Scope } from '../access/scope.ts';
import type { Position } from './position.ts';

/** What a scope lets somebody see: "what Kestrel Yard Training delivers, under 1 contract". */
export function scopeInWords({ deliveredBy, contracts }: Scope): string {
  const under = contracts === undefined ? '' : `under ${counted(contracts.length, 'contract')}`;
  const delivered = deliveredBy === undefined ? '' : `what ${listInWords(deliveredBy)} delivers`;
  return [delivered, under].filter((part) => part !== '').join(', ');
}

/** Where somebody stands, of what was on record then: "works for Kestrel Yard Training, delivers on 2 contracts". Empty where nothing is on record. */
export function positionInWords({
  worksFor,
  managedBy,
  deliversOn,
  office,
  sameHumanAs,
}: Partial<Position>): string {
  return [
    worksFor == null ? '' : `works for ${worksFor}`,
    office == null ? '' : 'belongs to an office',
    managedBy == null ? '' : 'has a manager on record',
    deliversOn === undefined || deliversOn.length === 0
      ? ''
      : `delivers on ${counted(deliversOn.length, 'contract')}`,
    sameHumanAs == null ? '' : 'is a second account of somebody here',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
