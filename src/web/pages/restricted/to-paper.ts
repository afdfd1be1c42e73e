import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { loadCase } from '#desk/complaint/open-case.ts';
import type { Desk } from '#desk/desk.ts';
import {
  moveToPaper,
  paperReceipt,
  printToPaper,
  toPaperForm,
  toPaperRoles,
  toPaperSchema,
} from '#desk/restricted/to-paper.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { bookOf } from '#letters/bundle/book-of.ts';
import { caseHref, toPaperHref } from '#web/complaint/addresses.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { formView } from '#web/forms/form-view.ts';
import type { Posted } from '#web/forms/posted.ts';
import { answerForm, type CameBack } from '#web/pages/administration/answer-form.ts';
import { changing } from '#web/pages/administration/asked.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';

interface Asked {
  Params: { readonly reference: string };
  Body: Posted;
}

const receipts = '/restricted/receipts';

/** Somebody whose record is here and belongs on paper from now on: printed once, locked away, and destroyed here. */
export function toPaperRoutes(app: FastifyInstance, desk: Desk): void {
  const officers = { config: { reads: 'cases', roles: toPaperRoles } } as const;
  const taking = { config: { ...officers.config, audit: 'exported' } } as const;

  app.get<Asked>('/complaints/:reference/to-paper', officers, (request, reply) => page(request, reply));

  app.get<Asked>('/complaints/:reference/to-paper.pdf', taking, async (request, reply) => {
    const { reference } = request.params;
    const printed = await printToPaper(desk, request.person as Person, reference, bookOf);
    if (printed === null) return noSuchComplaint(reply);
    if ('refusals' in printed) return problem(reply, refusalAsProblem(printed.refusals[0] as Refusal));
    if (printed.taken === null) throw new Error('a bundle was bound without its book');
    return sendFile(reply.header('cache-control', 'no-store'), {
      name: 'File to print',
      type: 'application/pdf',
      content: printed.taken,
    });
  });

  app.post<Asked>('/complaints/:reference/to-paper', officers, (request, reply) =>
    answerForm(request, {
      form: toPaperForm,
      schema: toPaperSchema,
      save: async (given) => {
        const receipt = await moveToPaper(desk, changing(request), request.params.reference, given);
        return receipt ?? { number: null };
      },
      show: (back, status) => page(request, reply, back, status),
      // No word that is carried to the next page: it would name what is not there any more.
      done: ({ number }) =>
        number === null ? noSuchComplaint(reply) : reply.seeOther(`${receipts}/${number}`),
    }),
  );

  app.get<{ Params: { readonly number: string } }>(
    `${receipts}/:number`,
    officers,
    async (request, reply) => {
      const receipt = await paperReceipt(desk, request.person as Person, request.params.number);
      if (isRefusal(receipt)) return problem(reply, refusalAsProblem(receipt));
      if (receipt === null) return problem(reply, noSuchReceipt);
      return reply.show('pages/restricted/receipt.njk', {
        title: 'Everything is destroyed',
        number: receipt.number,
        on: inWords(receipt.on),
        until: receipt.backupsUntil === null ? null : inWords(receipt.backupsUntil),
      });
    },
  );

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const found = await loadCase(desk, person.organisation, person, request.params.reference);
    if (found === null) return noSuchComplaint(reply);
    const { reference } = found.complaint;
    const shown = {
      title: 'Move to paper only',
      crumb: { href: caseHref(reference), label: reference },
      print: `${toPaperHref(reference)}.pdf`,
      form: formView(toPaperForm, {
        action: toPaperHref(reference),
        today: dayOf(desk.now()),
        ...(back === undefined ? {} : { typed: back.typed, faults: back.faults }),
        cancel: { href: caseHref(reference), label: 'Back without destroying anything' },
      }),
      faults: back?.faults ?? [],
      refusals: back?.refusals ?? [],
    };
    return reply.header('cache-control', 'no-store').show('pages/restricted/to-paper.njk', shown, status);
  }
}

const noSuchReceipt = {
  status: 404,
  code: 'paper.no-such-receipt',
  title: 'There is no such receipt',
  says: 'No receipt has that number.',
  remedy: 'See the list of certificates.',
};
