import type { FastifyInstance } from 'fastify';
import { inWords } from '#core/day-in-words.ts';
import { openRequestFile, requestLetter } from '#desk/data-request/request-files.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { requestHref, requestLetterHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string; readonly letter: string };
}

/** A letter of a request: on the screen, and as the PDF that was printed. */
export function letterRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(
    '/data-requests/:reference/letters/:letter',
    reading('data-requests'),
    async (request, reply) => {
      const { params } = request;
      const sent = await requestLetter(desk, request.person as Person, params.reference, params.letter);
      if (sent === null) return noSuchRequest(reply);
      const { reference, person, title, to, sentBy, by, on, pages, letter, id, today } = sent;
      return reply.show('pages/letters/letter.njk', {
        title,
        crumb: { href: requestHref(reference), label: `${person}, ${reference}` },
        facts: [`Sent to ${to} by ${sentBy}`, inWords(on, today), `By ${by}`],
        pdf:
          pages === null
            ? null
            : {
                href: `${requestLetterHref(reference, id)}/letter.pdf`,
                label: `Open the letter as it was printed (PDF, ${pages === 1 ? '1 page' : `${pages} pages`})`,
              },
        letter: letterAsHtml(letter, { heading: 2 }),
      });
    },
  );
  app.get<Asked>(
    '/data-requests/:reference/letters/:letter/letter.pdf',
    reading('data-requests'),
    async (request, reply) => {
      const { reference, letter } = request.params;
      const file = await openRequestFile(desk, request.person as Person, reference, { letter });
      return file === null ? noSuchRequest(reply) : sendFile(reply, file);
    },
  );
}
