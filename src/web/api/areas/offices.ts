import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { areas } from '#desk/access/areas.ts';
import { addOffice, noSuchOffice, takeStep } from '#desk/offices/keep-office.ts';
import { officeRegister, officeShown } from '#desk/offices/offices.ts';
import type { OfficeStep } from '#desk/offices/step.ts';
import { officeSchema } from '#desk/offices/steps/save.ts';
import { officeSteps } from '#desk/offices/steps.ts';
import { officeExample, officeGiven, stepExamples } from '../examples/offices.ts';
import { type Operation, operation } from '../operation.ts';
import { aDay } from '../shapes/named.ts';
import { officeShape } from '../shapes/office.ts';
import { changingBy, saved, savedOr } from './setting.ts';

const common = { area: 'Offices', reads: 'offices' } as const;
const keeping = { ...common, roles: areas.offices.changers } as const;
const params = z.strictObject({ id: z.string().max(100) });
const unknown = { status: 404, title: 'There is no such office', ...noSuchOffice };

const camel = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A step with an office, as an operation: the same form, the same decision. */
const stepOperation = (step: OfficeStep): Operation =>
  operation({
    ...keeping,
    ...saved,
    id: `office${camel(`-${step.name}`)}`,
    method: 'post',
    path: `/offices/{id}/${step.name}`,
    says: step.says,
    about: step.form.about,
    versioned: true,
    params,
    body: step.schema as z.ZodObject,
    example: stepExamples[step.name],
    refuses: [403, 404, 409, 422],
    codes: ['permit.role', noSuchOffice.code, 'office.closed', 'setting.changed-meanwhile'],
    async handle(call) {
      const shown = await officeShown(call.desk, call.person, call.params.id);
      if (shown === null) return { problem: unknown };
      return savedOr(await takeStep(call.desk, changingBy(call), call.params.id, step, call.body));
    },
  });

/** Offices, who answers for papers in each, and where papers are locked away. */
export const officeOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'listOffices',
    method: 'get',
    path: '/offices',
    says: 'List offices and their nominated officers',
    about: 'Open ones first, by name, each with what it lacks for records kept on paper.',
    answers: {
      json: z.strictObject({ today: aDay, items: z.array(officeShape) }),
      example: { today: '2018-03-12', items: [officeExample] },
    },
    async handle({ desk, person }) {
      const register = await officeRegister(desk, person);
      return isRefusal(register)
        ? { refusals: [register] }
        : { body: { today: register.today, items: register.offices } };
    },
  }),
  operation({
    ...keeping,
    id: 'addOffice',
    method: 'post',
    path: '/offices',
    says: 'Add an office',
    about: 'With nobody in its posts yet.',
    writes: true,
    body: officeSchema,
    example: officeGiven,
    answers: { json: z.strictObject({ id: z.string() }), status: 201, example: { id: officeExample.id } },
    refuses: [403, 422],
    codes: ['permit.role', 'office.name-unknown'],
    async handle(call) {
      const added = await addOffice(call.desk, changingBy(call), call.body);
      return isRefusal(added) ? { refusals: [added] } : { status: 201, body: added };
    },
  }),
  operation({
    ...common,
    id: 'readOffice',
    method: 'get',
    path: '/offices/{id}',
    says: 'Read an office',
    about: 'Everybody who held a post there, its storage and its risk assessment, and what it lacks.',
    params,
    tells: 'version',
    answers: { json: officeShape, example: officeExample },
    refuses: [404],
    codes: [noSuchOffice.code],
    async handle({ desk, person, params: { id } }) {
      const shown = await officeShown(desk, person, id);
      if (shown === null) return { problem: unknown };
      if (isRefusal(shown)) return { refusals: [shown] };
      return { body: shown.office, headers: { etag: `"${shown.version}"` } };
    },
  }),
  ...officeSteps.map(stepOperation),
];
