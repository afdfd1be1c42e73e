import type { FastifyInstance } from 'fastify';
import type { Desk } from '#desk/desk.ts';
import { noteView } from '#desk/restricted/views.ts';
import '#web/http.ts';

/**
 * Before anything of a case is answered, it is written down who opens it where it is restricted: its page, its papers, its bundles, its
 * addresses in the API. The same is asked of every reference, there or not. Comes after it was seen to that they may ask.
 */
export function noteViews(app: FastifyInstance, desk: Desk): void {
  app.addHook('preHandler', async ({ person, params, method, routeOptions }) => {
    const reference = (params as { reference?: unknown } | undefined)?.reference;
    if (person === null || typeof reference !== 'string' || (method !== 'GET' && method !== 'HEAD')) return;
    await noteView(desk, person, reference, routeOptions.url ?? '');
  });
}
