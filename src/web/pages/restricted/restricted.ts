import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import { momentInShort } from '#core/moment-in-words.ts';
import type { CaseCard } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import { mayAct } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { askForSafety, openers, type SafetyInput } from '#desk/restricted/for-safety.ts';
import { possiblyTheirs } from '#desk/restricted/later-complaints/possible.ts';
import {
  officers,
  restrictedPage as pageOf,
  safetyForm,
  safetySchema,
} from '#desk/restricted/restricted-page.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref, toPaperHref } from '#web/complaint/addresses.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import type { Page } from '#web/page.ts';
import { askingRoutes, askingView } from './asking.ts';
import { lookedAt } from './looked-at.ts';
import { toPaperRoutes } from './to-paper.ts';

const home = '/restricted';
const opening = '/open-for-safety';

const linked = ({ reference, person, matter }: CaseCard) => ({
  reference,
  person,
  matter,
  href: caseHref(reference),
});

interface Asked {
  Body: Posted;
}

/** The nominated officer’s own page, and the one on which somebody opens a restricted complaint for a safety reason. */
export function restrictedPage(desk: Desk): Page {
  async function show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const today = dayOf(desk.now());
    const person = request.person as Person;
    const isOfficer = mayAct(person, 'cases', 'move-to-paper');
    const [{ cases, asked, names }, possible] = await Promise.all([
      pageOf(desk, person),
      possiblyTheirs(desk, person),
    ]);
    const nameOf = (id: string): string => names.get(id) ?? id;
    return reply.show('pages/restricted/restricted.njk', {
      title: 'Restricted',
      cases: cases.map(({ card, restriction, openings, views }) => ({
        ...card,
        href: caseHref(card.reference),
        toPaper: isOfficer ? toPaperHref(card.reference) : null,
        readers: [restriction?.officer ?? '', ...(restriction?.readers ?? [])].filter(Boolean).map(nameOf),
        waiting: openings.filter(({ reviewedOn }) => reviewedOn === null).length,
        views: views.slice(0, 50).map(({ at, ground, ...view }) => ({
          ...view,
          what: lookedAt(view.what),
          at: momentInShort(at, today),
          ground: ground === 'safety' ? 'Opened for safety' : 'On the list',
        })),
      })),
      asked: asked.map((one) => askingView(one, { today, person })),
      isOfficer,
      possible: possible.map(({ marked, others }) => ({
        ...linked(marked),
        others: others.map((other) => ({ ...linked(other), received: inShort(other.receivedOn, today) })),
      })),
    });
  }

  const form = (
    reply: FastifyReply,
    {
      typed,
      faults = [],
      refusals = [],
    }: { typed?: Posted; faults?: readonly Fault[]; refusals?: readonly Refusal[] } = {},
    status = 200,
  ): Promise<FastifyReply> =>
    reply.show(
      'pages/restricted/open.njk',
      {
        title: safetyForm.title,
        form: formView(safetyForm, {
          action: opening,
          today: dayOf(desk.now()),
          ...(typed === undefined ? {} : { typed }),
          faults,
        }),
        faults,
        refusals,
      },
      status,
    );

  async function open(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const typed = request.body;
    const { reference: asked, ...input } = readForm(safetyForm.fields, typed).input;
    const reference = typeof asked === 'string' ? asked.trim() : '';
    const parsed = safetySchema.safeParse({ ...input, ...confirmedIn(typed) });
    const missing =
      reference === '' ? [{ field: 'reference', says: 'Give its reference', href: '#reference' }] : [];
    if (!parsed.success || missing.length > 0) {
      const issues = parsed.success ? [] : faultsFromIssues(safetyForm.fields, input, parsed.error.issues);
      return form(reply, { typed, faults: [...missing, ...issues] }, 422);
    }
    const actor = request.person as Person;
    const who = { organisation: actor.organisation, actor, key: oneOf(typed, 'form-key') };
    const given = parsed.data as unknown as SafetyInput;
    const refusals = await askForSafety(desk, who, { reference, input: given });
    if (refusals.length > 0) {
      const faults = refusals.flatMap(({ at, says }) => (at === undefined ? [] : [{ field: at, says }]));
      return form(reply, { typed, faults, refusals }, 422);
    }
    return reply.show('pages/restricted/opened.njk', {
      title: 'It was asked for',
      reference,
      hours: given.hours,
      href: caseHref(reference),
    });
  }

  return {
    main: [
      { href: home, label: 'Restricted', for: (person) => mayAct(person, 'cases', 'look-after-restricted') },
    ],
    routes(app: FastifyInstance) {
      app.get(home, { config: { reads: 'cases', roles: officers } }, show);
      app.get(opening, { config: { reads: 'cases', roles: openers } }, (_, reply) => form(reply));
      askingRoutes(app, desk);
      toPaperRoutes(app, desk);
      app.post<Asked>(opening, { config: { reads: 'cases', roles: openers } }, open);
    },
  };
}
