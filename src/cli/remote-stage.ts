import type { Refusal } from '#core/refusal.ts';
import type { Asked, RuleAnswer } from '#desk/asking/ask-rule.ts';
import type { CaseView } from '#desk/scenarios/case-view.ts';
import type { Scenario } from '#desk/scenarios/format.ts';
import type { Stage } from '#desk/scenarios/play.ts';
import type { StageFor } from '#desk/scenarios/play-file.ts';
import { asKept, type TypedDocument, typedDocument } from '#desk/scenarios/typed-document.ts';

/** What a server said: its status and the JSON it answered with. */
interface Said {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Who calls, and on which day of the rehearsal. */
interface Caller {
  readonly token: string;
  readonly on: string;
}

/** Scenarios played through a running server's API; a refusal when there is none, or it rehearses nothing. */
export async function stageAt(url: string): Promise<StageFor | Refusal> {
  const base = URL.parse(url);
  if (base === null || !/^https?:$/.test(base.protocol))
    return refusal(`“${url}” is not the address of a server.`, 'Give one such as http://127.0.0.1:3000.');
  const send = sender(base);
  try {
    const said = await send('POST', '/api/rehearsal', { given: {} });
    if (said.status !== 201) return refusal(detailOf(said), '');
  } catch (error) {
    return refusal(
      `Nothing answers at ${base.origin}: ${reason(error)}.`,
      'Start it with “redress serve --demo”.',
    );
  }
  return (scenario, given) => rehearse(send, scenario, given);
}

type Send = (method: string, path: string, body?: unknown, caller?: Caller) => Promise<Said>;

const sender =
  (base: URL): Send =>
  async (method, path, body, caller) => {
    const answer = await fetch(new URL(path, base), {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(caller === undefined
          ? {}
          : { authorization: `Bearer ${caller.token}`, 'redress-day': caller.on }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

/** Opens a world for one scenario; whoever acts in it and is not named in it is given a part by their own name. */
async function rehearse(send: Send, scenario: Scenario, given: unknown): Promise<Stage> {
  const world = (given ?? {}) as { readonly people?: Readonly<Record<string, unknown>> };
  const acting = scenario.steps.flatMap((step) => ('do' in step ? [step.by] : []));
  const people = Object.fromEntries(acting.map((by) => [by, by]));
  const opened = await send('POST', '/api/rehearsal', {
    given: { ...world, people: { ...people, ...world.people } },
  });
  if (opened.status !== 201) throw new Error(`no world could be opened: ${JSON.stringify(opened.body)}`);
  const tokens = opened.body['tokens'] as Readonly<Record<string, string>>;
  const as = (by: string, on: string): Caller => ({ token: tokens[by] ?? '', on });
  let reference: string | null = null;
  let last = '2018-01-01';
  // Complaints and data requests each have addresses of their own.
  let home = '/api/complaints';

  return {
    async act(on, by, { kind, command }, input) {
      last = on;
      if (command === 'record') home = `/api/${kind}s`;
      const document = typedDocument(command, input);
      if (document !== null && command === 'add-document' && reference !== null) {
        const sent = await send('POST', `${home}/${reference}/documents`, formOf(document), as(by, on));
        return refusalsIn(sent);
      }
      // Its own address answers whoever does not see it as one that was never given.
      if (command === 'open-for-safety')
        return refusalsIn(await send('POST', '/api/safety-openings', { reference, ...input }, as(by, on)));
      const path = command === 'record' ? home : `/api/${kind}s/${reference ?? 'none'}/${command}`;
      if (document !== null)
        expectDone(await send('POST', '/api/rehearsal/files', { content: document.content }, as(by, on)));
      const put = document === null ? input : asKept(command, document);
      const said = await send('POST', path, put, as(by, on));
      if (said.status < 300) reference = said.body['reference'] as string;
      return refusalsIn(said);
    },
    async pass(to) {
      last = to;
      if (reference !== null) expectDone(await send('POST', '/api/rehearsal/nights', {}, as('system', to)));
    },
    async proclaim(on, holiday) {
      last = on;
      expectDone(await send('POST', '/api/settings/holidays', holiday, as('administrator', on)));
    },
    async ask(rule, facts): Promise<Asked> {
      const said = await send(
        'POST',
        `/api/rules/${encodeURIComponent(rule)}/ask`,
        facts,
        as('handler', last),
      );
      const refusals = refusalsIn(said);
      return refusals.length > 0 ? { ok: false, refusals } : { ok: true, answer: said.body as RuleAnswer };
    },
    async see() {
      if (reference === null) return null;
      const said = await send('GET', `${home}/${reference}`, undefined, as('handler', last));
      return expectDone(said)['view'] as CaseView;
    },
  };
}

/** A document as a program sends it: a form with one file. */
function formOf({ content, about }: TypedDocument): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(about)) form.set(name, String(value));
  form.set('file', new Blob([content], { type: 'text/plain' }), 'document.txt');
  return form;
}

/** What stood in the way, as the pure domain would say it. */
function refusalsIn({ status, body }: Said): readonly Refusal[] {
  if (status < 300) return [];
  const { code, detail, refusals } = body as { code: string; detail: string; refusals: readonly Refusal[] };
  if (refusals.length > 0) return refusals;
  const said = code === 'request.not-found' ? 'command.unknown' : code;
  const errors = (body['errors'] as readonly { field: string; detail: string }[])
    .map((error) => `${error.field}: ${error.detail}`)
    .join(' ');
  return [{ code: said, says: `${detail} ${errors}`.trim(), remedy: '', clauses: [] }];
}

function expectDone({ status, body }: Said): Record<string, unknown> {
  if (status < 300) return body;
  throw new Error(`the server answered ${status}: ${JSON.stringify(body)}`);
}

const refusal = (says: string, remedy: string): Refusal => ({
  code: 'rehearsal.no-server',
  says,
  remedy,
  clauses: [],
});

const detailOf = ({ status, body: { detail } }: Said): string =>
  typeof detail === 'string' ? detail : `It answered with ${status}, and not as a Redress does.`;

const reason = (error: unknown): string => {
  const { cause, message } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? message;
};
