import { z } from 'zod';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { areas } from '#desk/access/areas.ts';
import {
  destroySchema,
  holdSchema,
  liftSchema,
  moveSchema,
  sealSchema,
} from '#desk/sealed-boxes/box-forms.ts';
import { boxCertificate, boxRegister, boxShown } from '#desk/sealed-boxes/boxes.ts';
import { holdBox, liftBoxHold } from '#desk/sealed-boxes/hold-box.ts';
import { destroyBox, moveBox, noSuchBox, sealBox } from '#desk/sealed-boxes/keep-box.ts';
import { boxExample, boxGiven, officeExample } from '../examples/offices.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { aDay } from '../shapes/named.ts';
import { boxShape } from '../shapes/office.ts';
import { changingBy, saved, savedOr } from './setting.ts';

const common = { area: 'Sealed boxes', reads: 'sealed-boxes' } as const;
const keeping = { ...common, roles: areas['sealed-boxes'].changers, writes: true } as const;
const params = z.strictObject({ number: z.coerce.number().int().min(1).max(999_999_999) });
const unknown = { status: 404, title: 'There is no such box', ...noSuchBox };

const changed = (refusal: Refusal | null): Answer =>
  refusal?.code === noSuchBox.code ? { problem: unknown } : savedOr(refusal);

/** Boxes of claim evidence of people whose records are kept on paper only: no field takes free text (G2-77). */
export const boxOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'listBoxes',
    method: 'get',
    path: '/sealed-boxes',
    says: 'List sealed boxes',
    about: 'The latest first, each with the day from which it may be destroyed.',
    answers: {
      json: z.strictObject({ today: aDay, items: z.array(boxShape) }),
      example: { today: '2018-03-12', items: [boxExample] },
    },
    async handle({ desk, person }) {
      const register = await boxRegister(desk, person);
      return isRefusal(register)
        ? { refusals: [register] }
        : { body: { today: register.today, items: register.boxes } };
    },
  }),
  operation({
    ...keeping,
    id: 'sealBox',
    method: 'post',
    path: '/sealed-boxes',
    says: 'Put a sealed box on record',
    about: 'It is given the next number. No field takes free text, so that nobody’s name can be sent.',
    body: sealSchema,
    example: boxGiven,
    answers: { json: z.strictObject({ number: z.int() }), status: 201, example: { number: 12 } },
    refuses: [403, 409, 422],
    codes: [
      'permit.role',
      'box.office-unknown',
      'box.contract-unknown',
      'box.contract-not-served',
      'box.nobody',
      'box.in-future',
    ],
    async handle(call) {
      const sealed = await sealBox(call.desk, changingBy(call), call.body);
      return isRefusal(sealed) ? { refusals: [sealed] } : { status: 201, body: sealed };
    },
  }),
  operation({
    ...common,
    id: 'readBox',
    method: 'get',
    path: '/sealed-boxes/{number}',
    says: 'Read a sealed box',
    about: 'Where it stands, what is in it by kind, and how long it is kept.',
    params,
    answers: { json: boxShape, example: boxExample },
    refuses: [404],
    codes: [noSuchBox.code],
    async handle({ desk, person, params: { number } }) {
      const found = await boxShown(desk, person, number);
      if (found === null) return { problem: unknown };
      return isRefusal(found) ? { refusals: [found] } : { body: found.box };
    },
  }),
  operation({
    ...keeping,
    ...saved,
    id: 'moveBox',
    method: 'post',
    path: '/sealed-boxes/{number}/move',
    says: 'Record that a box was moved',
    about: 'To another open office that serves its contract.',
    params,
    body: moveSchema,
    example: { office: officeExample.id, on: '2018-04-01' },
    refuses: [403, 404, 409, 422],
    codes: ['permit.role', noSuchBox.code, 'box.destroyed', 'box.there-already', 'box.before-last'],
    handle: async (call) =>
      changed(await moveBox(call.desk, changingBy(call), call.params.number, call.body)),
  }),
  operation({
    ...keeping,
    ...saved,
    id: 'holdBox',
    method: 'put',
    path: '/sealed-boxes/{number}/holds',
    says: 'Put a box on hold',
    about:
      'While it is on hold it is not destroyed. By its cause alone, without a word of whose papers are in it; one of the same cause is put in its place.',
    params,
    body: holdSchema,
    example: { because: 'ice-case', reviewOn: '2018-09-12' },
    refuses: [403, 404, 409, 422],
    codes: ['permit.role', noSuchBox.code, 'box.destroyed', 'box.review-past'],
    handle: async (call) =>
      changed(await holdBox(call.desk, changingBy(call), call.params.number, call.body)),
  }),
  operation({
    ...keeping,
    ...saved,
    id: 'liftBoxHold',
    method: 'post',
    path: '/sealed-boxes/{number}/holds/lift',
    says: 'Take a hold off a box',
    about: 'Once the last is off, its time alone says when it may be destroyed.',
    params,
    body: liftSchema,
    example: { because: 'ice-case' },
    refuses: [403, 404, 409, 422],
    codes: ['permit.role', noSuchBox.code, 'box.not-held'],
    handle: async (call) =>
      changed(await liftBoxHold(call.desk, changingBy(call), call.params.number, call.body)),
  }),
  operation({
    ...keeping,
    ...saved,
    id: 'destroyBox',
    method: 'post',
    path: '/sealed-boxes/{number}/destroy',
    says: 'Record that a box was destroyed',
    about: 'From the day after the last it has to be kept, in front of a second person.',
    params,
    body: destroySchema,
    example: { on: '2028-01-01', by: null, witness: boxExample.sealedBy.id },
    refuses: [403, 404, 409, 422],
    codes: [
      'permit.role',
      noSuchBox.code,
      'retention.on-hold',
      'retention.too-early',
      'box.witness-needed',
      'box.destroyed',
    ],
    handle: async (call) =>
      changed(await destroyBox(call.desk, changingBy(call), call.params.number, call.body)),
  }),
  operation({
    ...common,
    id: 'openBoxCertificate',
    method: 'get',
    path: '/sealed-boxes/{number}/certificate.pdf',
    says: 'Open the certificate of a destroyed box',
    about: 'As tagged PDF (PDF/UA-1).',
    params,
    answers: { files: ['application/pdf'] },
    refuses: [404],
    codes: [noSuchBox.code],
    async handle({ desk, person, params: { number } }): Promise<Answer> {
      const pdf = await boxCertificate(desk, person, number);
      if (pdf === null) return { problem: unknown };
      if (isRefusal(pdf)) return { refusals: [pdf] };
      return { file: pdf, type: 'application/pdf', name: `certificate-box-${number}.pdf` };
    },
  }),
];
