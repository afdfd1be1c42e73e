import type { FastifyReply } from 'fastify';
import type { Composer } from '#desk/complaint/composing/composer.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { addressOf, titleOf } from './places.ts';

/** A response that cannot be written now: why, and where to go instead. */
export function showBlocked(reply: FastifyReply, at: Composer): FastifyReply | Promise<FastifyReply> {
  const { reviewing, stage, answering } = at;
  const [first] = at.blocked;
  const other = answering === 'final-response' ? 'stage-response' : 'final-response';
  // At the last stage the response is the final response: whoever asks for the one is shown the other.
  if (answering === 'stage-response' && stage.n >= stage.of)
    return reply.seeOther(addressOf({ ...at, answering: other }));
  if (first?.code === 'permit.role' && reviewing.now?.underWay === true)
    return reply.seeOther(`${addressOf(at)}/review`);
  const instead =
    answering === 'final-response' && stage.n < stage.of && first?.code !== 'permit.role'
      ? { href: addressOf({ ...at, answering: other }), label: `Write the response of stage ${stage.n}` }
      : null;
  return reply.show('pages/compose/blocked.njk', {
    title: titleOf(at),
    crumb: {
      href: caseHref(at.reference),
      label: `${at.person}, ${at.reference}`,
    },
    blocked: at.blocked,
    instead,
    home: caseHref(at.reference),
  });
}
