import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askWithin } from '#desk/asking/ask-within.ts';
import { coverage, statuses } from '#desk/coverage/coverage.ts';
import { listClauses } from '#desk/coverage/list-clauses.ts';
import type { Desk } from '#desk/desk.ts';
import { drawings } from '#desk/rule-pages/drawings.ts';
import { listRulePages } from '#desk/rule-pages/list-rule-pages.ts';
import { rulePage } from '#desk/rule-pages/rule-page.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { whereIs } from '#desk/where/where-is.ts';
import type { Fault } from '#web/forms/faults.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { clauseView } from './clause-view.ts';
import { drawingView } from './drawing-view.ts';
import { factsFrom } from './facts.ts';
import { permitsRoute } from './permits.ts';
import { ruleView, type Trying } from './rule-view.ts';
import { viewsAt } from './views.ts';
import { strengthWords } from './words.ts';

interface Asked {
  Params: { readonly id: string };
  Querystring: Posted;
}

/** The rules, for anybody to read and check: each with its sources, its examples, and a way to try it. */
export function rulesPage(desk: Desk): Page {
  return {
    main: [{ href: '/rules', label: 'Rules' }],
    routes(app) {
      listRoute(app);
      coverageRoute(app);
      permitsRoute(app);
      app.get('/rules/drawings', reading('rules'), (_, reply) =>
        reply.show('pages/rules/drawings.njk', {
          title: 'How a complaint moves',
          views: viewsAt('/rules/drawings'),
          drawings: drawings().map(drawingView),
        }),
      );
      app.get<Asked>('/rules/clauses/:id', reading('rules'), ({ params }, reply) =>
        showClause(reply, params.id),
      );
      app.get<Asked>('/rules/:id', reading('rules'), (request, reply) => showRule(request, reply, desk));
    },
  };
}

function listRoute(app: FastifyInstance): void {
  app.get<Asked>('/rules', reading('rules'), ({ query }, reply) => {
    const words = oneOf(query, 'rule').trim();
    const found = words === '' ? null : whereIs(words);
    const [only] = found?.clauses ?? [];
    if (found?.clauses.length === 1 && only?.id.toLowerCase() === words.toLowerCase())
      return reply.seeOther(`/rules/clauses/${only.id}`);
    return reply.show('pages/rules/rules.njk', {
      title: 'Rules',
      views: viewsAt('/rules'),
      words,
      found,
      themes: listRulePages(),
    });
  });
}

function coverageRoute(app: FastifyInstance): void {
  app.get<Asked>('/rules/coverage', reading('rules'), ({ query }, reply) => {
    const { sources } = coverage();
    const source = sources.find((each) => each.source === oneOf(query, 'source'));
    const status = statuses.find((each) => each === oneOf(query, 'status'));
    const narrowed = source !== undefined || status !== undefined;
    return reply.show('pages/rules/coverage.njk', {
      title: 'What is done about each clause',
      views: viewsAt('/rules/coverage'),
      sources,
      statuses,
      source: source ?? null,
      status: status ?? null,
      strengths: strengthWords,
      clauses: narrowed
        ? listClauses({
            ...(source === undefined ? {} : { source: source.source }),
            ...(status === undefined ? {} : { status }),
          })
        : null,
    });
  });
}

function showClause(reply: FastifyReply, id: string): FastifyReply | Promise<FastifyReply> {
  const { clauses, rules } = whereIs(id);
  const clause = clauses.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (clause === undefined) return problem(reply, noSuch('clause', 'No clause has that number.'));
  return reply.show('pages/rules/clause.njk', clauseView(clause, rules));
}

async function showRule(
  { params, query, person }: FastifyRequest<Asked>,
  reply: FastifyReply,
  desk: Desk,
): Promise<FastifyReply> {
  const page = rulePage(params.id);
  if (page === null) return problem(reply, noSuch('rule', 'No rule has that name.'));
  const trying = await tryRule(desk, person, page.id, page.tryIt ?? [], query);
  return reply.show('pages/rules/rule.njk', ruleView(page, trying), trying.faults.length > 0 ? 422 : 200);
}

/** Asks a rule the facts in its address; nothing when there are none. */
async function tryRule(
  desk: Desk,
  person: Person | null,
  id: string,
  fields: Parameters<typeof factsFrom>[0],
  asked: Posted,
): Promise<Trying> {
  const { facts, faults } = factsFrom(fields, asked);
  const any = Object.hasOwn(asked, 'ask') || fields.some(({ name }) => Object.hasOwn(asked, name));
  if (!any || faults.length > 0) return { asked, faults, answer: null };
  const answered = await askWithin(desk, person?.organisation ?? null, id, facts);
  if (answered.ok) return { asked, faults: [], answer: answered.answer };
  const refused = answered.refusals.map(({ says, remedy, at }): Fault => {
    const field = (at ?? '').split('.')[0] ?? '';
    const sentence = [says, remedy].filter((text) => text !== '').join(' ');
    return field === '' ? { field, says: sentence } : { field, says: sentence, href: `#fact-${field}` };
  });
  return { asked, faults: refused, answer: null };
}

const noSuch = (what: 'rule' | 'clause', says: string) => ({
  status: 404,
  code: `${what}.unknown`,
  title: `There is no such ${what}`,
  says,
  remedy: 'Look for it by its words among the rules.',
});
