import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { type AuditRow, readAudit } from '#desk/audit/read-audit.ts';
import { auditSorts, sortNames } from '#desk/audit/words.ts';
import { csvOf } from '../csv.ts';
import { everyRow } from '../every-row.ts';
import { type Operation, operation } from '../operation.ts';
import { auditExample, auditShape } from '../shapes/audit.ts';
import { after, limit, someDay } from '../shapes/list.ts';

const narrowing = {
  person: z.string().max(200).optional().meta({ description: 'The id of whoever did it' }),
  reference: z.string().max(100).optional().meta({ description: 'Of the case it is about' }),
  sort: z.enum(auditSorts).optional(),
  from: someDay,
  to: someDay,
};
const common = { area: 'Audit', reads: 'audit', method: 'get' } as const;
const about =
  'Both days count. Entries about cases you may not see are left out; the nominated officers and the security lead are told that a restricted record was opened, not which.';

/** Who looked, who took out, who changed what is set, who signed in and who was turned away. */
export const auditOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'listAudit',
    path: '/audit',
    says: 'List who did what, the latest first',
    about,
    query: z.strictObject({ ...narrowing, after, limit }),
    answers: { json: auditShape, example: auditExample },
    refuses: [400],
    codes: ['list.cursor-not-understood'],
    async handle({ desk, person, query: { person: whose, ...query } }) {
      const page = await readAudit(desk, person, { ...query, person: whose });
      if (isRefusal(page)) return { refusals: [page] };
      const { rows: items, people: _people, ...rest } = page;
      return { body: { ...rest, items } };
    },
  }),
  operation({
    ...common,
    id: 'exportAudit',
    path: '/audit.csv',
    says: 'Export the audit as CSV',
    about: `The whole list, in UTF-8. A cell that begins like a formula has an apostrophe before it. ${about}`,
    query: z.strictObject(narrowing),
    answers: { files: ['text/csv'] },
    handle: async ({ desk, person, query }) => ({
      file: csvOf(
        head,
        everyRow((paging) => readAudit(desk, person, { ...query, ...paging }), cellsOf),
      ),
      type: 'text/csv; charset=utf-8; header=present',
      name: 'audit.csv',
    }),
  }),
];

const head = ['When', 'Who', 'Account', 'Sort', 'What', 'Reference', 'Item', 'Route', 'Times', 'Changes'];

const cellsOf = ({ at, person, sort, says, reference, item, route, times, changes }: AuditRow): string[] => [
  at,
  person.name,
  person.id,
  sortNames[sort],
  says,
  reference ?? '',
  item ?? '',
  route,
  String(times),
  changes.map(({ name, from, to }) => `${name}: from ${from} to ${to}`).join('; '),
];
