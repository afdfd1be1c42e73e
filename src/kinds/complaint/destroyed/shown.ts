import { inWords } from '#core/day-in-words.ts';
import type { Projection } from '#core/projection.ts';
import type { DestroyedComplaint } from '../state.ts';

/** What lists, figures and search still show of a complaint that has been destroyed. */
export function shownOf({ destroyed }: DestroyedComplaint): Projection {
  const { left, on, certificate, words, keptTo } = destroyed;
  return {
    card: {
      reference: left.reference,
      person: `${words.length > 0 ? 'Made anonymous' : 'Destroyed'} on ${inWords(on)}`,
      matter: `Certificate ${certificate}`,
      standing: words.length > 0 ? 'Made anonymous' : 'Destroyed',
      state: left.state,
      route: left.route,
      contractId: left.contract.id,
      contractName: left.contract.name,
      deliveredBy: left.deliveredBy,
      handler: null,
      receivedOn: left.receivedOn,
      open: false,
    },
    duties: [],
    clocks: left.clocks,
    money: left.money,
    searchText: [left.reference, certificate, ...words].join('\n'),
    ...(keptTo === undefined ? {} : { restricted: { readers: keptTo } }),
  };
}
