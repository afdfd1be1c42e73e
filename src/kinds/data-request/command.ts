import type { z } from 'zod';
import type { Decision } from '#core/decision.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { stopClocks, Work } from '#kinds/complaint/work.ts';
import type { Command } from '#kinds/kind.ts';
import type { DataRequestEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { blockedByTable, closed, isThere, noSuchRequest } from './gate.ts';
import type { DataRequestSetting } from './setting.ts';
import { answerOwed, type DataRequest, type DataRequestState, isOpen } from './state.ts';

export type DataRequestCommand = Command<DataRequestState, DataRequestEvent, DataRequestSetting>;

/** What a command’s own part is given once nothing stands in its way. */
export interface Doing<Input> {
  readonly request: DataRequest;
  readonly input: Input;
  readonly setting: DataRequestSetting;
  readonly work: Work;
}

interface Definition<Schema extends z.ZodObject> {
  readonly name: string;
  readonly says: string;
  readonly schema: Schema;
  readonly form: Form;
  /** Possible after it has ended too. */
  readonly whenClosed?: boolean;
  /** The events, or refusals gathered in `work`. */
  readonly emit: (doing: Doing<z.output<Schema>>) => DataRequestEvent[];
}

/** Nothing has happened on a day that is still to come, or before the request came. */
function dayRefusals(on: unknown, { receivedOn }: DataRequest, { today }: DataRequestSetting): Refusal[] {
  if (typeof on !== 'string') return [];
  if (on > today) return [dayInFuture('on')];
  return on < receivedOn ? [dayBeforeReceipt] : [];
}

export const dayInFuture = (at: string): Refusal => ({
  code: 'data-request.day-in-future',
  says: 'That day is in the future.',
  remedy: 'Give today or an earlier day.',
  clauses: [],
  at,
});

const dayBeforeReceipt: Refusal = {
  code: 'data-request.day-before-receipt',
  says: 'That day is before the request came.',
  remedy: 'Give the day it was received or a later one.',
  clauses: [],
  at: 'on',
};

/** What a clock of a request rests on. */
export const grounding = ({ pack, contract, own }: Pick<DataRequest, 'pack' | 'contract' | 'own'>) => ({
  pack,
  contract,
  procedure: own,
});

/** A command on a request that exists: the table’s state and checks first, then what the command does. */
export function command<Schema extends z.ZodObject>(definition: Definition<Schema>): DataRequestCommand {
  const standing = (
    request: DataRequest,
    setting: DataRequestSetting,
    input: Readonly<Record<string, unknown>> | null,
  ): Refusal[] =>
    blockedByTable(definition.name, { request, setting, input }) ??
    (definition.whenClosed === true || isOpen(request) ? [] : [closed]);
  return {
    name: definition.name,
    says: definition.says,
    schema: definition.schema,
    form: definition.form,
    ...(definition.whenClosed === undefined ? {} : { whenClosed: definition.whenClosed }),
    blocked: (state, setting) => (isThere(state) ? standing(state, setting, null) : [noSuchRequest]),
    decide(state, input, setting): Decision<DataRequestEvent> {
      if (!isThere(state)) return { ok: false, refusals: [noSuchRequest] };
      const given = input as Readonly<Record<string, unknown>>;
      const refusals = [...standing(state, setting, given), ...dayRefusals(given['on'], state, setting)];
      if (refusals.length > 0) return { ok: false, refusals };
      const work = new Work(setting, grounding(state));
      const events = definition.emit({
        request: state,
        input: input as z.output<Schema>,
        setting,
        work,
      });
      if (work.refusals.length > 0) return { ok: false, refusals: work.refusals };
      return { ok: true, events: [...events, ...ending(state, events, setting)] };
    },
  };
}

/** What a command leaves behind: a request ends once everything is answered, and what has ended has no clock running. */
function ending(
  before: DataRequest,
  events: readonly DataRequestEvent[],
  { today, now, actor }: DataRequestSetting,
): DataRequestEvent[] {
  const by = { id: actor.id, name: actor.name };
  const after = events.reduce<DataRequestState>(
    (state, event) => evolve(state, { event, version: before.version, at: now, by }),
    before,
  ) as DataRequest;
  if (!isOpen(after)) return stopClocks(after, 'all', today, 'stopped');
  if (answerOwed(after)) return [];
  const met = [
    ...stopClocks(after, ['data-request'], today, 'met'),
    // Whoever has the answer needs no word that their request has come.
    ...stopClocks(after, ['data-request-acknowledge'], today, 'stopped'),
  ];
  // A part that is put off was answered for now, and keeps the request open until it can be decided.
  if (after.erasure === 'deferred') return met;
  const stopped = met.map(({ clock }) => clock);
  const rest = Object.keys(after.clocks).filter((id) => !stopped.includes(id));
  return [
    ...met,
    ...stopClocks(after, rest, today, 'stopped'),
    { type: 'RequestEnded', state: 'answered', on: today, words: '' },
  ];
}
