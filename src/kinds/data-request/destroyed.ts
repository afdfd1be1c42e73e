import { inWords } from '#core/day-in-words.ts';
import type { Projection } from '#core/projection.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import type { Gone } from '#kinds/gone.ts';
import type { DataRequestEvent, FiguresLeft } from './events.ts';
import { stateOf } from './standing.ts';
import { type DataRequest, type DataRequestState, type DestroyedRequest, isDestroyed } from './state.ts';

/** The last event of a request that is destroyed: what figures still need of it, which names nobody. */
export function leave(state: DataRequestState, gone: Gone, rules: RuleBook): DataRequestEvent {
  if (isDestroyed(state)) return { type: 'DataRequestDestroyed', ...gone, left: state.destroyed.left };
  if (!state.exists) throw new RangeError('nothing is left of what is not there');
  return { type: 'DataRequestDestroyed', ...gone, left: figuresOf(state, rules) };
}

const figuresOf = (request: DataRequest, { rules }: RuleBook): FiguresLeft => ({
  reference: request.reference,
  contract: { id: request.contract.id, name: request.contract.name },
  deliveredBy: request.deliveredBy,
  channel: request.channel,
  asks: request.asks,
  receivedOn: request.receivedOn,
  state: stateOf(request),
  clocks: clocksOf(request).map(({ told, moved: _moved, ...clock }) => ({
    ...clock,
    name: rules.get(clock.rule)?.title ?? clock.rule,
    told: told === null ? null : { ...told, whom: '' },
    moved: [],
  })),
});

/** What lists, figures and search still show of a request that has been destroyed. */
export function shownOf({ destroyed }: DestroyedRequest): Projection {
  const { left, on, certificate, words } = destroyed;
  return {
    card: {
      reference: left.reference,
      person: `Destroyed on ${inWords(on)}`,
      matter: `Certificate ${certificate}`,
      standing: 'Destroyed',
      state: left.state,
      route: left.asks.join('-and-'),
      contractId: left.contract.id,
      contractName: left.contract.name,
      deliveredBy: left.deliveredBy,
      handler: null,
      receivedOn: left.receivedOn,
      open: false,
    },
    duties: [],
    clocks: left.clocks,
    searchText: [left.reference, certificate, ...words].join('\n'),
  };
}
