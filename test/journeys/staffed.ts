import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { day } from '#core/day.ts';
import type { Pence } from '#core/money.ts';
import { workingDays } from '#core/period.ts';
import { isRefusal } from '#core/refusal.ts';
import { type Outcome, submit } from '#desk/complaint/submit.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { saveTraining } from '#desk/settings/people.ts';
import { type ProcedureGiven, publishProcedure } from '#desk/settings/procedures.ts';
import { openSession } from '#desk/sign-in/session.ts';
import type { Actor } from '#kinds/kind.ts';
import { people } from '../desk/office.ts';
import type { TestApp } from './app.ts';

export { people } from '../desk/office.ts';

/** A provider with people of every role, a contract and a procedure, in a running app. */
export interface Staffed {
  readonly organisation: string;
  /** Signs a browser in as one of its people. */
  signIn(context: BrowserContext, who: Actor): Promise<void>;
  /** Does a command as somebody, and throws where it is not done. */
  act(
    who: Actor,
    command: string,
    input: unknown,
    reference?: string,
  ): Promise<Extract<Outcome, { outcome: 'done' }>>;
}

const procedure: ProcedureGiven = {
  title: 'Sandpiper Works procedure',
  from: day('2012-06-01'),
  stages: [
    { name: 'First response', respond: workingDays(10), starts: 'received', steps: [], extension: null },
    { name: 'Review', respond: workingDays(15), starts: 'escalated', steps: [], extension: null },
  ],
  targets: {},
  closeAfterSilence: null,
  switchedOff: {},
};

/** Sets a provider up in an app, with its people and everything a complaint needs. */
export async function staffed(here: TestApp): Promise<Staffed> {
  const { desk } = here;
  const { organisation } = await here.setUp();
  const as = () => ({ organisation, actor: people.reed, key: randomUUID() });
  for (const person of Object.values(people)) {
    await desk.record.accounts.add({
      organisation,
      id: person.id,
      email: `${person.id}@sandpiper.example`,
      name: person.name,
      roles: person.roles,
      passwordHash: null,
      mustChangePassword: false,
      secondFactors: [],
      scope: null,
      expiresOn: null,
      disabledAt: null,
      createdAt: desk.now(),
      lastSignedInAt: null,
    });
    good(await saveTraining(desk, as(), { account: person.id, on: day('2017-09-01') }));
  }
  good(
    await saveContract(desk, as(), {
      id: 'larkshire',
      name: 'Work Programme, Larkshire',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: 400_000_000 as Pence,
      from: day('2012-06-01'),
      endsOn: null,
      subcontractors: ['Kestrel Yard Training'],
      performanceManager: '',
      extracts: [],
    }),
  );
  good(await publishProcedure(desk, as(), procedure));
  return {
    organisation,
    async signIn(context, who) {
      const account = await desk.record.accounts.find(organisation, who.id);
      if (account === null) throw new Error(`${who.name} has no account`);
      const { secret, person } = await openSession(desk, account);
      const held = { domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Lax' as const };
      await context.addCookies([
        { name: 'redress-session', value: secret, ...held },
        { name: 'redress-who', value: person.id, ...held },
      ]);
    },
    async act(actor, command, input, reference) {
      const outcome = await submit(desk, {
        organisation,
        actor,
        command,
        input,
        key: randomUUID(),
        reference,
      });
      if (outcome.outcome !== 'done') throw new Error(`${command}: ${JSON.stringify(outcome)}`);
      return outcome;
    },
  };
}

function good(answer: unknown): void {
  if (isRefusal(answer)) throw new Error(`${answer.code}: ${answer.says}`);
}
