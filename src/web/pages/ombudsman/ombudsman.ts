import type { FastifyReply, FastifyRequest } from 'fastify';
import { inShort, inWords } from '#core/day-in-words.ts';
import type { Desk } from '#desk/desk.ts';
import {
  type OmbudsmanPage,
  type OmbudsmanShown,
  ombudsmanPage as openOmbudsman,
} from '#desk/ice/ombudsman-page.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, commandHref, ombudsmanHref } from '#web/complaint/addresses.ts';
import { moneyView } from '#web/complaint/money-view.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { recommendationsView } from '#web/complaint/recommendations-view.ts';
import { stepView } from '#web/complaint/step-view.ts';
import type { Page } from '#web/page.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string };
}

/** A complaint at the Ombudsman, in the manner of its page at ICE. */
export function ombudsmanPage(desk: Desk): Page {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const page = await openOmbudsman(desk, request.person as Person, request.params.reference);
    if (page === null) return noSuchComplaint(reply);
    const { reference, person, matter, handler, cases, kept, can } = page;
    if (reference !== request.params.reference) return reply.seeOther(ombudsmanHref(reference));
    return reply.show('pages/ombudsman/ombudsman.njk', {
      title: `The Ombudsman’s case for ${person}`,
      crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
      heading: `Ombudsman: ${matter}`,
      handler: handler ?? 'nobody yet',
      cases: cases.map((one) => caseView(one, page)),
      kept,
      record: can.includes('record-ombudsman-contact')
        ? commandHref(reference, 'record-ombudsman-contact')
        : null,
    });
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference/ombudsman', reading('cases'), show);
    },
  };
}

function caseView(one: OmbudsmanShown, page: OmbudsmanPage) {
  const { id, reference, standing, open, openedOn, exhausted, way, next, happened } = one;
  return {
    id,
    cap: reference === '' ? 'The Ombudsman has given no reference yet' : `Reference ${reference}`,
    standing,
    since: inWords(openedOn, page.today),
    exhausted,
    way,
    why: next.why,
    next: stepView(next, page, open ? 'Nothing waits for us' : 'Nothing more is due at the Ombudsman'),
    happened: happened.map(({ on, says, detail }) => ({ on: inShort(on, page.today), says, detail })),
    money: moneyView(one.money, page, page.can),
    recommendations: recommendationsView(one.recommendations, page, page.can),
  };
}
