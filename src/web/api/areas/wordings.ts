import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { areas } from '#desk/access/areas.ts';
import { checkSchema, checkWording } from '#desk/settings/check-wording.ts';
import { approveWording, loadWording, wordingSchema } from '#desk/settings/wordings.ts';
import { settingExamples } from '../examples/settings.ts';
import { type Operation, operation } from '../operation.ts';
import { named } from '../shapes/named.ts';
import { byAdministrator, changingBy, saved, savedOr } from './setting.ts';

const area = 'Settings';
const params = z.strictObject({ id: z.string().max(100) });
const byManagers = { reads: 'wording', roles: areas.wording.changers, refuses: [404, 409, 422] } as const;

/** Ordered wording: loaded, approved by somebody else, and checked. */
export const wordingOperations: readonly Operation[] = [
  operation({
    ...byAdministrator,
    id: 'loadWording',
    method: 'post',
    path: '/settings/wordings',
    area,
    says: 'Load ordered wording',
    about: 'Word for word as the guidance orders it. It is printed once somebody else has approved it.',
    body: wordingSchema,
    example: settingExamples.wording,
    writes: true,
    codes: ['permit.role', 'wording.ends-before-it-begins', 'wording.before-the-source'],
    answers: {
      json: named('WordingLoaded', z.strictObject({ id: z.string() })),
      status: 201,
      example: { id: 'OTHER-loaded-1' },
    },
    async handle(call) {
      const loaded = await loadWording(call.desk, changingBy(call), call.body);
      return isRefusal(loaded) ? { refusals: [loaded] } : { status: 201, body: loaded };
    },
  }),
  operation({
    ...saved,
    id: 'approveWording',
    method: 'post',
    path: '/settings/wordings/{id}/approve',
    area,
    says: 'Approve wording somebody loaded',
    about: 'By a manager or another administrator than the one who loaded it.',
    ...byManagers,
    codes: ['permit.role', 'wording.unknown', 'wording.own-approval'],
    params,
    handle: async (call) => savedOr(await approveWording(call.desk, changingBy(call), call.params.id)),
  }),
  operation({
    ...saved,
    ...byManagers,
    id: 'checkWording',
    method: 'post',
    path: '/settings/wordings/{id}/check',
    area,
    says: 'Say that wording was checked',
    about: 'Its addresses and numbers were looked up on that day and found right.',
    codes: ['permit.role', 'wording.unknown', 'wording.checked-in-future'],
    params,
    body: checkSchema,
    example: { on: '2018-03-12' },
    handle: async (call) =>
      savedOr(await checkWording(call.desk, changingBy(call), { id: call.params.id, on: call.body.on })),
  }),
];
