import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { findCertificate, listCertificates } from '#desk/retention/certificates.ts';
import { printCertificate } from '#desk/retention/certify.ts';
import { scrubNow } from '#desk/retention/scrub.ts';
import { approvers, approves } from '#desk/retention/who-approves.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { certificatesView, certificateView, scrubbedNotice } from './certificates-view.ts';
import { certificatesHref, home, shownIn } from './places.ts';

interface Asked {
  Params: { readonly number: string };
  Querystring: Posted;
}

/** The certificates of what was destroyed: listed, read, and as paper. */
export function certificateRoutes(app: FastifyInstance, desk: Desk): void {
  const retention = reading('retention');

  app.get<Asked>(certificatesHref, retention, async (request, reply) => {
    const after = oneOf(request.query, 'after') || undefined;
    const page = await listCertificates(desk, request.person as Person, { limit: 25, after });
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    return reply.show(
      'pages/retention/certificates.njk',
      certificatesView(page, shownIn(request.query), approves(request.person as Person) === null),
    );
  });

  app.post(`${home}/scrub`, { config: { reads: 'retention', roles: approvers } }, async (request, reply) => {
    const scrubbed = await scrubNow(desk, request.person as Person);
    if (isRefusal(scrubbed)) return problem(reply, refusalAsProblem(scrubbed));
    return reply.seeOther(certificatesHref, scrubbedNotice(scrubbed));
  });

  app.get<Asked>(`${certificatesHref}/:number`, retention, async (request, reply) => {
    const found = await findCertificate(desk, request.person as Person, request.params.number);
    if (found === null) return problem(reply, noSuchCertificate);
    if (isRefusal(found)) return problem(reply, refusalAsProblem(found));
    return reply.show('pages/retention/certificate.njk', certificateView(found));
  });

  app.get<Asked>(`${certificatesHref}/:number/pdf`, retention, async (request, reply) => {
    const { number } = request.params;
    const pdf = await printCertificate(desk, request.person as Person, number);
    if (pdf === null) return problem(reply, noSuchCertificate);
    if (isRefusal(pdf)) return problem(reply, refusalAsProblem(pdf));
    const content = Readable.from([Buffer.from(pdf)]);
    return sendFile(reply, { name: `Certificate ${number}`, type: 'application/pdf', content });
  });
}

const noSuchCertificate = {
  status: 404,
  code: 'retention.no-such-certificate',
  title: 'There is no such certificate',
  says: 'No certificate has that number.',
  remedy: 'See the list of certificates.',
};
