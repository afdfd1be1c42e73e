import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answering, type Composer, composer } from '#desk/complaint/composing/composer.ts';
import { saveResponse } from '#desk/complaint/composing/save-response.ts';
import type { Desk } from '#desk/desk.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { oneOf } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { Page } from '#web/page.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Asked, askedBy, keyOf, openedAt, responses } from './asked.ts';
import { changedView } from './changed-view.ts';
import { composerView, type InHand } from './composer-view.ts';
import { issueRoutes } from './issue.ts';
import { letterRoutes } from './letter.ts';
import { addressOf } from './places.ts';
import { promiseRoutes } from './promise.ts';
import { reviewRoutes } from './review.ts';
import { showBlocked } from './show-blocked.ts';
import { whereNext } from './where-next.ts';

const template = 'pages/compose/compose.njk';

/** Writing a response, element by element; its review; and sending it. */
export function composePage(desk: Desk): Page {
  async function show(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    answering: Answering,
  ): Promise<FastifyReply> {
    const at = await composer(desk, askedBy(request), request.params.reference, answering);
    if (at === null) return noSuchComplaint(reply);
    if (at.blocked.length > 0) return showBlocked(reply, at);
    const open = openIn(at, request.query.element);
    const view = composerView(at, { open, reviewer: request.query.reviewer });
    return reply.show(template, view);
  }

  async function save(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    answering: Answering,
  ): Promise<FastifyReply> {
    const { body, params } = request;
    const person = askedBy(request);
    const at = await composer(desk, person, params.reference, answering);
    if (at === null) return noSuchComplaint(reply);
    const press = oneOf(body, 'do');
    const open = at.elements.find(({ id }) => id === oneOf(body, 'element')) ?? null;
    const read = open === null ? null : readForm(at.form.fields, body);
    const reviewer = oneOf(body, 'reviewer');
    const hand: InHand = { open: open?.id ?? null, typed: body, reviewer };
    const again = (faults: readonly Fault[], status: number, more: object = {}) =>
      reply.show(template, { ...composerView(at, { ...hand, faults }), ...more }, status);

    const sending = press === 'review';
    const unchosen = sending && reviewer === '' ? [noReviewer] : [];
    if (unchosen.length + (read?.faults.length ?? 0) > 0)
      return again([...(read?.faults ?? []), ...unchosen], 422);
    const outcome = await saveResponse(desk, {
      person,
      reference: params.reference,
      key: keyOf(body),
      opened: openedAt(body),
      answer: read?.input ?? null,
      said: confirmedIn(body),
      whole: read !== null && ['next', 'review', 'send'].includes(press),
      reviewer: sending ? reviewer : undefined,
    });
    switch (outcome.outcome) {
      case 'not-found':
        return noSuchComplaint(reply);
      case 'invalid':
        return again(faultsFromIssues(at.form.fields, read?.input ?? {}, outcome.issues), 422);
      case 'refused':
        return again([], statusOf(outcome.refusals[0] ?? { code: '' }), { refusals: outcome.refusals });
      case 'changed':
        return again([], 409, {
          changed: changedView(outcome.since, { today: at.today, leave: addressOf(at) }),
        });
      case 'done': {
        if (sending) return sent(reply, at, reviewer, outcome.says);
        const saved = open?.number ?? null;
        const { recorded, next } = outcome;
        const { href, notice } = whereNext(at, { press, saved, recorded, next, reviewer });
        return reply.seeOther(href, notice);
      }
    }
  }

  return {
    routes(app) {
      for (const { answering, path } of responses) {
        const address = `/complaints/:reference/${path}`;
        app.get<Asked>(address, reading('cases'), (request, reply) => show(request, reply, answering));
        app.post<Asked>(address, reading('cases'), (request, reply) => save(request, reply, answering));
        promiseRoutes(app, desk, { answering, address });
        letterRoutes(app, desk, { answering, address });
      }
      reviewRoutes(app, desk);
      issueRoutes(app, desk);
      // A duty names its command; these are done on the composer’s own pages.
      for (const [command, page] of Object.entries(pageOfCommand))
        app.get<Asked>(`/complaints/:reference/${command}`, reading('cases'), ({ params }, reply) =>
          reply.seeOther(`${caseHref(params.reference)}/${page}`),
        );
    },
  };
}

const pageOfCommand: Readonly<Record<string, string>> = {
  'answer-element': 'response',
  'send-stage-response': 'response',
  'submit-final-response': 'final-response',
  'approve-final-response': 'final-response/review',
  'return-final-response': 'final-response/review',
  'issue-final-response': 'final-response/issue',
};

/** The element asked for; without one, the first that still needs an answer. "none" opens none. */
function openIn({ elements }: Composer, asked: string | undefined): string | null {
  if (asked === 'none') return null;
  const found = elements.find(({ id }) => id === asked) ?? elements.find(({ answered }) => !answered);
  return found?.id ?? null;
}

function sent(reply: FastifyReply, at: Composer, reviewer: string, says: string): FastifyReply {
  const name = at.reviewing.may.find(({ id }) => id === reviewer)?.name ?? 'the reviewer';
  return reply.seeOther(caseHref(at.reference), {
    says: `The final response is with ${name} to review.`,
    next: says,
  });
}

const noReviewer: Fault = {
  field: 'reviewer',
  says: 'Choose who will review it',
  href: '#reviewer',
};
