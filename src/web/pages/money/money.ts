import type { FastifyReply, FastifyRequest } from 'fastify';
import { amountStatuses, waysToCost } from '#core/money-shown.ts';
import { isRefusal } from '#core/refusal.ts';
import { reads } from '#desk/access/areas.ts';
import { choicesOf } from '#desk/complaint/choices.ts';
import type { Desk } from '#desk/desk.ts';
import { amountsOf } from '#desk/money/amounts.ts';
import { exposureByContract, exposureList } from '#desk/money/exposure.ts';
import { moneyLedger } from '#desk/money/ledger.ts';
import { moneyTotals } from '#desk/money/totals.ts';
import { readsMoney } from '#desk/money/who-reads.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { amountsView, amountViews, statusOfView } from './amounts-view.ts';
import { among, askedIn, daysIn } from './asked.ts';
import { exposureView } from './exposure-view.ts';
import { ledgerView } from './ledger-view.ts';
import { overviewView } from './overview-view.ts';

const perPage = 25;
/** How many rows of a list the overview shows. */
const glance = 8;

type Asking = FastifyRequest<{ Querystring: Posted }>;

/** The money of every complaint: what to pay and to decide, how it stands, the ledger, and what could fall due. */
export function moneyPage(desk: Desk): Page {
  async function showOverview(request: Asking, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const opens = reads(person, 'cases');
    const [totals, soonest, pending, exposure] = await Promise.all([
      moneyTotals(desk, person),
      amountsOf(desk, person, { status: 'due', limit: glance }),
      amountsOf(desk, person, { status: 'pending', limit: glance }),
      exposureByContract(desk, person),
    ]);
    for (const answer of [totals, soonest, pending, exposure])
      if (isRefusal(answer)) return problem(reply, refusalAsProblem(answer));
    return reply.show(
      'pages/money/overview.njk',
      overviewView({ totals, soonest, pending, exposure } as Parameters<typeof overviewView>[0], opens),
    );
  }

  async function showAmounts(request: Asking, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const opens = reads(person, 'cases');
    const asked = askedIn('/money/amounts', request.query, ['view', 'contract', 'kind']);
    const { contract, kind } = asked.typed;
    const view = among(amountViews, asked.typed['view']) ?? 'due';
    const query = { status: statusOfView(view), late: view === 'late', contract, kind };
    const [page, choices] = await Promise.all([
      amountsOf(desk, person, { ...query, after: asked.after, limit: perPage }),
      choicesOf(desk, person),
    ]);
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    return reply.show('pages/money/amounts.njk', amountsView(page, view, asked, choices, opens));
  }

  async function showLedger(request: Asking, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const opens = reads(person, 'cases');
    const names = ['contract', 'kind', 'status', 'special', 'from', 'to'];
    const asked = askedIn('/money/ledger', request.query, names);
    const { contract, kind, special } = asked.typed;
    const { from, to, faults } = daysIn(request.query);
    const query = {
      contract,
      kind,
      status: among(amountStatuses, asked.typed['status']),
      special: special === 'true' ? true : special === 'false' ? false : undefined,
      from,
      to,
    };
    const [page, choices] = await Promise.all([
      moneyLedger(desk, person, { ...query, after: asked.after, limit: perPage }),
      choicesOf(desk, person),
    ]);
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    const status = faults.length === 0 ? 200 : 422;
    return reply.show(
      'pages/money/ledger.njk',
      { ...ledgerView(page, asked, choices, opens), faults },
      status,
    );
  }

  async function showExposure(request: Asking, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const opens = reads(person, 'cases');
    const asked = askedIn('/money/exposure', request.query, ['way', 'contract']);
    const { contract } = asked.typed;
    const way = among(waysToCost, asked.typed['way']);
    const [page, all, choices] = await Promise.all([
      exposureList(desk, person, { contract, way, after: asked.after, limit: perPage }),
      exposureByContract(desk, person, { contract }),
      choicesOf(desk, person),
    ]);
    if (isRefusal(page)) return problem(reply, refusalAsProblem(page));
    if (isRefusal(all)) return problem(reply, refusalAsProblem(all));
    const narrowed = contract !== undefined || way !== undefined;
    return reply.show('pages/money/exposure.njk', {
      ...exposureView(page, all, asked, choices, opens),
      narrowed,
    });
  }

  return {
    main: [{ href: '/money', label: 'Money', for: readsMoney }],
    routes(app) {
      app.get<{ Querystring: Posted }>('/money', reading('money'), showOverview);
      app.get<{ Querystring: Posted }>('/money/amounts', reading('money'), showAmounts);
      app.get<{ Querystring: Posted }>('/money/ledger', reading('money'), showLedger);
      app.get<{ Querystring: Posted }>('/money/exposure', reading('money'), showExposure);
    },
  };
}
