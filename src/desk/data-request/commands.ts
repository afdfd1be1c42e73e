import { dataRequestTransitions } from '#guidance/data-request/transitions.ts';
import { dataRequest } from '#kinds/data-request/data-request.ts';
import type { CommandShown } from '../complaint/commands.ts';

/** Everything that can be done with a data request, in the order a page offers it. */
export const dataRequestCommands: readonly CommandShown[] = [...dataRequest.commands.values()].map(
  ({ name, says, schema, form }) => ({
    name,
    says,
    schema,
    form,
    roles: dataRequest.rolesFor(name),
    refusals: refusalsOf(name),
  }),
);

/** The codes of the checks that can refuse a command, from the table of transitions. */
function refusalsOf(command: string): string[] {
  const rows = dataRequestTransitions.rows.filter(({ when }) => when.command === command);
  return [...new Set(['permit.role', ...rows.flatMap(({ then }) => then.checks)])];
}
