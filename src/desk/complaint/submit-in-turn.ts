import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { stateOf } from '../history.ts';
import { loadCase } from './open-case.ts';
import { type Outcome, submit } from './submit.ts';

/** Several commands that a person does with one press of a button. */
export interface InTurn {
  readonly organisation: string;
  readonly actor: Actor;
  readonly reference: string;
  /** Of the press; each command gets a key of its own made from it. */
  readonly key: string;
  readonly opened?: number | undefined;
  /** At least one, in the order they are done. */
  readonly steps: readonly { readonly command: string; readonly input: unknown }[];
}

/**
 * Does commands one after the other, all of them or, where one would be refused, none: each is decided on what the ones
 * before it would leave before the first is recorded. A race lost half-way leaves the first recorded, and says so.
 */
export async function submitInTurn(desk: Desk, turn: InTurn): Promise<Outcome> {
  const { organisation, actor, reference } = turn;
  const stopped = await foreseen(desk, turn);
  if (stopped !== null) return stopped;
  let opened = turn.opened;
  let outcome: Outcome = { outcome: 'not-found' };
  for (const [index, { command, input }] of turn.steps.entries()) {
    const key = `${turn.key}:${index + 1}`;
    outcome = await submit(desk, { organisation, actor, reference, command, input, key, opened });
    if (outcome.outcome !== 'done') return outcome;
    opened = turn.opened === undefined ? undefined : outcome.version;
  }
  return outcome;
}

/** What would stop the commands, or null: also when they were done before, or the case has changed, which `submit` answers. */
async function foreseen(desk: Desk, turn: InTurn): Promise<Outcome | null> {
  const found = await loadCase(desk, turn.organisation, turn.actor, turn.reference);
  if (found === null) return { outcome: 'not-found' };
  const [first] = turn.steps;
  const begun =
    first === undefined
      ? null
      : await desk.record.answered(turn.organisation, `${turn.key}:1`, `complaint.${first.command}`);
  if (begun !== null || (turn.opened ?? found.version) < found.version) return null;
  const { setting } = found;
  let history = found.history;
  for (const { command, input } of turn.steps) {
    const parsed = kind.commands.get(command)?.schema.safeParse(input);
    if (parsed === undefined) throw new RangeError(`there is no command ${command}`);
    if (!parsed.success) return { outcome: 'invalid', issues: parsed.error.issues };
    const decision = kind.commands.get(command)?.decide(stateOf(history), parsed.data, setting);
    if (decision === undefined || !decision.ok)
      return { outcome: 'refused', refusals: decision?.refusals ?? [] };
    const by = { id: turn.actor.id, name: turn.actor.name };
    const version = history.at(-1)?.version ?? 0;
    history = [
      ...history,
      ...decision.events.map((event, index) => ({
        event,
        version: version + index + 1,
        at: setting.now,
        by,
      })),
    ];
  }
  return null;
}
