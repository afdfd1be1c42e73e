import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { areas, changes } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import { addOffice, noSuchOffice, takeStep } from '#desk/offices/keep-office.ts';
import { type OfficeShown, officeOffers, officeRegister, officeShown } from '#desk/offices/offices.ts';
import type { OfficeStep } from '#desk/offices/step.ts';
import { officeForm, officeSchema } from '#desk/offices/steps/save.ts';
import { officeSteps, stepNamed } from '#desk/offices/steps.ts';
import { formView } from '#web/forms/form-view.ts';
import { postedFrom } from '#web/forms/posted.ts';
import { problem, refusalAsProblem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { officeLine, officeView } from './office-view.ts';

const home = '/administration/offices';
const readers = reading('offices');
const keepers = { config: { reads: 'offices', roles: areas.offices.changers } } as const;

/** The register of offices: who answers for papers there, who stands in, and where papers are locked away. */
export function officeRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, async (request, reply) => {
    const person = askedBy(request);
    const register = await officeRegister(desk, person);
    if (isRefusal(register)) return problem(reply, refusalAsProblem(register));
    const offices = register.offices.map((office) => officeLine(office));
    return show(reply, 'offices', { title: 'Offices', offices, mayChange: changes(person, 'offices') });
  });

  app.get<Asked>(`${home}/add`, keepers, (request, reply) => addPage(request, reply));
  app.post<Asked>(`${home}/add`, keepers, (request, reply) =>
    answerForm(request, {
      form: addForm,
      schema: officeSchema,
      save: (given) => addOffice(desk, changing(request), given),
      show: (back, status) => addPage(request, reply, back, status),
      done: ({ id }, { name }) =>
        reply.seeOther(`${home}/${id}`, {
          says: `${name} is added.`,
          next: 'Name its nominated officer next.',
        }),
    }),
  );

  app.get<Asked>(`${home}/:id`, readers, async (request, reply) => {
    const person = askedBy(request);
    const shown = await officeShown(desk, person, request.params['id'] ?? '');
    if (shown === null) return unknown(reply);
    if (isRefusal(shown)) return problem(reply, refusalAsProblem(shown));
    const mayChange = changes(person, 'offices') && shown.office.closedOn === null;
    const steps = officeSteps.map(({ name, says }) => ({ href: `${home}/${shown.office.id}/${name}`, says }));
    return show(reply, 'office', { ...officeView(shown), steps, mayChange });
  });

  app.get<Asked>(`${home}/:id/:step`, keepers, (request, reply) => stepPage(request, reply));
  app.post<Asked>(`${home}/:id/:step`, keepers, async (request, reply) => {
    const { step, shown } = await asked(request);
    if (step === null || shown === null) return unknown(reply);
    const { id } = shown.office;
    return answerForm(request, {
      form: step.form,
      schema: step.schema,
      save: async (given) => (await takeStep(desk, changing(request), id, step, given)) ?? { saved: true },
      show: (back, status) => stepPage(request, reply, back, status),
      done: () => reply.seeOther(`${home}/${id}`, { says: 'It is saved.' }),
    });
  });

  /** The office and the step an address names, where there are such. */
  async function asked(
    request: FastifyRequest<Asked>,
  ): Promise<{ readonly step: OfficeStep | null; readonly shown: OfficeShown | null }> {
    const shown = await officeShown(desk, askedBy(request), request.params['id'] ?? '');
    const step = stepNamed(request.params['step'] ?? '');
    return { step, shown: shown === null || isRefusal(shown) ? null : shown };
  }

  async function addPage(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const form = formView(addForm, {
      action: `${home}/add`,
      today: dayOf(desk.now()),
      offers: await officeOffers(desk, askedBy(request)),
      ...back,
      cancel: { href: home, label: 'Leave without adding' },
    });
    return show(reply, 'one-form', { title: addForm.title, form, about: '', ...back }, status);
  }

  async function stepPage(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const { step, shown } = await asked(request);
    if (step === null || shown === null) return unknown(reply);
    const { office, version } = shown;
    const opening = step.opensWith?.(office);
    const typed = back?.typed ?? (opening === undefined ? undefined : postedFrom(step.form.fields, opening));
    const form = formView(step.form, {
      action: `${home}/${office.id}/${step.name}`,
      today: shown.today,
      offers: await officeOffers(desk, askedBy(request), office.organisation),
      ...(typed === undefined || Object.keys(typed).length === 0 ? {} : { typed }),
      faults: back?.faults ?? [],
      hidden: { version: String(version) },
      cancel: { href: `${home}/${office.id}`, label: 'Leave without saving' },
    });
    return show(reply, 'one-form', { title: step.form.title, form, about: office.name, ...back }, status);
  }
}

const addForm = { ...officeForm, title: 'Add an office', button: 'Add it' } as const;

const unknown = (reply: FastifyReply) =>
  problem(reply, { ...refusalAsProblem(noSuchOffice), status: 404, title: 'There is no such office' });
