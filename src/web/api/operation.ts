import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import type { AreaName } from '#desk/access/areas.ts';
import type { Mark } from '#desk/audit/marks.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Problem } from '#web/problem.ts';

/** What a caller sent, read and found to be in order. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  /** The desk, at the day the caller is on: another than today's only in a rehearsal. */
  readonly desk: Desk;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Made by the caller for this one thing it does, or made here. */
  readonly key: string;
  /** The version the caller looked at, from If-Match; undefined when it did not say. */
  readonly opened: number | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A call of somebody who is signed in. */
export interface SignedInCall<Params = unknown, Query = unknown, Body = unknown>
  extends Call<Params, Query, Body> {
  readonly person: Person;
}

/** What an operation answers with: something JSON can say, a file, or why not. */
export type Answer =
  | {
      readonly status?: 200 | 201 | 202;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly file: Readable | Uint8Array | string; readonly type: string; readonly name: string }
  | { readonly problem: Problem }
  | { readonly refusals: readonly Refusal[] };

/** What the answer of an operation looks like, for its description. */
export type Answers =
  | { readonly json: z.ZodType; readonly status?: 200 | 201 | 202; readonly example: unknown }
  | { readonly files: readonly string[] };

export const methods = ['get', 'post', 'put', 'delete'] as const;

/** One thing a program can ask for: its route, its description in OpenAPI and what is done are one value. */
export interface Operation {
  /** Stable, for generated clients: "recordComplaint". */
  readonly id: string;
  readonly method: (typeof methods)[number];
  /** Below /api, with its parameters in braces: "/complaints/{reference}". */
  readonly path: string;
  /** The group it stands in. */
  readonly area: string;
  /** Under ten words. */
  readonly says: string;
  readonly about: string;
  /** Nobody has to be signed in. */
  readonly open?: boolean;
  /** The area it belongs to: who does not read that is turned away. Every operation has one that is not open. */
  readonly reads?: AreaName;
  /** Who of those may, by role, where not all may. The desk asks again. */
  readonly roles?: readonly string[];
  /** What is noted of its answer, where it is neither that somebody looked nor that a list or bundle left as a file. */
  readonly audit?: Mark | 'signed-out';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** What the body holds; a kind's own schema where it is a command. */
  readonly body?: z.ZodType;
  readonly example?: unknown;
  /** The body is read by the desk itself, with the same schema: only once, and in one place. */
  readonly raw?: boolean;
  /** The body is a form with files (multipart/form-data); `body` describes its parts, files as binary text. */
  readonly upload?: boolean;
  /** Takes Idempotency-Key: it records something. */
  readonly writes?: boolean;
  /** Takes If-Match: it changes something that has a version. */
  readonly versioned?: boolean;
  /** Answers with a version, as an ETag. */
  readonly tells?: 'version';
  readonly answers: Answers;
  /** The statuses it can refuse with, beside those every operation can. */
  readonly refuses?: readonly number[];
  /** The codes of refusals, where they are known beforehand. */
  readonly codes?: readonly string[];
  readonly handle: (call: SignedInCall) => Promise<Answer>;
}

type Out<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

interface Definition<Params, Query, Body> extends Omit<Operation, 'params' | 'query' | 'body' | 'handle'> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly handle: (call: SignedInCall<Out<Params>, Out<Query>, Out<Body>>) => Promise<Answer>;
}

/** An operation with what its handler is given worked out from its schemas. */
export const operation = <
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  definition: Definition<Params, Query, Body>,
): Operation => definition as unknown as Operation;
