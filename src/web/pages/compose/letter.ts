import type { FastifyInstance } from 'fastify';
import { type Answering, composer } from '#desk/complaint/composing/composer.ts';
import type { Desk } from '#desk/desk.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Asked, askedBy } from './asked.ts';
import { addressOf, titleOf } from './places.ts';

/** The whole letter as it would go now, its gaps shown. */
export function letterRoutes(
  app: FastifyInstance,
  desk: Desk,
  { answering, address }: { readonly answering: Answering; readonly address: string },
): void {
  app.get<Asked>(`${address}/letter`, reading('letters'), async (request, reply) => {
    const at = await composer(desk, askedBy(request), request.params.reference, answering);
    if (at === null) return noSuchComplaint(reply);
    const gaps = at.letter.blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : []));
    return reply.show('pages/compose/letter.njk', {
      title: 'The letter as it stands',
      crumb: { href: addressOf(at), label: titleOf(at) },
      at,
      gaps,
      letter: letterAsHtml(at.letter, { heading: 2 }),
    });
  });
}
