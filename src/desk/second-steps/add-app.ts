import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { AppStep } from '#record/accounts/second-step.ts';
import type { Desk } from '../desk.ts';
import { underLimits } from '../sign-in/attempt.ts';
import type { Person } from '../sign-in/person.ts';
import type { Here } from '../sign-in/who-is-here.ts';
import { type Added, added } from './added.ts';
import { appLink, inGroups, newAppSecret, periodOf } from './app-code.ts';
import { type CodeTyped, secondStepOf, wrongCode } from './enter-code.ts';
import { proofNeeded } from './proof.ts';

/** An app being set up: what it has to be given. */
export interface AppBegun {
  readonly id: string;
  readonly name: string;
  /** In groups of four, to be typed into the app. */
  readonly secret: string;
  /** The same as a link an app opens, and as its picture holds. */
  readonly link: string;
}

/** Begins to set up an app for somebody. It opens nothing until a code of it was entered; one begun before is forgotten. */
export async function beginApp(
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
  name: string,
): Promise<{ readonly id: string } | Refusal> {
  const refusal = await proofNeeded(desk, here);
  if (refusal !== null) return refusal;
  const { organisation, id: account } = here.person;
  const id = randomUUID();
  await desk.record.secondSteps.removeUnconfirmed(organisation, account);
  await desk.record.secondSteps.add({
    kind: 'app',
    organisation,
    account,
    id,
    name: name.trim().slice(0, longestName) || 'App',
    secret: await newAppSecret(),
    counter: 0,
    addedAt: desk.now(),
    confirmedAt: null,
    lastUsedAt: null,
  });
  return { id };
}

/** The longest name somebody can give a second step. */
export const longestName = 60;

/** What an app being set up has to be given; null where there is none such. */
export async function appBegun(
  desk: Desk,
  person: Person,
  organisation: string,
  id: string,
): Promise<AppBegun | null> {
  const app = await unconfirmed(desk, person, id);
  if (app === null) return null;
  return {
    id,
    name: app.name,
    secret: inGroups(app.secret),
    link: await appLink(app.secret, organisation, person.email),
  };
}

/** Confirms an app by the code it shows. */
export async function confirmApp(
  desk: Desk,
  here: Pick<Here, 'person' | 'session'>,
  id: string,
  { code, address }: CodeTyped,
): Promise<Added | Refusal> {
  const { person } = here;
  const app = await unconfirmed(desk, person, id);
  if (app === null) return notBegun;
  const at = desk.now();
  const trying = { what: 'second-step', login: secondStepOf(person), address } as const;
  const shown = await underLimits(desk, trying, async () => {
    const period = await periodOf(app, code, at);
    return period !== null && (await desk.record.secondSteps.use(app, period, at)) ? app : null;
  });
  if (isRefusal(shown)) return shown;
  return shown === null ? wrongCode : added(desk, here, app);
}

async function unconfirmed(desk: Desk, person: Person, id: string): Promise<AppStep | null> {
  const steps = await desk.record.secondSteps.of(person.organisation, person.id);
  const found = steps.find((step) => step.id === id && step.confirmedAt === null);
  return found?.kind === 'app' ? found : null;
}

const notBegun: Refusal = {
  code: 'second-step.unknown',
  says: 'That app is not being set up any more.',
  remedy: 'Begin again on your account’s page.',
  clauses: [],
};
