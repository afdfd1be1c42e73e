import type { z } from 'zod';
import type { Form } from '#core/form.ts';
import type { TableRow } from '#core/rule.ts';
import { tableIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import type { TransitionThen, TransitionWhen } from '#guidance/complaint/transitions.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import { rolesFor } from '#kinds/complaint/permits.ts';

/** A command as pages and programs are told of it. */
export interface CommandShown {
  readonly name: string;
  /** "Record a contact": the words of the link or button. */
  readonly says: string;
  readonly schema: z.ZodType;
  readonly form: Form;
  /** The roles that may do it. */
  readonly roles: readonly string[];
  /** The codes of the checks that can refuse it, from the table of transitions. */
  readonly refusals: readonly string[];
}

/** Everything that can be done with a complaint, in the order a page offers it. */
export const complaintCommands: readonly CommandShown[] = [...complaint.commands.values()].map(
  ({ name, says, schema, form }) => ({
    name,
    says,
    schema,
    form,
    roles: rolesFor(name),
    refusals: refusalsOf(name),
  }),
);

function refusalsOf(command: string): string[] {
  const rows = (tableIn(rules, 'complaint.transitions')?.rows ?? []) as TableRow<
    TransitionWhen,
    TransitionThen
  >[];
  const checks = rows.filter(({ when }) => when.command === command).flatMap(({ then }) => then.checks);
  return [...new Set(['permit.role', ...checks])];
}
