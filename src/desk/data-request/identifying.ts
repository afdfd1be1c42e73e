import { detailsIn, type Identifying, tellingLines } from '#kinds/naming.ts';
import type { LoadedRequest } from './load.ts';

/** By what a data request tells of anybody at all, members of staff who did something among them. */
export function identifyingIn({ request, history }: Pick<LoadedRequest, 'request' | 'history'>): Identifying {
  const { person, representation, contacts } = request;
  return {
    names: [
      person.name,
      representation?.name ?? '',
      ...contacts.map((contact) => contact.with).filter((who) => who !== 'them'),
      ...history.filter(({ by }) => by.id !== 'system').map(({ by }) => by.name),
    ],
    details: [
      person.participant,
      ...detailsIn(person.contact),
      ...tellingLines(person.address),
      ...tellingLines(representation?.address ?? []),
    ],
  };
}
