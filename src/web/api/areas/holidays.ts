import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { foreseenMoves } from '#desk/administration/holidays.ts';
import { addHoliday, holidaySchema } from '#desk/settings/holidays.ts';
import { settingExamples } from '../examples/settings.ts';
import { type Operation, operation } from '../operation.ts';
import { aDay, named } from '../shapes/named.ts';
import { byAdministrator, changingBy } from './setting.ts';

const area = 'Settings';

const movedShape = named(
  'Moved',
  z.strictObject({
    reference: z.string(),
    clock: z.string(),
    from: aDay,
    to: aDay,
    told: z.boolean().meta({ description: 'Somebody was told the first day, so it stands' }),
  }),
);
const answers = {
  json: named('HolidayMoves', z.strictObject({ moved: z.array(movedShape) })),
  example: {
    moved: [{ reference: 'SW-2018-0362', clock: 'Review', from: '2018-04-04', to: '2018-04-05', told: true }],
  },
};

/** Bank holidays proclaimed after Redress was made. */
export const holidayOperations: readonly Operation[] = [
  operation({
    id: 'foreseeHoliday',
    method: 'get',
    path: '/settings/holidays/foreseen',
    area,
    reads: 'settings',
    says: 'See what a bank holiday would move',
    about: 'Every running date it would change. Nothing is recorded.',
    query: holidaySchema.omit({ title: true }),
    answers,
    refuses: [422],
    codes: ['holiday.known', 'holiday.year-not-loaded'],
    async handle({ desk, person, query }) {
      const moves = await foreseenMoves(desk, person.organisation, { ...query, title: '' });
      if (isRefusal(moves)) return { refusals: [moves] };
      const moved = moves.map(({ reference, clock, from, to, told }) => ({
        reference,
        clock,
        from,
        to,
        told: told !== null,
      }));
      return { body: { moved } };
    },
  }),
  operation({
    ...byAdministrator,
    id: 'addHoliday',
    method: 'post',
    path: '/settings/holidays',
    area,
    says: 'Add a bank holiday',
    about:
      'One proclaimed after Redress was made. Every running date is worked out again; the answer lists what moved. A date somebody has been told stands until a manager decides.',
    body: holidaySchema,
    example: settingExamples.holiday,
    writes: true,
    codes: ['permit.role', 'holiday.known', 'holiday.year-not-loaded'],
    answers: { ...answers, status: 201 },
    async handle(call) {
      const added = await addHoliday(call.desk, changingBy(call), call.body);
      return isRefusal(added) ? { refusals: [added] } : { status: 201, body: added };
    },
  }),
];
