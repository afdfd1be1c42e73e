import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { composer } from '#desk/complaint/composing/composer.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { type Fault, missingAmong } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf } from '#web/forms/posted.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Asked, askedBy, keyOf, openedAt } from './asked.ts';
import { changedView } from './changed-view.ts';
import { checklistView } from './checklist-view.ts';
import { dueView } from './due-view.ts';
import { addressOf } from './places.ts';

const noteForm: Form = {
  title: 'Send it back',
  about: 'Whoever wrote it sees your note and changes the answer.',
  button: 'Send it back',
  fields: [
    {
      name: 'note',
      as: 'textarea',
      label: 'What needs to change?',
      mend: { missing: 'Say what needs to change' },
    },
  ],
};

/** The reviewer's page: the letter whole, each element's answer, the checklist; to approve it or send it back. */
export function reviewRoutes(app: FastifyInstance, desk: Desk): void {
  const address = '/complaints/:reference/final-response/review';

  async function show(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    {
      faults = [],
      status = 200,
      ...more
    }: { faults?: readonly Fault[]; status?: number; [name: string]: unknown } = {},
  ): Promise<FastifyReply> {
    const at = await composer(desk, askedBy(request), request.params.reference, 'final-response');
    if (at === null) return noSuchComplaint(reply);
    const typed = request.body ?? {};
    const shown = {
      title: 'Review the final response',
      crumb: {
        href: caseHref(at.reference),
        label: `${at.person}, ${at.reference}`,
      },
      at,
      faults,
      base: addressOf(at),
      due: at.due === null ? null : dueView(at, at.due),
      form: formView(noteForm, { action: `${addressOf(at)}/review`, today: at.today, typed, faults }),
      checklist: checklistView(at, 'apart'),
      letter: letterAsHtml(at.letter, { heading: 3 }),
      ...more,
    };
    return reply.show('pages/compose/review.njk', shown, status);
  }

  app.get<Asked>(address, reading('cases'), (request, reply) => show(request, reply));

  app.post<Asked>(address, reading('cases'), async (request, reply) => {
    const { body, params } = request;
    const { reference } = params;
    const press = oneOf(body, 'do');
    const returned = press === 'return';
    const missing = returned ? missingAmong(noteForm.fields, body) : [];
    if (missing.length > 0) return show(request, reply, { faults: missing, status: 422 });
    const person = askedBy(request);
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: returned ? 'return-final-response' : 'approve-final-response',
      reference,
      input: returned ? { note: oneOf(body, 'note'), ...confirmedIn(body) } : {},
      key: keyOf(body),
      opened: openedAt(body),
    });
    switch (outcome.outcome) {
      case 'not-found':
        return noSuchComplaint(reply);
      case 'invalid':
        return show(request, reply, { faults: [tooLong], status: 422 });
      case 'refused':
        return show(request, reply, {
          refusals: outcome.refusals,
          status: statusOf(outcome.refusals[0] ?? { code: '' }),
        });
      case 'changed': {
        const leave = caseHref(reference);
        const today = dayOf(desk.now());
        return show(request, reply, { changed: changedView(outcome.since, { today, leave }), status: 409 });
      }
      case 'done': {
        const home = caseHref(reference);
        if (press === 'issue') return reply.seeOther(`${home}/final-response/issue`);
        const says = returned ? 'It is sent back with your note.' : 'You have approved the final response.';
        return reply.seeOther(home, { says, next: outcome.says });
      }
    }
  });
}

const tooLong: Fault = { field: 'note', says: 'The note is too long', href: '#note' };
