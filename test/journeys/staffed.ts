import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { type Outcome, submit } from '#desk/complaint/submit.ts';
import { openSession } from '#desk/sign-in/session.ts';
import type { Actor } from '#kinds/kind.ts';
import { setUpProvider } from '../desk/set-up-provider.ts';
import type { TestApp } from './app.ts';

export { people } from '../desk/set-up-provider.ts';

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

/** Sets a provider up in an app, with its people and everything a complaint needs. */
export async function staffed(here: TestApp): Promise<Staffed> {
  const { desk } = here;
  const { organisation } = await here.setUp();
  await setUpProvider(desk, organisation);
  return {
    organisation,
    async signIn(context, who) {
      const account = await desk.record.accounts.find(organisation, who.id);
      if (account === null) throw new Error(`${who.name} has no account`);
      const { secret, person } = await openSession(desk, account, { owes: 'nothing' });
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
