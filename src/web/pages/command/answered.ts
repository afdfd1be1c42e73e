import type { FastifyReply } from 'fastify';
import type { Day } from '#core/day.ts';
import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Outcome } from '#desk/complaint/submit.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import { changedView } from '#web/complaint/changed-view.ts';
import { noSuchComplaint } from '#web/complaint/not-found.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { statusOf } from '#web/problem.ts';
import type { Shown } from './command-view.ts';

/** What was sent, for the sentences of an answer. */
interface Sent {
  readonly fields: readonly Field[];
  readonly input: Readonly<Record<string, unknown>>;
  readonly today: Day;
  readonly reference: string;
}

/**
 * Answers what came of a command: the case with a notice, or the same page again with what to mend, what a rule stands in
 * the way of, or what others did meanwhile. `again` shows the page as it was typed.
 */
export function answered(
  reply: FastifyReply,
  outcome: Outcome,
  { fields, input, today, reference }: Sent,
  again: (more: Partial<Shown>, status: number) => Promise<FastifyReply>,
): FastifyReply | Promise<FastifyReply> {
  switch (outcome.outcome) {
    case 'not-found':
      return noSuchComplaint(reply);
    case 'invalid':
      return again({ faults: faultsFromIssues(fields, input, outcome.issues) }, 422);
    case 'refused': {
      const { refusals } = outcome;
      const slips = refusals.filter((refusal) => isSlip(refusal, fields));
      const status = statusOf(refusals[0] ?? { code: '' });
      if (slips.length === refusals.length)
        return again({ faults: faultsFromRefusals(fields, refusals) }, status);
      return again({ refusals }, status);
    }
    case 'changed':
      return again({ changed: changedView(outcome.since, { today, leave: caseHref(reference) }) }, 409);
    case 'done':
      return reply.seeOther(caseHref(outcome.reference), {
        says: `${outcome.happened}.`,
        next: outcome.says,
      });
  }
}

/** A slip in one answer, which no clause speaks of: it is shown beside the field, as a fault. */
const isSlip = ({ at, clauses }: Refusal, fields: readonly Field[]): boolean =>
  clauses.length === 0 && fields.some(({ name, as }) => name === at && as !== 'hidden');
