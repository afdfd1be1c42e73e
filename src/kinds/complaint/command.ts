import type { z } from 'zod';
import type { Decision } from '#core/decision.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Command } from '#kinds/kind.ts';
import type { ComplaintEvent } from './events.ts';
import { blockedBy, isThere, noSuchComplaint, type Transition, transitionFor } from './gate.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, type ComplaintState, isOpen } from './state.ts';
import { Work } from './work.ts';

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
    return [...shut, ...byTable, ...(definition.blocked?.(complaint, setting) ?? [])];
  };
  return {
    name: definition.name,
    says: definition.says,
    schema: definition.schema,
    form: definition.form,
    blocked: (state, setting) => (isThere(state) ? standing(state, setting, null) : [noSuchComplaint]),
    decide(state, input, setting): Decision<ComplaintEvent> {
      if (!isThere(state)) return { ok: false, refusals: [noSuchComplaint] };
      const refusals = standing(state, setting, input as Record<string, unknown>);
      if (refusals.length > 0) return { ok: false, refusals };
      const work = new Work(setting, state);
      const transition = transitionFor(definition.name, state, setting);
      const events = definition.emit({
        complaint: state,
        input: input as z.output<Schema>,
        setting,
        work,
        transition,
      });
      return work.refusals.length > 0 ? { ok: false, refusals: work.refusals } : { ok: true, events };
    },
  };
}
