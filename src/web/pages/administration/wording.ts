import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dayFrom, dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Form } from '#core/form.ts';
import { type Refusal } from '#core/refusal.ts';
import { wordingOf, wordingsOf } from '#desk/administration/wordings.ts';
import type { Desk } from '#desk/desk.ts';
import { checkWording } from '#desk/settings/check-wording.ts';
import { partsFromText, textFromParts } from '#desk/settings/wording-text.ts';
import { approveWording, loadWording, wordingForm, wordingSchema } from '#desk/settings/wordings.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, postedFrom } from '#web/forms/posted.ts';
import { problem, statusOf } from '#web/problem.ts';
import { hiddenInputs, typedIn } from '#web/signed-in/carried.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';

const readers = reading('wording');
const home = '/administration/wording';

/** Ordered wording: what is in force for each programme, every version, loading a newer one, approving, checking. */
export function wordingRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, async (request, reply) => {
    const { organisation, id } = askedBy(request);
    return show(reply, 'wordings', { title: 'Wording', packs: await wordingsOf(desk, organisation, id) });
  });

  app.get<Asked>(`${home}/:id`, readers, (request, reply) => one(request, reply));
  app.post<Asked>(`${home}/:id/approve`, readers, async (request, reply) => {
    const { id = '' } = request.params;
    const refusal = await approveWording(desk, changing(request), id);
    return refusal === null
      ? reply.seeOther(`${home}/${id}`, {
          says: 'You have approved this wording.',
          next: 'It is printed in letters of its days from now on.',
        })
      : one(request, reply, refusal);
  });
  app.post<Asked>(`${home}/:id/check`, readers, async (request, reply) => {
    const { id = '' } = request.params;
    const on = dayFrom(oneOf(request.body, 'on')) ?? dayOf(desk.now());
    const refusal = await checkWording(desk, changing(request), { id, on });
    return refusal === null
      ? reply.seeOther(`${home}/${id}`, { says: `Checked on ${inWords(on)}.` })
      : one(request, reply, refusal);
  });

  app.get<Asked>(`${home}/load`, readers, (request, reply) => form(request, reply));
  app.post<Asked>(`${home}/load`, readers, (request, reply) => {
    const press = oneOf(request.body, 'do');
    return press === 'change'
      ? form(request, reply, { typed: request.body, faults: [] })
      : load(request, reply);
  });

  async function one(request: FastifyRequest<Asked>, reply: FastifyReply, refusal?: Refusal) {
    const { organisation, id: me, roles } = askedBy(request);
    const found = await wordingOf(desk, organisation, me, request.params['id'] ?? '');
    if (found === null) return noSuchWording(reply);
    const { shown, history } = found;
    return show(
      reply,
      'wording',
      {
        title: `${shown.wording.title}: ${shown.packTitle}`,
        shown,
        history,
        mayApprove: shown.waiting && !shown.loadedByMe && roles.length > 0,
        ...(refusal === undefined ? {} : { refusals: [refusal] }),
      },
      refusal === undefined ? 200 : statusOf(refusal),
    );
  }

  /** The form of a newer wording: it begins as the one in force, so that only what changed is typed. */
  async function form(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const { organisation, id } = askedBy(request);
    const pack = request.query['for'] ?? '';
    const packs = await wordingsOf(desk, organisation, id);
    const current = packs.find((each) => each.pack === pack)?.inForce ?? null;
    const begins = {
      pack,
      checkedOn: dayOf(desk.now()),
      ...(current === null
        ? {}
        : { attribution: current.wording.attribution, text: textFromParts(current.wording.parts) }),
    };
    const view = formView(asked, {
      action: `${home}/load`,
      today: dayOf(desk.now()),
      typed: back?.typed ?? postedFrom(asked.fields, begins),
      faults: back?.faults ?? [],
      cancel: { href: home, label: 'Leave without loading' },
    });
    const data = { title: asked.title, form: view, ...back };
    return show(reply, 'wording-form', data, status);
  }

  const load = (request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> =>
    answerForm(request, {
      form: asked,
      schema: typedWording,
      pathOf: ([first, ...rest]) => (first === 'parts' ? ['text'] : [first ?? '', ...rest]),
      save: async (given) => {
        if (oneOf(request.body, 'do') !== 'load') return { id: null };
        return loadWording(desk, changing(request), given);
      },
      show: (back, status) => form(request, reply, back, status),
      done: ({ id }, given) =>
        id === null
          ? show(reply, 'wording-read', {
              title: 'Read it word for word',
              parts: given.parts,
              given,
              action: `${home}/load`,
              inputs: hiddenInputs(withoutPress(typedIn(request.body))),
            })
          : reply.seeOther(`${home}/${id}`, {
              says: 'The wording is loaded.',
              next: 'Somebody else has to approve it before it is printed.',
            }),
    });
}

const asked: Form = { ...wordingForm, button: 'Read it before it is loaded' };

/** The wording as the form holds it: its text in one box. */
const typedWording = z.preprocess((given) => {
  const { text, ...rest } = given as Record<string, unknown>;
  return { ...rest, parts: typeof text === 'string' ? partsFromText(text) : [] };
}, wordingSchema);

const withoutPress = (typed: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'do'));

const noSuchWording = (reply: FastifyReply) =>
  problem(reply, {
    status: 404,
    code: 'wording.unknown',
    title: 'There is no such wording',
    says: 'No wording has that name.',
    remedy: 'Choose one from the list.',
  });
