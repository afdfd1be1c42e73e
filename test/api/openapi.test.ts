import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { RouteOptions } from 'fastify';
import fastify from 'fastify';
import { complaintCommands } from '#desk/complaint/commands.ts';
import { api, routeOf } from '#web/api/api.ts';
import { commandExamples } from '#web/api/examples/commands.ts';
import { openapi, openapiOf } from '#web/api/openapi.ts';
import { operationsOf } from '#web/api/operations.ts';
import { openCaller } from './caller.ts';

// The description is read as a stranger would read it: nothing of ours is used to understand it.
type Json = Record<string, unknown>;
type Described = Record<string, Record<string, Json>>;
const description = openapi() as { paths: Described; components: { schemas: Record<string, Json> } };
const operations = operationsOf({ rehearsal: true });
const { app, call } = await openCaller();

test('the description is OpenAPI 3.1 by its own schema', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(description) as never);
  assert.ok(valid, JSON.stringify(errors, null, 1));
  assert.equal(validator.version, '3.1');
  const { paths: _, ...broken } = { ...description, info: { title: 'No version' } };
  assert.equal((await new Validator().validate(structuredClone(broken) as never)).valid, false);
});

test('every reference in it leads somewhere', () => {
  const wanted = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  assert.ok(wanted.length > 50);
  for (const [, name = ''] of wanted) assert.ok(name in description.components.schemas, name);
  assert.ok(!JSON.stringify(description).includes('$defs'));
});

test('every route is in the description, and every operation of the description is a route', async () => {
  const routes: string[] = [];
  const listening = fastify();
  after(() => listening.close());
  listening.addHook('onRoute', ({ method, url }: RouteOptions) => {
    if (method !== 'HEAD') routes.push(`${String(method)} ${url}`);
  });
  api({} as never, { rehearsal: true }).routes(listening);
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  assert.deepEqual(
    routes.filter((route) => route !== 'GET /api/openapi.json').toSorted(),
    described.toSorted(),
  );
  for (const operation of operations)
    assert.ok(
      app.hasRoute({ method: operation.method.toUpperCase(), url: routeOf(operation) }),
      operation.id,
    );
});

test('every operation has a name of its own, words, answers, refusals and an example', () => {
  const ids = operations.map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
  for (const methods of Object.values(description.paths))
    for (const [
      method,
      { operationId, summary, description: about, responses, requestBody },
    ] of Object.entries(methods)) {
      const name = `${method} ${String(operationId)}`;
      assert.match(String(summary), /^[A-Z][^.]+$/, name);
      assert.match(String(about), /^[A-Z“][^]*\.$/, name);
      const statuses = Object.keys(responses as Json);
      assert.ok(
        statuses.some((status) => status.startsWith('2')),
        name,
      );
      const takesNothing = operationId === 'listRules' || operationId === 'readCoverage';
      assert.equal(
        statuses.some((status) => status.startsWith('4')),
        !takesNothing,
        name,
      );
      if (requestBody !== undefined) {
        const [content] = Object.values((requestBody as { content: Json }).content) as [Json];
        assert.ok('example' in content, `${name} has no example`);
      }
    }
});

test('every example is in order by the schema beside it', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const withComponents = (schema: unknown) => ({ ...(schema as Json), components: description.components });
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const bodies = [
        (operation['requestBody'] as { content?: Json } | undefined)?.content ?? {},
        ...Object.values(operation['responses'] as Record<string, { content?: Json }>).map(
          ({ content = {} }) => content,
        ),
      ];
      for (const { schema, example } of bodies.flatMap((content) => Object.values(content)) as Json[]) {
        if (example === undefined || schema === undefined) continue;
        const check = ajv.compile(withComponents(schema));
        assert.ok(check(example), `${method} ${path}: ${JSON.stringify(check.errors)}`);
      }
    }
});

test('every command but the system’s own has an example that its schema takes', () => {
  for (const { name, schema } of complaintCommands) {
    const parsed = schema.safeParse(commandExamples[name] ?? {});
    assert.ok(parsed.success, `${name}: ${JSON.stringify(parsed.error?.issues)}`);
  }
  for (const name of Object.keys(commandExamples))
    assert.ok(
      complaintCommands.some((command) => command.name === name),
      name,
    );
});

test('the description is given to anybody who asks', async () => {
  const answer = await app.inject('/api/openapi.json');
  assert.equal(answer.statusCode, 200);
  const given = JSON.parse(answer.body) as typeof description;
  assert.deepEqual(given, JSON.parse(JSON.stringify(openapiOf(operationsOf({ rehearsal: false })))));
  assert.equal((await call(null, 'GET', '/api/nothing-of-the-kind')).status, 404);
});
