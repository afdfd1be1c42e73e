import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inShort } from '#core/day-in-words.ts';
import { findHeld, lookedForBy, lookedForWords, type MayBeTheirs } from '#desk/data-request/find-held.ts';
import { openRequestCommand } from '#desk/data-request/open-command.ts';
import { requestPage } from '#desk/data-request/request-page.ts';
import { submit } from '#desk/data-request/submit.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { homeOfCase } from '#web/case-addresses.ts';
import { versionIn } from '#web/complaint/version.ts';
import { requestCommandHref, requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import { allOf, oneOf, type Posted } from '#web/forms/posted.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

interface Asked {
  Params: { readonly reference: string };
  Body: Posted;
}

const details = Object.keys(lookedForWords) as (keyof typeof lookedForWords)[];

/**
 * Finding what is held on somebody: by what they say of themselves, posted so that it stands in no address and no log, and then by
 * choosing which of the cases found are theirs.
 */
export function findRoutes(app: FastifyInstance, desk: Desk): void {
  const path = '/data-requests/:reference/choose-cases';

  async function show(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    typed: Posted,
    refused: readonly { readonly says: string; readonly remedy: string }[] = [],
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const { reference } = request.params;
    const [open, command] = await Promise.all([
      requestPage(desk, person, reference),
      openRequestCommand(desk, person, reference, 'choose-cases'),
    ]);
    if (open === null || command === null) return noSuchRequest(reply);
    const [barred] = command.refusals;
    if (barred !== undefined) return problem(reply, refusalAsProblem(barred));
    const given = lookedForBy.safeParse(
      Object.fromEntries(details.map((name) => [name, oneOf(typed, name)])),
    );
    const found = given.success ? await findHeld(desk, person, given.data, open.reference) : [];
    const already = (open.cases ?? []).filter((theirs) => !found.some((one) => one.reference === theirs));
    const ticked = new Set([
      ...allOf(typed, 'cases'),
      ...(oneOf(typed, 'do') === 'look' ? [] : (open.cases ?? [])),
    ]);
    return reply.show(
      'pages/data-requests/find.njk',
      {
        title: 'What is held on them?',
        crumb: { href: requestHref(open.reference), label: `${open.person}, ${open.reference}` },
        action: requestCommandHref(open.reference, 'choose-cases'),
        version: open.version,
        fields: details.map((name) => ({ name, label: labelOf(name), value: oneOf(typed, name) })),
        found: found.map((one) => rowOf(one, ticked)),
        already,
        looked: details.some((name) => oneOf(typed, name).trim() !== ''),
        searched: details
          .filter((name) => oneOf(typed, name).trim() !== '')
          .map((name) => lookedForWords[name])
          .join(', '),
        refusals: refused,
      },
      refused.length > 0 ? 422 : 200,
    );
  }

  app.get<Asked>(path, reading('data-requests'), async (request, reply) => {
    const person = request.person as Person;
    const open = await requestPage(desk, person, request.params.reference);
    return open === null ? noSuchRequest(reply) : show(request, reply, { name: open.people[0]?.name ?? '' });
  });

  app.post<Asked>(path, reading('data-requests'), async (request, reply) => {
    const { body, params } = request;
    if (oneOf(body, 'do') === 'look') return show(request, reply, body);
    const person = request.person as Person;
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: 'choose-cases',
      reference: params.reference,
      input: { cases: allOf(body, 'cases').filter((each) => each !== ''), searched: oneOf(body, 'searched') },
      key: oneOf(body, 'form-key'),
      opened: versionIn(body),
    });
    switch (outcome.outcome) {
      case 'done':
        return reply.seeOther(requestHref(outcome.reference), {
          says: `${outcome.happened}.`,
          next: outcome.says,
        });
      case 'refused':
        return show(request, reply, body, outcome.refusals);
      case 'changed':
        return show(request, reply, body, [
          { says: 'Somebody recorded something on it meanwhile.', remedy: 'Look at it and choose again.' },
        ]);
      case 'invalid':
        return show(request, reply, body, [{ says: 'That could not be read.', remedy: 'Choose again.' }]);
      case 'not-found':
        return noSuchRequest(reply);
    }
  });
}

const labelOf = (name: keyof typeof lookedForWords): string => {
  const words = lookedForWords[name];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const rowOf = (
  { reference, kind, person, matter, contract, receivedOn, by, sure }: MayBeTheirs,
  ticked: ReadonlySet<string>,
) => ({
  reference,
  href: homeOfCase(kind, reference),
  label: `${person}, ${reference}`,
  says: `${matter}. ${contract}. Received ${inShort(receivedOn)}.`,
  by: `Found by ${by.join(', ')}`,
  sure,
  chosen: ticked.has(reference),
});
