import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { destroyReport } from '#desk/retention/reports/destroy.ts';
import { reportsPage, reportViews } from '#desk/retention/reports/list.ts';
import { lookAtReport } from '#desk/retention/reports/look.ts';
import { approvers } from '#desk/retention/who-approves.ts';
import { reportCertificateExample, reportLookExample, reportsExample } from '../examples/retention.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { after, limit } from '../shapes/list.ts';
import { certificateShape, reportLookShape, reportsShape } from '../shapes/retention.ts';
import { reference } from './complaints.ts';

const common = { area: 'Retention', reads: 'retention' } as const;
const params = z.strictObject({ reference, document: z.string().max(20) });
const unknown = {
  status: 404,
  code: 'retention.no-such-report',
  title: 'There is no such needs assessment',
  says: 'Nothing of one is kept on that complaint under that id.',
  remedy: 'List the needs assessments.',
};

/** Needs assessments, whose content has a time of its own within their complaint (AW-7.12). */
export const reportOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'listReports',
    method: 'get',
    path: '/retention/reports',
    says: 'List needs assessments whose content is kept for a time',
    about:
      'Those that were paid for, by their last day, the soonest first; or those that were not, the oldest first, which go only when a manager decides so.',
    query: z.strictObject({ view: z.enum(reportViews).default('paid'), after, limit }),
    answers: { json: reportsShape, example: reportsExample },
    refuses: [400],
    codes: ['list.cursor-not-understood'],
    async handle({ desk, person, query }) {
      const page = await reportsPage(desk, person, query);
      if (isRefusal(page)) return { refusals: [page] };
      const { rows: items, ...rest } = page;
      return { body: { ...rest, items } };
    },
  }),
  operation({
    ...common,
    id: 'lookAtReport',
    method: 'get',
    path: '/retention/reports/{reference}/{document}',
    says: 'Look at what would go with a needs assessment',
    about: 'How many entries, files and bytes, which bundles, and everything that stands in the way.',
    params,
    answers: { json: reportLookShape, example: reportLookExample },
    refuses: [404],
    codes: [unknown.code],
    async handle({ desk, person, params: { reference: of, document } }): Promise<Answer> {
      const look = await lookAtReport(desk, person, of, document);
      if (look === null) return { problem: unknown };
      if (isRefusal(look)) return { refusals: [look] };
      const { limit: kept, goes, held, backupsUntil, refusals } = look;
      return {
        body: {
          reference: look.reference,
          document,
          lastDayKept: kept.lastDayKept,
          clauses: kept.clauses,
          held,
          copies: goes.copies,
          bundles: goes.bundles,
          backupsUntil,
          refusals,
        },
      };
    },
  }),
  operation({
    ...common,
    roles: approvers,
    writes: true,
    id: 'destroyReport',
    method: 'post',
    path: '/retention/reports/{reference}/{document}/destroy',
    says: 'Destroy the content of a needs assessment',
    about:
      'In the name of whoever is signed in, and at once: the document, copies with parts blacked out and bundles that held it. That there was one stays, with its days; its certificate is given back.',
    params,
    answers: { json: certificateShape.omit({ scrubbedAt: true }), example: reportCertificateExample },
    refuses: [403, 404, 422],
    codes: ['permit.role', unknown.code, 'retention.on-hold'],
    async handle({ desk, person, params: { reference: of, document }, key }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person, key };
      const outcome = await destroyReport(desk, who, of, document);
      switch (outcome.outcome) {
        case 'not-found':
          return { problem: unknown };
        case 'refused':
          return { refusals: [outcome.refusal] };
        case 'destroyed':
          return { body: outcome.certificate };
      }
    },
  }),
];
