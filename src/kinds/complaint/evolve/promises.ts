import { dayOf } from '#core/day.ts';
import type { PromiseEvent } from '../events/promises.ts';
import type { Folds } from './fold.ts';

export const promises: Folds<PromiseEvent> = {
  PromiseMade: (was, event, recorded) => ({
    promises: [
      ...was.promises,
      {
        id: event.id,
        what: event.what,
        owner: event.owner,
        by: event.by,
        madeOn: dayOf(recorded.at),
        toldOn: event.toldOn,
        keptOn: null,
      },
    ],
  }),
  PromiseTold: (was, { id, on }) => ({
    promises: was.promises.map((promise) => (promise.id === id ? { ...promise, toldOn: on } : promise)),
  }),
  PromiseKept: (was, { id, on }) => ({
    promises: was.promises.map((promise) => (promise.id === id ? { ...promise, keptOn: on } : promise)),
  }),
  PromiseMoved: (was, { id, by, toldOn }) => ({
    promises: was.promises.map((promise) => (promise.id === id ? { ...promise, by, toldOn } : promise)),
  }),
};
