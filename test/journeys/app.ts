import { after } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { BrowserContext } from 'playwright-core';
import type { Moment } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { setUp } from '#desk/organisation/set-up.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { pressroom } from '#letters/pressroom.ts';
import { type AppParts, buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { openAssets } from '#web/assets/assets.ts';
import { type ScratchRecord, scratchRecord } from '../record/scratch.ts';

export const password = 'kettle willow otter';
export const email = 'marigold.penn@sandpiper.example';

/** The whole server over a record of its own, with a clock the test turns. */
export interface TestApp {
  readonly app: FastifyInstance;
  /** Its address on loopback. */
  readonly at: string;
  readonly desk: Desk;
  readonly scratch: ScratchRecord;
  /** The lines it logged, as they were written. */
  readonly logged: string[];
  /** Puts the clock at a moment ("2018-03-27T09:42:00Z"). */
  setClock(at: string): void;
  /** Lets time pass. */
  later(span: Record<string, number>): void;
  /** Sets Redress up with one administrator, Marigold Penn, and gives her. */
  setUp(): Promise<Person>;
  /** Cookies of a new session of hers, as a request carries them. */
  session(): Promise<{ readonly cookie: string; readonly token: string }>;
  /** Signs a browser in as her. */
  signIn(context: BrowserContext): Promise<void>;
}

const assets = await openAssets();

/** Builds the app for a test file and stops it when its tests are done. Call it at the top of the file. */
export async function testApp(parts: Partial<AppParts> = {}, more: Partial<Desk> = {}): Promise<TestApp> {
  const scratch = await scratchRecord();
  let moment = '2018-03-27T09:42:00Z' as Moment;
  const logged: string[] = [];
  const desk: Desk = { record: scratch.record, now: () => moment, ...pressroom, ...more };
  const log = openLog('debug', { write: (line) => logged.push(line) });
  const app = await buildApp({ desk, log, assets, publicUrl: null, startToken: null, ...parts });
  const at = await app.listen({ host: '127.0.0.1', port: 0 });
  after(async () => {
    await app.close();
    await scratch.close();
  });

  /** A session of hers with everything shown: tests of signing in itself go through its pages. */
  async function enter() {
    const [account] = await desk.record.accounts.byEmail(email);
    if (account === undefined) throw new Error('Marigold Penn has no account yet');
    return openSession(desk, account, { owes: 'nothing', browser: 'Chrome on Linux' });
  }

  return {
    app,
    at,
    desk,
    scratch,
    logged,
    setClock(text) {
      moment = text as Moment;
    },
    later(span) {
      moment = Temporal.Instant.from(moment).add(span).toString() as Moment;
    },
    async setUp() {
      const first = { organisation: 'Sandpiper Works', prefix: 'SW', name: 'Marigold Penn', email, password };
      const answer = await setUp(desk, first);
      if (isRefusal(answer)) throw new Error(answer.says);
      return answer.person;
    },
    async session() {
      const { secret, person } = await enter();
      const cookie = `redress-session=${secret}; redress-who=${person.id}`;
      const { body } = await app.inject({ url: '/account', headers: { cookie } });
      const [, token = ''] = /name="form-token" value="([\w-]+)"/.exec(body) ?? [];
      return { cookie, token };
    },
    async signIn(context) {
      const { secret, person } = await enter();
      const held = { domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Lax' as const };
      await context.addCookies([
        { name: 'redress-session', value: secret, ...held },
        { name: 'redress-who', value: person.id, ...held },
      ]);
    },
  };
}
