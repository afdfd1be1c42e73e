import type { FastifyInstance } from 'fastify';
import { aboutRecord } from '#desk/administration/about.ts';
import type { Desk } from '#desk/desk.ts';
import { type Asked, askedBy, show } from './asked.ts';
import { licences, redressVersion } from './licences.ts';
import { readers } from './sections.ts';

/** Which Redress this is, how much it holds, when it was last signed, and what it is made with. */
export function aboutRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>('/administration/about', readers, async (request, reply) => {
    const [about, made] = await Promise.all([aboutRecord(desk, askedBy(request).organisation), licences()]);
    return show(reply, 'about', {
      title: 'About this Redress',
      about,
      version: redressVersion,
      node: process.versions.node,
      size: megabytes(about.databaseBytes),
      licences: made,
    });
  });
}

const megabytes = (bytes: number): string =>
  bytes > 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
