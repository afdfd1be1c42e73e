import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type OpenCommand, openCommand } from '#desk/complaint/command/open-command.ts';
import { type CopyToCheck, copiesToCheck } from '#desk/complaint/redaction-to-check.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { versionIn } from '#web/complaint/version.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import { answered } from '#web/pages/command/answered.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Checked, checkFields, checkView } from './check-view.ts';

interface Asked {
  Params: { readonly reference: string };
  Querystring: Posted;
  Body: Posted;
}

const command = 'check-redaction';

/** The second person's check: original and copy side by side, agreed or not with a reason. */
export function checkRoutes(app: FastifyInstance, desk: Desk): void {
  async function show(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const found = await opened(request, request.query);
    if (found === null) return noSuchComplaint(reply);
    return drawn(reply, found, { typed: request.query });
  }

  async function opened({ person, params }: FastifyRequest<Asked>, asked: Posted) {
    const who = person as Person;
    const [open, copies] = await Promise.all([
      openCommand(desk, who, params.reference, command),
      copiesToCheck(desk, who, params.reference),
    ]);
    if (open === null || copies === null) return null;
    const copy = copies.find(({ id }) => id === oneOf(asked, 'redaction')) ?? copies[0] ?? null;
    return { open, copies, copy };
  }

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { body } = request;
    const person = request.person as Person;
    const found = await opened(request, body);
    if (found === null) return noSuchComplaint(reply);
    const { open } = found;
    const { input: read, faults } = readForm(checkFields, body);
    const input = { ...read, redaction: oneOf(body, 'redaction') };
    if (faults.length > 0) return drawn(reply, found, { typed: body, faults }, 422);
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command,
      reference: open.reference,
      input: { ...input, ...confirmedIn(body) },
      key: oneOf(body, 'form-key'),
      opened: versionIn(body),
    });
    if (outcome.outcome === 'invalid') {
      const slips = faultsFromIssues(checkFields, input, outcome.issues);
      return drawn(reply, found, { typed: body, faults: slips }, 422);
    }
    const sent = { fields: checkFields, input, today: open.today, reference: open.reference };
    return answered(reply, outcome, sent, ({ faults: slips = [], refusals = [], changed }, status) =>
      drawn(reply, found, { typed: body, faults: slips, refusals, changed }, status),
    );
  }

  app.get<Asked>(`/complaints/:reference/${command}`, reading('documents'), show);
  app.post<Asked>(`/complaints/:reference/${command}`, reading('documents'), send);
}

const drawn = (
  reply: FastifyReply,
  { open, copies, copy }: { open: OpenCommand; copies: readonly CopyToCheck[]; copy: CopyToCheck | null },
  shown: Checked,
  status = 200,
): Promise<FastifyReply> =>
  reply.show('pages/redact/check.njk', checkView(open, copies, copy, shown), status);
