import type { FastifyInstance } from 'fastify';
import { overviewOf } from '#desk/administration/overview.ts';
import type { Desk } from '#desk/desk.ts';
import { type Asked, askedBy, show } from './asked.ts';
import { readers } from './sections.ts';

/** What is set up, and what is missing. */
export function overviewRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>('/administration', readers, async (request, reply) => {
    const { organisation, id } = askedBy(request);
    const overview = await overviewOf(desk, organisation, id);
    return show(reply, 'overview', { title: 'Administration', overview });
  });
}
