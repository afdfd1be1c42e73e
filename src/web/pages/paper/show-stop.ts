import type { FastifyReply } from 'fastify';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { sheets } from '#desk/restricted/blank-sheets.ts';
import { paperOnlyStop } from '#desk/restricted/paper-only-stop.ts';
import type { Person } from '#desk/sign-in/person.ts';

/** Stops whoever was about to record somebody on paper only: why, whom to go to, and the forms to print. */
export async function showStop(
  desk: Desk,
  reply: FastifyReply,
  person: Person,
  refusal?: Refusal,
): Promise<FastifyReply> {
  const stop = await paperOnlyStop(desk, person, ...(refusal === undefined ? [] : [[refusal]]));
  return reply.show('pages/paper/stop.njk', { title: 'Stop here', ...stop, sheets });
}
