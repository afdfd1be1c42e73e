import { z } from 'zod';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { contractSchema, saveContract } from '#desk/settings/contracts.ts';
import { addHoliday, holidaySchema } from '#desk/settings/holidays.ts';
import { letterheadSchema, saveLetterhead } from '#desk/settings/letterhead.ts';
import { procedureSchema, publishProcedure } from '#desk/settings/procedures.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { approveWording, loadWording, wordingSchema } from '#desk/settings/wordings.ts';
import { settingExamples } from '../examples/settings.ts';
import { type Answer, type Operation, operation, type SignedInCall } from '../operation.ts';
import { aDay, named } from '../shapes/named.ts';
import { contractShape, letterheadShape, loadedWordingShape, procedureShape } from '../shapes/settings.ts';

const area = 'Settings';
const savedShape = named('Saved', z.strictObject({ saved: z.literal(true) }));
const saved = { answers: { json: savedShape, example: { saved: true } }, writes: true } as const;
const byAdministrator = { roles: ['administrator'], refuses: [409, 422], codes: ['permit.role'] } as const;

const whoOf = ({ person, key }: SignedInCall) => ({
  organisation: person.organisation,
  actor: person,
  key,
});
const savedOr = (refusal: Refusal | null): Answer =>
  refusal === null ? { body: { saved: true } } : { refusals: [refusal] };

/** What a provider has set: read by everybody signed in, changed by administrators. */
export const settingOperations: readonly Operation[] = [
  operation({
    id: 'readSettings',
    method: 'get',
    path: '/settings',
    area,
    says: 'Read the settings',
    about:
      'Contracts, every version of the procedure, holidays that were added, wordings that were loaded, and the letterhead.',
    answers: {
      json: named(
        'Settings',
        z.strictObject({
          contracts: z.array(contractShape),
          procedures: z.array(procedureShape),
          holidays: z.array(z.strictObject({ ...holidaySchema.shape, on: aDay, addedOn: aDay })),
          wordings: z.array(loadedWordingShape),
          letterhead: letterheadShape,
        }),
      ),
      example: settingExamples.all,
    },
    async handle({ desk, person }) {
      const { contracts, procedures, holidays, wordings, letterhead } = await settingsOf(
        desk,
        person.organisation,
      );
      return { body: { contracts, procedures, holidays, wordings, letterhead } };
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
      'New, or in the place of the one of that id. Complaints already recorded keep the contract as it was. The value is in pounds, as text.',
    body: contractSchema,
    example: settingExamples.contract,
    codes: ['permit.role', 'contract.programme-unknown', 'contract.ends-before-it-begins'],
    handle: async (call) => savedOr(await saveContract(call.desk, whoOf(call), call.body)),
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
      const published = await publishProcedure(call.desk, whoOf(call), call.body);
      return isRefusal(published) ? { refusals: [published] } : { status: 201, body: published };
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
    answers: {
      json: named(
        'HolidayAdded',
        z.strictObject({
          moved: z.array(
            z.strictObject({
              reference: z.string(),
              clock: z.string(),
              from: aDay,
              to: aDay,
              told: z.boolean(),
            }),
          ),
        }),
      ),
      status: 201,
      example: {
        moved: [
          {
            reference: 'SW-2018-0362',
            clock: 'Review',
            from: '2018-04-04',
            to: '2018-04-05',
            told: true,
          },
        ],
      },
    },
    async handle(call) {
      const added = await addHoliday(call.desk, whoOf(call), call.body);
      return isRefusal(added) ? { refusals: [added] } : { status: 201, body: added };
    },
  }),
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
      const loaded = await loadWording(call.desk, whoOf(call), call.body);
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
    roles: ['manager', 'administrator'],
    refuses: [404, 409, 422],
    codes: ['permit.role', 'wording.unknown', 'wording.own-approval'],
    params: z.strictObject({ id: z.string().max(100) }),
    handle: async (call) => savedOr(await approveWording(call.desk, whoOf(call), call.params.id)),
  }),
  operation({
    ...saved,
    ...byAdministrator,
    id: 'saveLetterhead',
    method: 'post',
    path: '/settings/letterhead',
    area,
    says: 'Say how letters and pages look',
    about: 'Address, phone, e-mail and colour. A colour that white words cannot be read on is refused.',
    body: letterheadSchema,
    example: settingExamples.letterhead,
    codes: ['permit.role', 'look.colour-unreadable'],
    handle: async (call) => savedOr(await saveLetterhead(call.desk, whoOf(call), call.body)),
  }),
];
