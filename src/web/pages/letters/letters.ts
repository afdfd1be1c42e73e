import type { FastifyReply, FastifyRequest } from 'fastify';
import { inWords } from '#core/day-in-words.ts';
import { letterSent } from '#desk/complaint/letter-sent.ts';
import { openCaseFile } from '#desk/complaint/open-case-file.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { caseHref, letterHref } from '#web/complaint/addresses.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string; readonly letter: string };
}

const how: Readonly<Record<string, string>> = {
  post: 'by post',
  email: 'by email',
  hand: 'by hand',
  phone: 'by post, and told on the phone',
};

/** A letter that went: on the screen, and as the PDF that was printed. */
export function lettersPage(desk: Desk): Page {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { params } = request;
    const sent = await letterSent(desk, request.person as Person, params.reference, params.letter);
    if (sent === null) return problem(reply, noSuchLetter);
    const { reference, person, title, to, sentBy, by, on, pages, letter, id, today } = sent;
    return reply.show('pages/letters/letter.njk', {
      title,
      crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
      facts: [`Sent to ${to} ${how[sentBy] ?? `by ${sentBy}`}`, inWords(on, today), `By ${by}`],
      pdf:
        pages === null
          ? null
          : {
              href: `${letterHref(reference, id)}/letter.pdf`,
              label: `Open the letter as it was printed (PDF, ${pages === 1 ? '1 page' : `${pages} pages`})`,
            },
      letter: letterAsHtml(letter, { heading: 2 }),
    });
  }

  async function download(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { organisation } = request.person as Person;
    const { reference, letter } = request.params;
    const who = { organisation, actor: request.person as Person };
    const file = await openCaseFile(desk, who, reference, { letter });
    return file === null ? problem(reply, noSuchLetter) : sendFile(reply, file);
  }

  return {
    routes(app) {
      app.get<Asked>('/complaints/:reference/letters/:letter', reading('letters'), show);
      app.get<Asked>('/complaints/:reference/letters/:letter/letter.pdf', reading('letters'), download);
    },
  };
}

const noSuchLetter = {
  status: 404,
  code: 'complaint.letter-not-found',
  title: 'There is no such letter',
  says: 'This complaint has no letter of that name, or nothing was printed.',
  remedy: 'Look among its documents.',
};
