import { z } from 'zod';
import { readersOf } from '#desk/access/areas.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import type { Operation } from './operation.ts';
import { operationsOf } from './operations.ts';
import { problemShape } from './shapes/refusal.ts';

type Json = Readonly<Record<string, unknown>>;

/** The description of the API, as a server that allows rehearsals gives it. */
export const openapi = (): Json => openapiOf(operationsOf({ rehearsal: true }));

/** OpenAPI 3.1 of some operations, made from the very schemas that read what comes in. */
export function openapiOf(operations: readonly Operation[]): Json {
  const components: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = `/api${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: described(operation, components) };
  }
  components['Problem'] = schemaOf(problemShape, 'output', components);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Redress',
      version: packageFile.version,
      summary: 'Complaints and compliance: every decision explained by its paragraph, every clock computed.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { cookie: [] }],
    tags: [...new Set(operations.map(({ area }) => area))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/session gives.' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'redress-session',
          description: 'The session of a browser, on calls from Redress’s own pages.',
        },
      },
    },
  };
}

/** The roles that may ask for it; undefined where everybody may who is signed in. */
const rolesOf = ({ reads, roles }: Operation): readonly string[] | undefined =>
  roles ?? (reads === undefined ? undefined : readersOf(reads));

function described(operation: Operation, components: Record<string, unknown>): Json {
  const { id, says, about, area, codes } = operation;
  const roles = rolesOf(operation);
  return {
    operationId: id,
    summary: says,
    description: about,
    tags: [area],
    ...(operation.open === true ? { security: [] } : {}),
    ...(roles === undefined ? {} : { 'x-redress-roles': roles }),
    ...(codes === undefined ? {} : { 'x-redress-refusals': codes }),
    parameters: parametersOf(operation, components),
    ...(operation.body === undefined ? {} : { requestBody: bodyOf(operation, components) }),
    responses: responsesOf(operation, components),
  };
}

function parametersOf(operation: Operation, components: Record<string, unknown>): Json[] {
  const fields = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => {
      const { description, default: starts, ...shown } = schemaOf(field as z.ZodType, 'input', components);
      return {
        name,
        in: place,
        required: place === 'path',
        ...(description === undefined ? {} : { description }),
        schema: { ...shown, ...(starts === undefined ? {} : { default: starts }) },
      };
    });
  return [
    ...fields(operation.params, 'path'),
    ...fields(operation.query, 'query'),
    ...(operation.writes === true ? [idempotencyKey] : []),
    ...(operation.versioned === true ? [ifMatch] : []),
  ];
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Made once for what you do and sent with every attempt of it: the second attempt records nothing and gives the first answer. Without one each call is its own.',
  schema: { type: 'string', minLength: 1, maxLength: 120 },
  example: '5b0f6f0e-6a0b-4f0e-9a55-7d5f7b1f9a10',
};
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The ETag of what you looked at. If somebody has recorded something since, nothing of yours is recorded and the answer (409) says what they did.',
  schema: { type: 'string' },
  example: '"7"',
};

function bodyOf(operation: Operation, components: Record<string, unknown>): Json {
  const type = operation.upload === true ? 'multipart/form-data' : 'application/json';
  return {
    required: operation.upload === true || !(operation.body?.safeParse({}).success ?? true),
    content: {
      [type]: {
        schema: schemaOf(operation.body as z.ZodType, 'input', components),
        ...(operation.example === undefined ? {} : { example: operation.example }),
      },
    },
  };
}

function responsesOf(operation: Operation, components: Record<string, unknown>): Json {
  const { answers, refuses = [] } = operation;
  const statuses = new Set([
    ...refuses,
    ...(operation.open === true ? [] : [401]),
    ...(rolesOf(operation) === undefined && operation.codes?.includes('permit.role') !== true ? [] : [403]),
    ...(operation.body === undefined ? [] : [400, 413, 415, 422]),
    ...(operation.query === undefined && operation.params === undefined ? [] : [422]),
  ]);
  const refusals = [...statuses]
    .sort((a, b) => a - b)
    .map((status) => [
      status,
      {
        description: meanings[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]);
  const status = 'json' in answers ? (answers.status ?? 200) : 200;
  return {
    [status]: {
      description: 'json' in answers ? (status === 201 ? 'Done' : 'As asked for') : 'The file',
      ...(operation.tells === 'version' ? { headers: versionHeaders } : {}),
      content: contentOf(answers, components),
    },
    ...Object.fromEntries(refusals),
  };
}

const versionHeaders = {
  ETag: { description: 'The version, to be sent back in If-Match', schema: { type: 'string' } },
};

const contentOf = (answers: Operation['answers'], components: Record<string, unknown>): Json =>
  'json' in answers
    ? {
        'application/json': {
          schema: schemaOf(answers.json, 'output', components),
          example: answers.example,
        },
      }
    : Object.fromEntries(answers.files.map((type) => [type, {}]));

const meanings: Readonly<Record<number, string>> = {
  400: 'It could not be read',
  401: 'Nobody is signed in',
  403: 'The person’s role does not allow it, or it is not allowed here',
  404: 'There is no such thing',
  409: 'It has changed since it was looked at, or the key was used for something else',
  413: 'It is too large',
  415: 'It is not in a form that is taken',
  422: 'Understood, and not allowed or not right: the refusals and errors say why, with their clauses',
  429: 'Tried too often',
};

/** A schema as JSON Schema; those with a name of their own are put among the components and referred to. */
function schemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Record<string, unknown>,
): Record<string, unknown> {
  const { $schema: _, $defs = {}, ...shown } = z.toJSONSchema(schema, { io });
  for (const [name, definition] of Object.entries($defs)) components[name] ??= referring(definition);
  return referring(shown) as Record<string, unknown>;
}

/** The same with references into the components. */
const referring = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
