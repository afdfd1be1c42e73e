import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf, type Moment } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { addPerson } from '#desk/people/add-person.ts';
import { changePerson } from '#desk/people/change-person.ts';
import { closeAccount, openAccount } from '#desk/people/close-account.ts';
import { type PersonShown, peopleOf } from '#desk/people/people.ts';
import { personForm, personSchema } from '#desk/people/person-form.ts';
import { personHistory } from '#desk/people/person-history.ts';
import { resetPassword } from '#desk/people/reset-password.ts';
import { resetSecondSteps } from '#desk/people/reset-second-steps.ts';
import { signOutPerson } from '#desk/people/sign-out-person.ts';
import { termsOf, termsOffered } from '#desk/people/terms-offered.ts';
import { after, temporaryGood } from '#desk/sign-in/limits.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, postedFrom } from '#web/forms/posted.ts';
import type { Notice } from '#web/notice.ts';
import { problem, statusOf } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';

const readers = reading('people');
const home = '/administration/people';

/** Everybody who may sign in: adding, changing, closing, and a new password for who has lost theirs. */
export function peopleRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, async (request, reply) => {
    const { people } = await peopleOf(desk, askedBy(request).organisation);
    return show(reply, 'people', {
      title: 'People',
      open: people.filter(({ closed }) => !closed),
      closed: people.filter(({ closed }) => closed),
    });
  });

  app.get<Asked>(`${home}/add`, readers, (_, reply) => addForm(reply));
  app.post<Asked>(`${home}/add`, readers, (request, reply) =>
    answerForm(request, {
      form: personForm,
      schema: personSchema,
      save: (given) => addPerson(desk, changing(request), given),
      show: (back, status) => addForm(reply, back, status),
      // Answered with a page and not with a way to one: the password is shown this once and kept nowhere.
      done: ({ password }, { name, email }) =>
        showPassword(reply, desk.now(), { name, email, password, added: true }),
    }),
  );

  app.get<Asked>(`${home}/:id`, readers, (request, reply) => one(request, reply));
  app.post<Asked>(`${home}/:id`, readers, async (request, reply) => {
    const { id = '' } = request.params;
    if ((await personOf(request)) === null) return noSuchPerson(reply);
    return answerForm(request, {
      form: changeForm,
      schema: personSchema,
      save: async (given) => (await changePerson(desk, changing(request), id, given)) ?? { saved: true },
      show: (back, status) => one(request, reply, back, status),
      done: (_, { name }) => reply.seeOther(home, { says: `${name} is changed.` }),
    });
  });
  app.post<Asked>(`${home}/:id/account`, readers, async (request, reply) => {
    const { id = '' } = request.params;
    const person = await personOf(request);
    if (person === null) return noSuchPerson(reply);
    const press = oneOf(request.body, 'do');
    if (press === 'password') {
      const reset = await resetPassword(desk, changing(request), id);
      if (isRefusal(reset)) return refused(request, reply, reset);
      return showPassword(reply, desk.now(), { ...person, ...reset, added: false });
    }
    const pressed = presses.get(press);
    if (pressed === undefined) return one(request, reply);
    const refusal = await pressed.does(desk, changing(request), id);
    if (refusal !== null) return refused(request, reply, refusal);
    return reply.seeOther(home, pressed.done(person.name));
  });

  async function personOf(request: FastifyRequest<Asked>): Promise<PersonShown | null> {
    const { people } = await peopleOf(desk, askedBy(request).organisation);
    return people.find(({ id }) => id === request.params['id']) ?? null;
  }

  async function addForm(reply: FastifyReply, back?: CameBack, status = 200): Promise<FastifyReply> {
    const offers = await termsOffered(desk, askedBy(reply.request).organisation);
    const view = formView(personForm, {
      action: `${home}/add`,
      offers,
      today: dayOf(desk.now()),
      ...(back === undefined ? {} : { typed: back.typed, faults: back.faults }),
      cancel: { href: home, label: 'Leave without adding' },
    });
    return show(reply, 'person-add', { title: personForm.title, form: view, ...back }, status);
  }

  async function one(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: Partial<CameBack>,
    status = 200,
  ) {
    const person = await personOf(request);
    if (person === null) return noSuchPerson(reply);
    const { organisation, id: me } = askedBy(request);
    const offers = await termsOffered(desk, organisation, person.id);
    const view = formView(changeForm, {
      action: `${home}/${person.id}`,
      offers,
      today: dayOf(desk.now()),
      typed: back?.typed ?? postedFrom(changeForm.fields, termsOf(person)),
      faults: back?.faults ?? [],
      cancel: { href: home, label: 'Leave without saving' },
    });
    return show(
      reply,
      'person',
      {
        title: person.name,
        person,
        me: person.id === me,
        form: view,
        history: await personHistory(desk, organisation, person.id),
        ...back,
      },
      status,
    );
  }

  const refused = (request: FastifyRequest<Asked>, reply: FastifyReply, refusal: Refusal) =>
    one(request, reply, { faults: [], refusals: [refusal] }, statusOf(refusal));
}

/** What an administrator does to an account by one press, and what is said then. */
interface Press {
  readonly does: typeof closeAccount;
  readonly done: (name: string) => Notice;
}
const presses: ReadonlyMap<string, Press> = new Map([
  [
    'close',
    {
      does: closeAccount,
      done: (name) => ({
        says: `The account of ${name} is closed.`,
        next: 'They are signed out everywhere.',
      }),
    },
  ],
  ['open', { does: openAccount, done: (name) => ({ says: `${name} may sign in again.` }) }],
  [
    'sign-out',
    {
      does: signOutPerson,
      done: (name) => ({
        says: `${name} is signed out everywhere.`,
        next: 'They may sign in again. Give them a temporary password if somebody else may know theirs.',
      }),
    },
  ],
  [
    'second-steps',
    {
      does: resetSecondSteps,
      done: (name) => ({
        says: `The second steps of ${name} are taken away.`,
        next: 'They are signed out everywhere, and set up a new one when they next sign in.',
      }),
    },
  ],
]);

const changeForm: Form = { ...personForm, title: 'Change', button: 'Save the changes' };

interface PasswordShown {
  readonly name: string;
  readonly email: string;
  readonly password: string | null;
  readonly added: boolean;
}

const showPassword = (
  reply: FastifyReply,
  now: Moment,
  { name, email, password, added }: PasswordShown,
): Promise<FastifyReply> =>
  show(reply, 'person-password', {
    title: added ? `${name} is added` : `A temporary password for ${name}`,
    person: { name, email },
    password,
    until: after(now, temporaryGood),
  });

const noSuchPerson = (reply: FastifyReply) =>
  problem(reply, {
    status: 404,
    code: 'person.unknown',
    title: 'There is no such person',
    says: 'Nobody here has that account.',
    remedy: 'Choose somebody from the list.',
  });
