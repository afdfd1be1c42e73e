import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { areas, changes } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { boxName } from '#desk/sealed-boxes/box.ts';
import {
  destroyForm,
  destroySchema,
  holdForm,
  holdSchema,
  liftSchema,
  moveForm,
  moveSchema,
  sealForm,
  sealSchema,
} from '#desk/sealed-boxes/box-forms.ts';
import { boxCertificate, boxOffers, boxRegister, boxShown } from '#desk/sealed-boxes/boxes.ts';
import { holdBox, liftBoxHold } from '#desk/sealed-boxes/hold-box.ts';
import { destroyBox, moveBox, noSuchBox, sealBox } from '#desk/sealed-boxes/keep-box.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { formView } from '#web/forms/form-view.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { boxLine, boxView } from './box-view.ts';

const home = '/administration/boxes';
const readers = reading('sealed-boxes');
const keepers = { config: { reads: 'sealed-boxes', roles: areas['sealed-boxes'].changers } } as const;

/** The register of sealed boxes: what is kept for audit of people whose records are on paper only, and whose names are nowhere. */
export function boxRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, async (request, reply) => {
    const person = askedBy(request);
    const register = await boxRegister(desk, person);
    if (isRefusal(register)) return problem(reply, refusalAsProblem(register));
    return show(reply, 'boxes', {
      title: 'Sealed boxes',
      boxes: register.boxes.map((box) => boxLine(box, register.today)),
      mayChange: changes(person, 'sealed-boxes'),
    });
  });

  app.get<Asked>(`${home}/seal`, keepers, (request, reply) => sealPage(request, reply));
  app.post<Asked>(`${home}/seal`, keepers, (request, reply) =>
    answerForm(request, {
      form: sealForm,
      schema: sealSchema,
      save: (given) => sealBox(desk, changing(request), given),
      show: (back, status) => sealPage(request, reply, back, status),
      done: ({ number }) =>
        reply.seeOther(`${home}/${number}`, {
          says: `${boxName(number)} is on record.`,
          next: 'Write its number on it, and nothing else.',
        }),
    }),
  );

  app.get<Asked>(`${home}/:number`, readers, async (request, reply) => {
    const found = await boxOf(request);
    if (found === null) return unknown(reply);
    const mayChange = changes(askedBy(request), 'sealed-boxes') && found.box.destroyed === null;
    return show(reply, 'box', { ...boxView(found.box, dayOf(desk.now())), home, mayChange });
  });

  app.get<Asked>(`${home}/:number/certificate.pdf`, readers, async (request, reply) => {
    const number = numberIn(request);
    const pdf = await boxCertificate(desk, askedBy(request), number);
    if (pdf === null || isRefusal(pdf)) return unknown(reply);
    const name = `Certificate of destruction, ${boxName(number)}`;
    return sendFile(reply, { name, type: 'application/pdf', content: Readable.from([Buffer.from(pdf)]) });
  });

  app.get<Asked>(`${home}/:number/move`, keepers, (request, reply) =>
    boxForm(request, reply, moveForm, 'move'),
  );
  app.post<Asked>(`${home}/:number/move`, keepers, (request, reply) =>
    answerForm(request, {
      form: moveForm,
      schema: moveSchema,
      save: async (given) => saved(await moveBox(desk, changing(request), numberIn(request), given)),
      show: (back, status) => boxForm(request, reply, moveForm, 'move', back, status),
      done: () => reply.seeOther(`${home}/${numberIn(request)}`, { says: 'The move is on record.' }),
    }),
  );

  app.get<Asked>(`${home}/:number/hold`, keepers, (request, reply) =>
    boxForm(request, reply, holdForm, 'hold'),
  );
  app.post<Asked>(`${home}/:number/hold`, keepers, (request, reply) =>
    answerForm(request, {
      form: holdForm,
      schema: holdSchema,
      save: async (given) => saved(await holdBox(desk, changing(request), numberIn(request), given)),
      show: (back, status) => boxForm(request, reply, holdForm, 'hold', back, status),
      done: () =>
        reply.seeOther(`${home}/${numberIn(request)}`, {
          says: 'The box is on hold.',
          next: 'It is not destroyed until the hold is taken off.',
        }),
    }),
  );
  app.post<Asked>(`${home}/:number/lift`, keepers, (request, reply) =>
    answerForm(request, {
      form: { ...holdForm, fields: holdForm.fields.filter(({ name }) => name !== 'reviewOn') },
      schema: liftSchema,
      save: async (given) => saved(await liftBoxHold(desk, changing(request), numberIn(request), given)),
      show: (back, status) => boxForm(request, reply, holdForm, 'hold', back, status),
      done: () => reply.seeOther(`${home}/${numberIn(request)}`, { says: 'The hold is taken off.' }),
    }),
  );

  app.get<Asked>(`${home}/:number/destroy`, keepers, (request, reply) =>
    boxForm(request, reply, destroyForm, 'destroy'),
  );
  app.post<Asked>(`${home}/:number/destroy`, keepers, (request, reply) =>
    answerForm(request, {
      form: destroyForm,
      schema: destroySchema,
      save: async (given) => saved(await destroyBox(desk, changing(request), numberIn(request), given)),
      show: (back, status) => boxForm(request, reply, destroyForm, 'destroy', back, status),
      done: () =>
        reply.seeOther(`${home}/${numberIn(request)}`, {
          says: 'It is on record that the box was destroyed.',
          next: 'Its certificate is here.',
        }),
    }),
  );

  /** The box an address names, where there is one whoever asks may see. */
  async function boxOf(request: FastifyRequest<Asked>) {
    const found = await boxShown(desk, askedBy(request), numberIn(request));
    return found === null || isRefusal(found) ? null : found;
  }

  async function sealPage(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const form = formView(sealForm, {
      action: `${home}/seal`,
      today: dayOf(desk.now()),
      offers: await boxOffers(desk, askedBy(request)),
      ...back,
      cancel: { href: home, label: 'Leave without saving' },
    });
    return show(reply, 'one-form', { title: sealForm.title, form, about: '', ...back }, status);
  }

  async function boxForm(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    asked: Form,
    step: string,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const found = await boxOf(request);
    if (found === null) return unknown(reply);
    const { box, version } = found;
    const form = formView(asked, {
      action: `${home}/${box.number}/${step}`,
      today: dayOf(desk.now()),
      offers: await boxOffers(desk, askedBy(request)),
      ...back,
      hidden: { version: String(version) },
      cancel: { href: `${home}/${box.number}`, label: 'Leave without saving' },
    });
    return show(reply, 'one-form', { title: asked.title, form, about: box.name, ...back }, status);
  }
}

const numberIn = ({ params }: FastifyRequest<Asked>): number =>
  /^\d{1,9}$/.test(params['number'] ?? '') ? Number(params['number']) : 0;

const saved = (refusal: Refusal | null): Refusal | { readonly saved: true } => refusal ?? { saved: true };

const unknown = (reply: FastifyReply) =>
  problem(reply, { ...refusalAsProblem(noSuchBox), status: 404, title: 'There is no such box' });
