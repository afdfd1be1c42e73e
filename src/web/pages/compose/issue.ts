import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Answering } from '#desk/complaint/composing/composer.ts';
import { type Issuing, issuing } from '#desk/complaint/composing/issuing.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { formView, type Showing } from '#web/forms/form-view.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { Notice } from '#web/notice.ts';
import { statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { type Asked, askedBy, keyOf, openedAt } from './asked.ts';
import { changedView } from './changed-view.ts';
import { checklistView } from './checklist-view.ts';
import { addressOf, titleOf } from './places.ts';

/** The last step of a response: what will happen, how it goes, and that it cannot be taken back. */
export function issueRoutes(app: FastifyInstance, desk: Desk): void {
  pages(app, desk, 'final-response', 'final-response/issue');
  pages(app, desk, 'stage-response', 'response/send');
}

function pages(app: FastifyInstance, desk: Desk, answering: Answering, path: string): void {
  const address = `/complaints/:reference/${path}`;

  async function show(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    shown: Partial<Showing> = {},
    { status = 200, ...more }: { status?: number; [name: string]: unknown } = {},
  ): Promise<FastifyReply> {
    const found = await issuing(desk, askedBy(request), request.params.reference, answering);
    if (found === null) return noSuchComplaint(reply);
    const { at } = found;
    const home = caseHref(at.reference);
    const form = formView(found.form, {
      action: `${home}/${path}`,
      today: at.today,
      hidden: { version: String(at.version) },
      cancel: { href: addressOf(at), label: 'Go back without sending it' },
      ...shown,
    });
    const page = {
      title: form.title,
      crumb: { href: addressOf(at), label: titleOf(at) },
      at,
      home,
      form,
      faults: shown.faults ?? [],
      blocked: found.blocked,
      happens: happensIn(found),
      checklist: checklistView(at, 'apart'),
      letter: letterAsHtml(found.letter, { heading: 3 }),
      ...more,
    };
    return reply.show('pages/compose/issue.njk', page, status);
  }

  app.get<Asked>(address, reading('cases'), (request, reply) => show(request, reply));

  app.post<Asked>(address, reading('cases'), async (request, reply) => {
    const { body: typed, params } = request;
    const { reference } = params;
    const person = askedBy(request);
    const before = await issuing(desk, person, reference, answering);
    if (before === null) return noSuchComplaint(reply);
    const { input, faults } = readForm(before.form.fields, typed);
    if (faults.length > 0) return show(request, reply, { typed, faults }, { status: 422 });
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: before.command,
      reference,
      input: { ...input, ...confirmedIn(typed) },
      key: keyOf(typed),
      opened: openedAt(typed),
    });
    switch (outcome.outcome) {
      case 'not-found':
        return noSuchComplaint(reply);
      case 'invalid': {
        const found = faultsFromIssues(before.form.fields, input, outcome.issues);
        return show(request, reply, { typed, faults: found }, { status: 422 });
      }
      case 'refused': {
        const { refusals } = outcome;
        return show(request, reply, { typed }, { refusals, status: statusOf(refusals[0] ?? { code: '' }) });
      }
      case 'changed': {
        const changed = changedView(outcome.since, {
          today: dayOf(desk.now()),
          leave: caseHref(reference),
        });
        return show(request, reply, { typed }, { changed, status: 409 });
      }
      case 'done':
        return reply.seeOther(caseHref(reference), noticeOf(before, outcome.says));
    }
  });
}

/** What sending it does, a sentence each. */
function happensIn({ at, letter, iceUntil, stops, starts }: Issuing): string[] {
  const { today } = at;
  return [
    `The letter is dated today, ${inWords(letter.date)}, and goes to ${at.to}.`,
    ...(iceUntil === null
      ? []
      : [
          `They can go to the Independent Case Examiner (ICE) until ${inWords(iceUntil)}. That day is fixed.`,
        ]),
    ...(stops.length === 0 ? [] : [`These clocks stop: ${stops.join(', ')}.`]),
    ...starts
      .filter(({ due }) => due !== iceUntil)
      .map(({ name, due }) => `${name}: ${inWords(due, today)}.`),
    'The letter is kept as it was sent. Nobody can change it afterwards.',
  ];
}

/** What the case page says once it has gone. */
function noticeOf({ at, iceUntil }: Issuing, next: string): Notice {
  const says = at.answering === 'final-response' ? 'The final response is issued.' : 'The response is sent.';
  return iceUntil === null
    ? { says, next }
    : { says, next: `${at.person} can go to ICE until ${inWords(iceUntil)}.` };
}
