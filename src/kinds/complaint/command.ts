import type { z } from 'zod';
import type { Decision } from '#core/decision.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Command } from '#kinds/kind.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { blockedBy, isThere, type Transition, transitionFor, whyNotThere } from './gate.ts';
import { notPermitted } from './permitted.ts';
import { apart, withConfirmed, wordsLetThrough, wordsStopped } from './screened.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, type ComplaintState, casesAtWork, isOpen, openIceItems } from './state.ts';
import { stopClocks, Work } from './work.ts';

export type ComplaintCommand = Command<ComplaintState, ComplaintEvent, ComplaintSetting>;

/** What a command’s own part is given once nothing stands in its way. */
export interface Doing<Input> {
  readonly complaint: Complaint;
  readonly input: Input;
  readonly setting: ComplaintSetting;
  readonly work: Work;
  /** The row of the transition table it takes; null for a command the table does not speak of. */
  readonly transition: Transition | null;
}

interface Definition<Schema extends z.ZodObject> {
  readonly name: string;
  readonly says: string;
  readonly schema: Schema;
  readonly form: Form;
  /** A command the table does not speak of is possible while the complaint is open, unless it says otherwise here. */
  readonly whenClosed?: boolean;
  /** More that stands in its way, beyond the table. */
  readonly blocked?: (complaint: Complaint, setting: ComplaintSetting) => Refusal[];
  /** The events, or refusals gathered in `work`. */
  readonly emit: (doing: Doing<z.output<Schema>>) => ComplaintEvent[];
}

const closed: Refusal = {
  code: 'complaint.closed',
  says: 'This complaint is closed.',
  remedy: 'Reopen it if they come back.',
  clauses: [],
};

/** Fields of the days on which something has happened. */
const happened = ['on', 'agreedOn', 'toldOn'] as const;

/** Nothing has happened on a day that is still to come. */
export const dayInFuture = (at: string): Refusal => ({
  code: 'complaint.day-in-future',
  says: 'That day is in the future.',
  remedy: 'Give today or an earlier day.',
  clauses: [],
  at,
});

const ahead = (input: Record<string, unknown>, { today }: ComplaintSetting): Refusal[] =>
  happened
    .filter((field) => typeof input[field] === 'string' && input[field] > today)
    .map((field) => dayInFuture(field));

/** A command on a complaint that exists: the table’s checks first, then what the command does. */
export function command<Schema extends z.ZodObject>(definition: Definition<Schema>): ComplaintCommand {
  const standing = (
    complaint: Complaint,
    setting: ComplaintSetting,
    input: Record<string, unknown> | null,
  ): Refusal[] => {
    const byTable = blockedBy(definition.name, { complaint, setting, input });
    const inTable = transitionFor(definition.name, complaint, setting) !== null || byTable.length > 0;
    const shut = !inTable && definition.whenClosed !== true && !isOpen(complaint) ? [closed] : [];
    return [
      ...shut,
      ...notPermitted(definition.name, complaint, setting),
      ...byTable,
      ...(definition.blocked?.(complaint, setting) ?? []),
    ];
  };
  return {
    name: definition.name,
    says: definition.says,
    schema: withConfirmed(definition.schema),
    form: definition.form,
    ...(definition.whenClosed === undefined ? {} : { whenClosed: definition.whenClosed }),
    blocked: (state, setting) => (isThere(state) ? standing(state, setting, null) : [whyNotThere(state)]),
    decide(state, input, setting): Decision<ComplaintEvent> {
      if (!isThere(state)) return { ok: false, refusals: [whyNotThere(state)] };
      const { typed, isConfirmed } = apart(input as Record<string, unknown>);
      const refusals = [
        ...standing(state, setting, typed),
        ...ahead(typed, setting),
        ...(isConfirmed ? [] : wordsStopped(state, setting, typed)),
      ];
      if (refusals.length > 0) return { ok: false, refusals };
      const work = new Work(setting, state);
      const transition = transitionFor(definition.name, state, setting);
      const events = definition.emit({
        complaint: state,
        input: typed as z.output<Schema>,
        setting,
        work,
        transition,
      });
      if (work.refusals.length > 0) return { ok: false, refusals: work.refusals };
      const letThrough = wordsLetThrough(state, setting, { command: definition.name, typed });
      return { ok: true, events: [...events, ...letThrough, ...ending(state, events, setting)] };
    },
  };
}

/** What a command leaves behind: what is closed has no clock running but the six months to go to ICE, which run on unseen (T12). */
function ending(
  before: Complaint,
  events: readonly ComplaintEvent[],
  setting: ComplaintSetting,
): ComplaintEvent[] {
  const { today, now, actor } = setting;
  const after = events.reduce<ComplaintState>(
    (state, event) =>
      evolve(state, { event, version: before.version, at: now, by: { id: actor.id, name: actor.name } }),
    before,
  ) as Complaint;
  if (isOpen(after)) return askingIce(after, setting);
  const running = Object.keys(after.clocks).filter((id) => id !== 'ice-window');
  return stopClocks(after, running, today, 'stopped');
}

/** While ICE has something to do and nothing of its waits for us, somebody asks where it stands; otherwise nobody does. */
function askingIce(complaint: Complaint, setting: ComplaintSetting): ComplaintEvent[] {
  const { today } = setting;
  const asks = casesAtWork(complaint).length > 0 && openIceItems(complaint).length === 0;
  if (!asks) return stopClocks(complaint, ['ice-follow-up'], today, 'stopped');
  return complaint.clocks['ice-follow-up']?.stoppedOn === null
    ? []
    : new Work(setting, complaint).start({
        rule: 'clock.ice-follow-up',
        name: 'Ask ICE where it stands',
        startsOn: today,
      });
}
