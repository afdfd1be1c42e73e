import { z } from 'zod';
import { dutyViews } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { urgencies } from '#core/time-left.ts';
import { type MyWork, myWork } from '#desk/my-work/my-work.ts';
import { whoseWork } from '#desk/my-work/whose.ts';
import { csvOf } from '../csv.ts';
import { everyRow } from '../every-row.ts';
import { type Operation, operation } from '../operation.ts';
import { cardExample, cardShape, dutyExample, dutyShape } from '../shapes/duty.ts';
import { after, limit } from '../shapes/list.ts';
import { aDay, named } from '../shapes/named.ts';

const area = 'Work';
const narrowing = {
  whose: z
    .enum(whoseWork)
    .default('mine')
    .meta({ description: 'Your own, your team’s, nobody’s or everybody’s' }),
  view: z.enum(dutyViews).optional(),
  contract: z.string().max(200).optional(),
  deliveredBy: z.string().max(200).optional(),
  route: z.string().max(200).optional(),
};

const rowShape = named(
  'Work',
  z.strictObject({
    duty: dutyShape,
    card: cardShape,
    when: z.enum(urgencies),
    left: z.string().meta({ description: 'What is left of its time, in words' }),
    ownerName: z.string().nullable(),
  }),
);
const workShape = named(
  'WorkList',
  z.strictObject({
    today: aDay,
    items: z.array(rowShape),
    next: z.string().nullable(),
    counts: z.record(z.enum(urgencies), z.int()),
    views: z.record(z.enum(dutyViews), z.int()),
    total: z.int(),
    more: z.boolean().meta({ description: 'There is more, later, than was counted' }),
  }),
);

/** What is to be done, by whom and by when. */
export const workOperations: readonly Operation[] = [
  operation({
    id: 'listWork',
    method: 'get',
    path: '/work',
    area,
    reads: 'work',
    says: 'List work',
    about:
      'Duties in the order to do them in, with how many are late, due today, this week and later. Ask for the next page with `after`.',
    query: z.strictObject({ ...narrowing, after, limit }),
    answers: {
      json: workShape,
      example: {
        today: '2018-03-27',
        items: [
          {
            duty: dutyExample,
            card: cardExample,
            when: 'week',
            left: '4 working days left',
            ownerName: 'Marigold Penn',
          },
        ],
        next: null,
        counts: { late: 0, today: 0, week: 1, later: 0 },
        views: { responses: 1, ice: 0, 'jobcentre-plus': 0, promises: 0, checks: 0, 'data-requests': 0 },
        total: 1,
        more: false,
      },
    },
    refuses: [400],
    codes: ['list.cursor-not-understood'],
    async handle({ desk, person, query }) {
      const work = await myWork(desk, person, query);
      if (isRefusal(work)) return { refusals: [work] };
      const { today, rows, next, counts, views, total, more } = work;
      const items = rows.map(({ duty, card, when, left, owner }) => ({
        duty,
        card,
        when,
        left,
        ownerName: owner,
      }));
      return { body: { today, items, next, counts, views, total, more } };
    },
  }),
  operation({
    id: 'exportWork',
    method: 'get',
    path: '/work.csv',
    area,
    reads: 'work',
    says: 'Export work as CSV',
    about: 'The whole list, in UTF-8. A cell that begins like a formula has an apostrophe before it.',
    query: z.strictObject(narrowing),
    answers: { files: ['text/csv'] },
    handle: async ({ desk, person, query }) => ({
      file: csvOf(
        head,
        everyRow((paging) => myWork(desk, person, { ...query, ...paging }), cellsOf),
      ),
      type: 'text/csv; charset=utf-8; header=present',
      name: 'work.csv',
    }),
  }),
];

const head = [
  'Reference',
  'Person',
  'Matter',
  'What to do',
  'Due',
  'Act by',
  'How near',
  'Owner',
  'Role',
  'Contract',
];

/** A row of the list as cells, in the order of the head. */
const cellsOf = ({ duty, card, left, owner }: MyWork['rows'][number]): string[] => [
  card.reference,
  card.person,
  card.matter,
  duty.says,
  duty.due,
  duty.actBy,
  left,
  owner ?? '',
  duty.ownerRole,
  card.contractName,
];
