import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import { nobodysSight, sightOf } from '#desk/access/sight.ts';
import type { Desk } from '#desk/desk.ts';
import { readingAsOf } from '#desk/settings/current.ts';
import '#web/http.ts';

/**
 * Lets everything a request leads to ask the record under the sight of whoever is signed in; of nobody where nobody is. Comes after it
 * was found out who that is.
 *
 * A hook that is handed `done` runs what follows within itself. What follows a body that was read does not, so it is entered
 * again.
 */
export function keepWithinSight(app: FastifyInstance, { record, now }: Pick<Desk, 'record' | 'now'>): void {
  app.decorateRequest('within', plainly);
  app.addHook('onRequest', (request, _, done) => {
    const { person, here } = request;
    const begin = (): void => {
      request.within = AsyncLocalStorage.snapshot();
      done();
    };
    const reads = here !== null && (request.method === 'GET' || request.method === 'HEAD');
    record.seenBy(person === null ? nobodysSight : sightOf(person, now()), () =>
      reads ? readingAsOf(here.standing, begin) : begin(),
    );
  });
  app.addHook('preValidation', (request, _, done) => request.within(done));
}

/** Until it is known who asks. */
function plainly<Result>(work: () => Result): Result {
  return work();
}
