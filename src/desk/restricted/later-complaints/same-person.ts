import type { Complaint } from '#kinds/complaint/state.ts';
import { plainName, plainReference } from '#record/search/words.ts';

/** What of a complaint says whose it is. */
export type Told = Pick<Complaint, 'complainant'>;

/**
 * How two complaints are known for one person’s: by the provider’s own number for them, by their name and one way to reach them, or by
 * their name alone, which is proof only of a name few others have. Null where they are not: two numbers that differ are two people.
 */
export type KnownBy = 'number' | 'name-and-more' | 'name';

export function samePerson({ complainant: one }: Told, { complainant: other }: Told): KnownBy | null {
  const numbers = [one.participant, other.participant].map(plainReference);
  if (numbers.every((number) => number !== '')) return numbers[0] === numbers[1] ? 'number' : null;
  const name = plainName(one.name);
  if (name === '' || name !== plainName(other.name)) return null;
  return isReachedAlike(one.contact, other.contact) || livesAlike(one.address, other.address)
    ? 'name-and-more'
    : 'name';
}

/** The same telephone number or e-mail address, whatever is written around it: "01632 960 123, after 2 pm". */
const isReachedAlike = (one: string, other: string): boolean => !waysIn(one).isDisjointFrom(waysIn(other));

const waysIn = (contact: string): Set<string> => {
  const addresses = contact.toLowerCase().match(/[^\s,;<>]+@[^\s,;<>]+/g) ?? [];
  const numbers = (contact.match(/\+?\d[\d ()-]{5,}\d/g) ?? []).map((number) =>
    number.replaceAll(/\D/g, '').replace(/^(44|0)+/, ''),
  );
  return new Set([...addresses, ...numbers]);
};

const livesAlike = (one: readonly string[], other: readonly string[]): boolean => {
  const [here, there] = [one, other].map((lines) => plainReference(lines.join(' ')));
  return here !== '' && here === there;
};
