import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { isRefusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import { areas, changes, reads } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { auditDoneSchema, coversWords, sitesWords } from '#desk/performance-audit/audited.ts';
import { auditDoneForm as form, notAudited, recordAudit } from '#desk/performance-audit/record-audit.ts';
import { auditSchedule, auditsPressing, type ScheduledAudit } from '#desk/performance-audit/schedule.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { answerForm, type CameBack } from '#web/pages/administration/answer-form.ts';
import { changing } from '#web/pages/administration/asked.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

const home = '/performance-audits';
const record = `${home}/record`;

interface Asked {
  Querystring: Posted;
  Body: Posted;
}

/** When each organisation of the supply chain is audited next, and recording that it was. */
export function performanceAuditsPage(desk: Desk): Page {
  async function show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const person = request.person as Person;
    const schedule = await auditSchedule(desk, person);
    if (isRefusal(schedule)) return problem(reply, refusalAsProblem(schedule));
    const mayRecord = changes(person, 'audit');
    return reply.show('pages/performance-audits/performance-audits.njk', {
      title: 'Performance audits',
      rows: schedule.rows.map((row) => rowOf(row, schedule.today, mayRecord)),
    });
  }

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const schedule = await auditSchedule(desk, request.person as Person);
    if (isRefusal(schedule)) return problem(reply, refusalAsProblem(schedule));
    const { contract, whom } = whichOf(request.query);
    const found = schedule.rows.find((row) => row.contract.id === contract && row.whom === whom);
    if (found === undefined) return problem(reply, refusalAsProblem(notAudited));
    const view = formView(form, {
      action: addressOf(found),
      today: dayOf(desk.now()),
      ...(back === undefined ? {} : { typed: back.typed, faults: back.faults }),
      cancel: { href: home, label: 'Back to the list' },
    });
    const shown = {
      title: form.title,
      crumb: { href: home, label: 'Performance audits' },
      about: nameOf(found),
      form: view,
      faults: back?.faults ?? [],
      refusals: back?.refusals ?? [],
    };
    return reply.show('pages/performance-audits/record.njk', shown, status);
  }

  return {
    main: [
      {
        href: home,
        label: 'Performance audits',
        oversees: 'When each organisation of the supply chain is audited next, and what came of it last.',
        for: (person) => reads(person, 'audit'),
        count: { of: (person) => auditsPressing(desk, person), word: 'late or due within a month' },
      },
    ],
    routes(app) {
      const recording = { config: { reads: 'audit', roles: areas.audit.changers } } as const;
      app.get(home, reading('audit'), show);
      app.get<Asked>(record, recording, (request, reply) => page(request, reply));
      app.post<Asked>(record, recording, (request, reply) =>
        answerForm(request, {
          form,
          schema: auditDoneSchema,
          save: (given) => recordAudit(desk, changing(request), whichOf(request.query), given),
          show: (back, status) => page(request, reply, back, status),
          done: () => reply.seeOther(home, { says: 'The audit is on record.' }),
        }),
      );
    },
  };
}

const whichOf = (query: Posted) => ({ contract: oneOf(query, 'contract'), whom: oneOf(query, 'whom') });

const addressOf = ({ contract, whom }: ScheduledAudit): string =>
  `${record}?${new URLSearchParams({ contract: contract.id, whom }).toString()}`;

const nameOf = ({ contract, whom }: ScheduledAudit): string =>
  `${whom === '' ? 'Ourselves' : whom}, ${contract.name}`;

const standings = {
  overdue: ['late', 'Late'],
  near: ['today', 'Due within a month'],
  'in-time': ['later', 'In time'],
  unsaid: ['wait', 'Not said'],
} as const;

function rowOf(row: ScheduledAudit, today: ScheduledAudit['dueOn'], mayRecord: boolean) {
  const { contract, whom, last, dueOn, standing, working } = row;
  const [shape, words] = standings[standing];
  return {
    whom: whom === '' ? 'Ourselves' : whom,
    contract: contract.name,
    due: dueOn,
    dueSays: dueOn === null ? '' : inShort(dueOn, today ?? undefined),
    shape,
    words,
    why: working.join(' '),
    last:
      last === null
        ? 'None yet.'
        : `${inWords(last.completedOn)}: ${coversWords[last.covers].toLowerCase()}, ${
            last.sites === 'some' ? last.which : sitesWords.all.toLowerCase()
          }, by ${last.by}. ${thousands(last.sample)} records looked at.`,
    record: mayRecord ? addressOf(row) : null,
    name: nameOf(row),
  };
}
