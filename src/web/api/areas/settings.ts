import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { contractOf } from '#desk/administration/contracts.ts';
import { contractSchema, saveContract } from '#desk/settings/contracts.ts';
import { goodwillLimitsSchema, saveGoodwillLimits } from '#desk/settings/goodwill-limits.ts';
import { holidaySchema } from '#desk/settings/holidays.ts';
import { procedureSchema, publishProcedure } from '#desk/settings/procedures.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { etagOf } from '../answer-outcome.ts';
import { settingExamples } from '../examples/settings.ts';
import { type Operation, operation } from '../operation.ts';
import { aDay, named } from '../shapes/named.ts';
import {
  contractShape,
  goodwillShape,
  letterheadShape,
  loadedWordingShape,
  procedureShape,
} from '../shapes/settings.ts';
import { byAdministrator, changingBy, saved, savedOr } from './setting.ts';

const area = 'Settings';

/** What a provider has set: read by everybody signed in, changed by administrators. */
export const settingOperations: readonly Operation[] = [
  operation({
    id: 'readSettings',
    method: 'get',
    path: '/settings',
    area,
    reads: 'terms',
    says: 'Read the settings',
    about:
      'Contracts, every version of the procedure, holidays that were added, wordings that were loaded, the letterhead, and how much each role may offer as a goodwill payment.',
    answers: {
      json: named(
        'Settings',
        z.strictObject({
          contracts: z.array(contractShape),
          procedures: z.array(procedureShape),
          holidays: z.array(z.strictObject({ ...holidaySchema.shape, on: aDay, addedOn: aDay })),
          wordings: z.array(loadedWordingShape),
          letterhead: letterheadShape,
          goodwillLimits: goodwillShape,
        }),
      ),
      example: settingExamples.all,
    },
    async handle({ desk, person }) {
      const { contracts, procedures, holidays, wordings, letterhead, goodwillLimits } = await settingsOf(
        desk,
        person.organisation,
      );
      return { body: { contracts, procedures, holidays, wordings, letterhead, goodwillLimits } };
    },
  }),
  operation({
    id: 'readContract',
    method: 'get',
    path: '/settings/contracts/{id}',
    area,
    reads: 'terms',
    says: 'Read one contract',
    about: 'With the version it is at, which is its ETag and what If-Match takes when it is saved.',
    tells: 'version',
    params: z.strictObject({ id: z.string().max(100) }),
    answers: {
      json: z.strictObject({ contract: contractShape, version: z.int() }),
      example: { contract: settingExamples.all.contracts[0], version: 1 },
    },
    refuses: [404],
    async handle({ desk, person, params }) {
      const found = await contractOf(desk, person.organisation, params.id);
      if (found === null) return { problem: noContract };
      const { shown, version } = found;
      return { body: { contract: shown.contract, version }, headers: { etag: etagOf(version) } };
    },
  }),
  operation({
    ...saved,
    ...byAdministrator,
    id: 'saveContract',
    method: 'post',
    path: '/settings/contracts',
    area,
    says: 'Save a contract',
    about:
      'New, or in the place of the one of that id. Complaints already recorded keep the contract as it was, but for what decides an ICE contribution, which goes by the contract as it stands on the day of the report. The value is in pounds, as text, and what it is the value of stands in valueBasis. What is left out is blank, and no contribution is worked out of a blank.',
    versioned: true,
    body: contractSchema,
    example: settingExamples.contract,
    codes: [
      'permit.role',
      'setting.changed-meanwhile',
      'contract.programme-unknown',
      'contract.ends-before-it-begins',
      'contract.day-without-value',
      'contract.renewed-before-it-was-let',
      'contract.voluntary-without-need',
      'contract.voluntary-before-it-was-let',
      'contract.clause-without-reference',
      'contract.reference-without-clause',
    ],
    handle: async (call) => savedOr(await saveContract(call.desk, changingBy(call), call.body)),
  }),
  operation({
    ...saved,
    ...byAdministrator,
    id: 'saveGoodwillLimits',
    method: 'post',
    path: '/settings/goodwill-limits',
    area,
    says: 'Say how much each role may offer',
    about:
      'The most a handler, a reviewer and a manager may each offer as a goodwill payment, in pounds, as text. A role left out or empty may offer none.',
    body: goodwillLimitsSchema,
    example: settingExamples.goodwillLimits,
    codes: ['permit.role', 'setting.changed-meanwhile'],
    handle: async (call) => savedOr(await saveGoodwillLimits(call.desk, changingBy(call), call.body)),
  }),
  operation({
    ...byAdministrator,
    id: 'publishProcedure',
    method: 'post',
    path: '/settings/procedures',
    area,
    says: 'Publish a version of the procedure',
    about:
      'With the day it takes effect. Complaints received before keep the version they have. The warnings stop nothing.',
    body: procedureSchema,
    example: settingExamples.procedure,
    writes: true,
    codes: ['permit.role', 'procedure.same-day', 'procedure.not-switchable', 'procedure.in-the-past'],
    answers: {
      json: named('Published', z.strictObject({ version: z.int(), warnings: z.array(z.string()) })),
      status: 201,
      example: { version: 2, warnings: [] },
    },
    async handle(call) {
      const published = await publishProcedure(call.desk, changingBy(call), call.body);
      return isRefusal(published) ? { refusals: [published] } : { status: 201, body: published };
    },
  }),
];

const noContract = {
  status: 404,
  code: 'contract.unknown',
  title: 'There is no such contract',
  says: 'No contract here has that id.',
  remedy: 'GET /api/settings lists them.',
};
