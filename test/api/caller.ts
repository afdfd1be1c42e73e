import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { isRefusal } from '#core/refusal.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { routeOf } from '#web/api/api.ts';
import type { Operation } from '#web/api/operation.ts';
import { operationsOf } from '#web/api/operations.ts';
import { problemShape } from '#web/api/shapes/refusal.ts';
import { type Office, openOffice, people } from '../desk/office.ts';

export type Who = keyof typeof people;

/** A program calling the API of a test's provider, as one of its people. Every answer is held to its description. */
export interface Caller {
  readonly office: Office;
  readonly app: FastifyInstance;
  /** A call as somebody, or as nobody. */
  readonly call: (who: Who | null, method: string, url: string, more?: Sent) => Promise<Heard>;
  readonly token: (who: Who) => Promise<string>;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly payload?: InjectOptions['payload'];
}

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects
export type Body = Record<string, any>;

export interface Heard {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: LightMyRequestResponse['headers'];
}

/** Opens the API over an office; closed when the file's tests are done. */
export async function openCaller({ rehearsal = false } = {}): Promise<Caller> {
  const office = await openOffice();
  const app = await buildApp({
    desk: office.desk,
    log: openLog('silent'),
    publicUrl: null,
    startToken: null,
    rehearsal,
  });
  after(async () => {
    await app.close();
    await office.scratch.close();
  });
  const operations = new Map(
    operationsOf({ rehearsal }).map((one) => [`${one.method.toUpperCase()} ${routeOf(one)}`, one]),
  );
  const tokens = new Map<Who, string>();

  async function token(who: Who): Promise<string> {
    const account = await office.desk.record.accounts.find(office.organisation, people[who].id);
    assert.ok(account);
    const opened = await openSession(office.desk, account, { owes: 'nothing' });
    assert.ok(!isRefusal(opened));
    return opened.secret;
  }

  return {
    office,
    app,
    token,
    async call(who, method, url, { body, headers = {}, payload } = {}) {
      if (who !== null) tokens.set(who, await token(who));
      const answer = await app.inject({
        method: method as 'GET',
        url,
        headers: {
          ...(who === null ? {} : { authorization: `Bearer ${tokens.get(who)}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        ...(payload === undefined ? {} : { payload }),
      });
      const heard = heardFrom(answer);
      const [path = ''] = url.split('?');
      const [, operation] = [...operations].find(([name]) => fits(name, method, path)) ?? [];
      hold(heard, operation, `${method} ${url}`);
      return heard;
    },
  };
}

function heardFrom(answer: LightMyRequestResponse): Heard {
  const json = /json/.test(String(answer.headers['content-type']));
  return {
    status: answer.statusCode,
    body: json ? (JSON.parse(answer.body) as Body) : {},
    text: answer.body,
    headers: answer.headers,
  };
}

const fits = (name: string, method: string, path: string): boolean => {
  const [of, route = ''] = name.split(' ');
  const parts = route.split('/');
  const given = path.split('/');
  return (
    of === method &&
    parts.length === given.length &&
    parts.every((part, at) => part.startsWith(':') || part === given[at])
  );
};

/** An answer is what its description says, to the last field. */
function hold(heard: Heard, operation: Operation | undefined, what: string): void {
  if (heard.status >= 400) {
    assert.match(String(heard.headers['content-type']), /^application\/problem\+json/, what);
    assert.ok(problemShape.safeParse(heard.body).success, `${what}: ${heard.text}`);
    assert.equal(heard.body['status'], heard.status);
    if (operation !== undefined && heard.status < 500) {
      const usual = [400, 401, 403, 413, 415, 422, ...(operation.refuses ?? [])];
      assert.ok(usual.includes(heard.status), `${what} refuses with ${heard.status}, which nothing says`);
    }
    return;
  }
  assert.ok(operation, `${what} is no operation`);
  if (!('json' in operation.answers)) return;
  assert.equal(heard.status, operation.answers.status ?? 200, what);
  const parsed = operation.answers.json.safeParse(heard.body);
  assert.ok(parsed.success, `${what}: ${JSON.stringify(parsed.error?.issues.slice(0, 5))}`);
}
