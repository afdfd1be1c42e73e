import { after } from 'node:test';
import type { RouteOptions } from 'fastify';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { openOffice } from '../desk/office.ts';
import { everybody } from './everybody.ts';

/**
 * The whole app over a record of its own on 12 March 2018, with a session of somebody in each role: closed after the tests of the
 * file. What it logs is in `lines`, from `level` on; `officer` is its nominated officer.
 */
export async function openApp(level: 'silent' | 'info' | 'debug' = 'silent') {
  const office = await openOffice();
  office.at('2018-03-12');
  const { desk, organisation, scratch } = office;
  const routes: RouteOptions[] = [];
  const lines: string[] = [];
  const app = await buildApp({
    desk,
    log: openLog(level, { write: (line: string) => void lines.push(line) }),
    publicUrl: null,
    startToken: null,
    onRoute: (route) => routes.push(route),
  });
  const sessions = await everybody(desk, organisation);
  after(async () => {
    await app.close();
    await scratch.close();
  });
  const id = 'one-nominated-officer';
  const officer = { organisation, id, name: 'Hollis Merriwether', roles: ['nominated-officer'] };
  return { office, desk, organisation, scratch, app, routes, lines, sessions, officer };
}
