import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Form } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import type { Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';
import { statusOf } from '#web/problem.ts';

/** What a form comes back with when it was not saved. */
export interface CameBack {
  readonly typed: Posted;
  readonly faults: readonly Fault[];
  /** What a rule refuses that is no field’s fault. */
  readonly refusals?: readonly Refusal[];
}

export interface FormAnswer<Given, Done> {
  readonly form: Form;
  readonly schema: z.ZodType<Given>;
  /** What the form held, as the schema takes it; as it is when left out. */
  readonly shape?: (input: Record<string, unknown>) => Record<string, unknown>;
  /** The form’s path of a schema’s issue, where they differ. */
  readonly pathOf?: (path: readonly PropertyKey[]) => PropertyKey[];
  readonly save: (given: Given) => Promise<Done | Refusal>;
  readonly show: (back: CameBack, status: number) => Promise<FastifyReply>;
  readonly done: (answer: Done, given: Given) => FastifyReply | Promise<FastifyReply>;
}

/** Answers a form that was sent: read, judged by its schema, then by the desk; what was typed comes back with what to mend. */
export async function answerForm<Given, Done>(
  request: FastifyRequest<{ Body: Posted }>,
  { form, schema, shape, pathOf, save, show, done }: FormAnswer<Given, Done>,
): Promise<FastifyReply> {
  const typed = request.body;
  const { input, faults } = readForm(form.fields, typed);
  const parsed = schema.safeParse(shape?.(input) ?? input);
  const issues = (parsed.error?.issues ?? []).map((issue) => ({
    ...issue,
    path: pathOf?.(issue.path) ?? issue.path,
  }));
  const unread = new Set(faults.map(({ field }) => field));
  const found = faultsFromIssues(form.fields, input, issues).filter(({ field }) => !unread.has(field));
  if (!parsed.success || faults.length > 0) return show({ typed, faults: [...faults, ...found] }, 422);
  const answer = await save(parsed.data);
  if (!isRefusal(answer)) return done(answer, parsed.data);
  const beside = form.fields.some(({ name }) => name === answer.at);
  const back = beside
    ? { typed, faults: faultsFromRefusals(form.fields, [answer]) }
    : { typed, faults: [], refusals: [answer] };
  return show(back, statusOf(answer));
}
