import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { foresee } from '#desk/complaint/foresee.ts';
import { knownPeople } from '#desk/complaint/known-people.ts';
import { recordPage as openPage, type RecordPage } from '#desk/complaint/record-page.ts';
import { type Outcome, submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { recordsComplaints, rolesThatRecord } from '#desk/my-work/whose.ts';
import { saysPaperOnly } from '#desk/restricted/paper-only.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { showStop } from '#web/pages/paper/show-stop.ts';
import { statusOf } from '#web/problem.ts';
import { hiddenInputs, typedIn } from '#web/signed-in/carried.ts';
import { answersIn } from './answers-in.ts';
import { contractRemembered, rememberContract } from './contract-remembered.ts';
import { faultsIn } from './faults-in.ts';
import { recordView, type Shown } from './record-view.ts';
import { settledView } from './settled-view.ts';
import { tellView } from './tell-view.ts';

interface Asked {
  Body: Posted;
}

/** Recording a complaint while the person is still on the telephone: four answers save it. */
export function recordPage(desk: Desk): Page {
  /** The page with what to tell them worked out from what has been typed. */
  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    page: RecordPage,
    shown: Omit<Shown, 'tell' | 'known' | 'contract'>,
    status = 200,
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const contract = contractRemembered(request, page.offers.contracts);
    const answers = answersIn(page, shown.typed ?? plainCase(page, contract)).input;
    const tell = await foresee(desk, person, answers);
    const view = recordView(page, {
      ...shown,
      contract,
      tell: 'refusals' in tell ? null : tellView(tell, page.today),
    });
    return reply.show('pages/record/record.njk', view, status);
  }

  async function open(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const page = await openPage(desk, request.person as Person);
    return show(request, reply, page, { refusals: page.refusals });
  }

  async function save(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const { body } = request;
    // Asked before anything else is looked at: nothing of somebody whose record is on paper stays here, not even on the page.
    if (saysPaperOnly(body)) return showStop(desk, reply, person);
    const page = await openPage(desk, person);
    const press = oneOf(body, 'do');
    const settling = press === 'settled' || press === 'settle';
    const { input, faults } = answersIn(page, body, press === 'settle');
    const own = faultsIn(page.form, input, faults, settling);
    if (own.length > 0) return show(request, reply, page, { typed: body, faults: own }, 422);
    if (press === 'settled') return settle(reply, page, body);
    const outcome = await submit(desk, {
      organisation: person.organisation,
      actor: person,
      command: 'record',
      input,
      key: oneOf(body, 'form-key'),
    });
    if (outcome.outcome === 'done') {
      rememberContract(reply, oneOf(body, 'contract'));
      return reply.seeOther(`${caseHref(outcome.reference)}?recorded`, {
        says: `${outcome.reference} is saved.`,
        next: outcome.says,
      });
    }
    return refuse(request, reply, page, { input, outcome, settling });
  }

  /** What a rule or the schema has against it, on the page it was sent from. */
  function refuse(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    page: RecordPage,
    {
      input,
      outcome,
      settling,
    }: { input: Record<string, unknown>; outcome: Exclude<Outcome, { outcome: 'done' }>; settling: boolean },
  ): FastifyReply | Promise<FastifyReply> {
    const { body: typed } = request;
    const form = settling ? page.settled : page.form;
    switch (outcome.outcome) {
      case 'invalid': {
        const faults = faultsIn.ofIssues(form, input, outcome.issues);
        return settling
          ? settle(reply, page, typed, { faults })
          : show(request, reply, page, { typed, faults }, 422);
      }
      case 'refused': {
        const { faults, refusals } = faultsIn.ofRefusals(form, outcome.refusals);
        const status = statusOf(outcome.refusals[0] ?? { code: '' });
        return settling
          ? settle(reply, page, typed, { faults, refusals })
          : show(request, reply, page, { typed, faults, refusals }, status);
      }
      case 'changed':
      case 'not-found':
        return noSuchComplaint(reply);
    }
  }

  /** It was put right on this call: what was done, by whom, and whether they agree. */
  const settle = (
    reply: FastifyReply,
    page: RecordPage,
    typed: Posted,
    more: Pick<Shown, 'faults' | 'refusals'> = {},
  ): Promise<FastifyReply> => {
    const again = more.faults !== undefined || more.refusals !== undefined;
    const carried = hiddenInputs(typedIn(typed)).filter(
      ({ name }) => !name.startsWith('settled.') && name !== 'do' && name !== 'form-key',
    );
    return reply.show(
      'pages/record/settled.njk',
      settledView(page, { typed, carried, ...more }),
      again ? 422 : 200,
    );
  };

  /** With script: what to tell them and who they may be, while somebody types. Nothing is stored. */
  async function foretell(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const { body } = request;
    const today = dayOf(desk.now());
    if (saysPaperOnly(body))
      return reply.show('pages/record/side.njk', {
        title: '',
        summary: '',
        wanted: '',
        tell: null,
        known: [],
      });
    const page = await openPage(desk, person);
    const { input } = answersIn(page, body);
    const [tell, known] = await Promise.all([
      foresee(desk, person, input),
      // Nobody is looked for before it is known that they may be.
      oneOf(body, 'paperOnly') === 'no' ? knownPeople(desk, person, oneOf(body, 'person.name')) : [],
    ]);
    return reply.show('pages/record/side.njk', {
      title: '',
      summary: oneOf(body, 'summary').trim(),
      wanted: oneOf(body, 'wanted').trim(),
      tell: 'refusals' in tell ? null : tellView(tell, today),
      known: known.map((each) => ({
        ...each,
        href: caseHref(each.reference),
        address: each.address.join('\n'),
      })),
    });
  }

  return {
    main: [{ href: '/record', label: 'Record', for: recordsComplaints }],
    routes(app) {
      const theirs = { config: { reads: 'cases', roles: rolesThatRecord } } as const;
      app.get('/record', theirs, open);
      app.post<Asked>('/record', theirs, save);
      app.post<Asked>('/record/foretell', theirs, foretell);
    },
  };
}

/** The plain case, for what stands beside the form before anything is typed: about us, today, handled by whoever asks. */
const plainCase = ({ me }: RecordPage, contract: string): Posted => ({
  channel: 'phone',
  paperOnly: 'no',
  about: 'provider',
  contract,
  ...(me === null ? {} : { handler: me }),
});
