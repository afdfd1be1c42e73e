import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import {
  fieldPath,
  inputFrom,
  mostStages,
  offFields,
  procedureForm,
  procedureInput,
  stageFields,
  targetFields,
} from '#desk/administration/procedure-form.ts';
import { proceduresOf, procedureToRead } from '#desk/administration/procedures.ts';
import type { Desk } from '#desk/desk.ts';
import {
  type ProcedureGiven,
  procedureRefusal,
  procedureSchema,
  publishProcedure,
} from '#desk/settings/procedures.ts';
import { settingHistory } from '#desk/settings/setting-history.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted, postedFrom } from '#web/forms/posted.ts';
import { problem } from '#web/problem.ts';
import { hiddenInputs, typedIn } from '#web/signed-in/carried.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { readers } from './sections.ts';

const home = '/administration/procedure';

/** The provider’s procedure: its versions, each as it is published, and the next one. */
export function procedureRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, async (request, reply) => {
    const versions = await proceduresOf(desk, askedBy(request).organisation);
    return show(reply, 'procedures', { title: 'Procedure', versions });
  });

  app.get<Asked>(`${home}/:version`, readers, async (request, reply) => {
    const { organisation } = askedBy(request);
    const { version = '' } = request.params;
    const versions = await proceduresOf(desk, organisation);
    const procedure = versions.find((each) => String(each.version) === version);
    if (procedure === undefined) return noSuchVersion(reply);
    const history = await settingHistory(desk, organisation, `procedure-${version}`);
    return show(reply, 'procedure', {
      title: procedure.edition,
      procedure,
      history,
    });
  });

  app.get<Asked>(`${home}/publish`, readers, async (request, reply) => form(request, reply));
  app.post<Asked>(`${home}/publish`, readers, async (request, reply) => {
    const { body } = request;
    const press = oneOf(body, 'do');
    if (press === 'more' || press === 'fewer' || press === 'change')
      return form(request, reply, { typed: body, faults: [] });
    return press === 'publish' ? publish(request, reply) : read(request, reply);
  });

  /** The next version’s form: it begins as the version in force. */
  async function form(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const { organisation } = askedBy(request);
    const settings = await settingsOf(desk, organisation);
    const latest = settings.procedures.toSorted((a, b) => b.version - a.version)[0];
    const stages = stagesIn(back?.typed) ?? latest?.stages.length ?? 2;
    const asked = procedureForm(stages);
    const opening = latest === undefined ? undefined : postedFrom(asked.fields, inputFrom(latest));
    const typed = back?.typed ?? opening;
    const view = formView(asked, {
      action: `${home}/publish`,
      today: dayOf(desk.now()),
      ...(typed === undefined ? {} : { typed }),
      faults: back?.faults ?? [],
      hidden: { stages: String(stages) },
      cancel: { href: home, label: 'Leave without publishing' },
    });
    const data = {
      title: asked.title,
      form: view,
      stages: Array.from({ length: stages }, (_, at) => stageFields(at).map(({ name }) => name)),
      mostStages,
      targetFields,
      offFields,
      ...back,
    };
    return show(reply, 'procedure-form', data, status);
  }

  /** What was typed, read as a version; `next` gets it, and the form comes back where it cannot be read. */
  async function asVersion(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    next: (given: ProcedureGiven) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const { procedures } = await settingsOf(desk, askedBy(request).organisation);
    const today = dayOf(desk.now());
    return answerForm(request, {
      form: procedureForm(stagesIn(request.body) ?? 2),
      schema: procedureSchema,
      shape: (input) => procedureInput(input, procedures),
      pathOf: fieldPath,
      save: async (given) => procedureRefusal(given, procedures, today) ?? given,
      show: (back, status) => form(request, reply, back, status),
      done: next,
    });
  }

  const read = (request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> =>
    asVersion(request, reply, async (given) =>
      show(reply, 'procedure-read', {
        title: 'Read it before it is published',
        procedure: await procedureToRead(desk, askedBy(request).organisation, given),
        inputs: hiddenInputs(withoutPress(typedIn(request.body))),
        action: `${home}/publish`,
      }),
    );

  async function publish(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
    const { procedures } = await settingsOf(desk, askedBy(request).organisation);
    return answerForm(request, {
      form: procedureForm(stagesIn(request.body) ?? 2),
      schema: procedureSchema,
      shape: (input) => procedureInput(input, procedures),
      pathOf: fieldPath,
      save: (given) => publishProcedure(desk, changing(request), given),
      show: (back, status) => form(request, reply, back, status),
      done: ({ version }, { from }) =>
        reply.seeOther(`${home}/${version}`, {
          says: `Version ${version} is published.`,
          next: `It is followed by complaints received from ${inWords(from)} on.`,
        }),
    });
  }
}

/** How many stages a form that was sent holds: one more or one fewer where that was asked. */
function stagesIn(typed: Posted | undefined): number | null {
  if (typed === undefined) return null;
  const held = Number(oneOf(typed, 'stages'));
  if (!Number.isInteger(held) || held < 1) return null;
  const press = oneOf(typed, 'do');
  const wanted = press === 'more' ? held + 1 : press === 'fewer' ? held - 1 : held;
  return Math.min(Math.max(wanted, 1), mostStages);
}

const withoutPress = (typed: Posted): Posted =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'do'));

const noSuchVersion = (reply: FastifyReply) =>
  problem(reply, {
    status: 404,
    code: 'procedure.unknown',
    title: 'There is no such version',
    says: 'No version of the procedure has that number.',
    remedy: 'Choose one from the list.',
  });
