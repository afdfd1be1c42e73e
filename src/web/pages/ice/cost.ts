import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { Desk } from '#desk/desk.ts';
import type { Exposure } from '#desk/ice/exposure.ts';
import { costPage } from '#desk/ice/file-page.ts';
import { readsMoney } from '#desk/money/who-reads.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, costHref, iceHref } from '#web/complaint/addresses.ts';
import { moneyView } from '#web/complaint/money-view.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string };
}

/** How what ICE could cost was worked out: by each way it may end, with the row, the clauses, the conflicts. */
export function costRoute(app: FastifyInstance, desk: Desk): void {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const asker = request.person as Person;
    const page = await costPage(desk, asker, request.params.reference);
    if (page === null) return noSuchComplaint(reply);
    const { reference, person, exposure, atIce } = page;
    if (reference !== request.params.reference) return reply.seeOther(costHref(reference));
    return reply.show('pages/ice/cost.njk', {
      title: 'How the cost was worked out',
      crumb: atIce
        ? { href: iceHref(reference), label: `${person}, ${reference}: ICE` }
        : { href: caseHref(reference), label: `${person}, ${reference}` },
      outcomes: exposure.outcomes.toReversed(),
      standing: exposure.standing,
      conflicts: [...new Set(exposure.outcomes.flatMap(({ conflicts }) => conflicts))],
      contract: contractRows(exposure.contract),
      redressBy: page.redressBy,
      all: readsMoney(asker),
      money: moneyView(page.money, page, []),
    });
  }

  app.get<Asked>('/complaints/:reference/cost', reading('cases'), show);
}

const contractRows = ({ name, value, letOn, renewedOn, voluntaryOn, signedClause }: Exposure['contract']) => [
  { name: 'Contract', says: name },
  {
    name: 'Worth in all, without VAT',
    says: value === null ? 'Not recorded. An administrator can record it' : penceInWords(value as Pence),
  },
  { name: 'Let', says: letOn === null ? 'Not recorded. An administrator can record it' : inWords(letOn) },
  { name: 'Renewed', says: renewedOn.map((on) => inWords(on)).join(', ') },
  { name: 'ICE process taken on by agreement', says: voluntaryOn === null ? '' : inWords(voluntaryOn) },
  { name: 'Clause of the signed contract', says: signedClause ?? '' },
];
