import type { z } from 'zod';
import type { Calendar } from '#core/calendar.ts';
import type { Day, Moment } from '#core/day.ts';
import type { Decision } from '#core/decision.ts';
import type { Nation } from '#core/nation.ts';
import type { Projection } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';

/** Who does something. The system acts under its own name when time has passed. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** What every decision is given: nothing is fetched and no clock is read inside a kind. */
export interface Situation {
  readonly today: Day;
  readonly now: Moment;
  readonly actor: Actor;
  readonly rules: RuleBook;
  readonly calendars: Readonly<Record<Nation, Calendar>>;
}

/** An event as it is kept: what happened, when, and who did it. */
export interface Recorded<Event> {
  readonly event: Event;
  readonly version: number;
  readonly at: Moment;
  readonly by: { readonly id: string; readonly name: string };
}

/** One field of a command's form. Pages render it; nothing else does. */
export interface Field {
  readonly name: string;
  readonly as:
    | 'text'
    | 'textarea'
    | 'day'
    | 'radios'
    | 'checkboxes'
    | 'select'
    | 'yes-no'
    | 'file'
    | 'lines'
    | 'hidden';
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Choices that are always the same, or the name of a list the case offers (`Offer`). */
  readonly options?: readonly Option[] | { readonly from: string };
  readonly starts?: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What a person is asked when they do a command. */
export interface Form {
  readonly title: string;
  /** What will happen, in one or two sentences. */
  readonly about: string;
  readonly button: string;
  readonly fields: readonly Field[];
  /** Cannot be undone: asked on a page of its own, with a warning. */
  readonly final?: boolean;
}

/** A command of a kind: one schema for page, API and scenario; one set of checks for all of them. */
export interface Command<State, Event, Setting extends Situation, Input = unknown> {
  readonly name: string;
  /** "Record a contact": the words of the link or button. */
  readonly says: string;
  readonly schema: z.ZodType<Input>;
  readonly form: Form;
  /** What stands in the way before anything is typed: read by the page's "not possible now", the drawing and the API. */
  blocked(state: State, setting: Setting): Refusal[];
  decide(state: State, input: Input, setting: Setting): Decision<Event>;
}

/** What somebody may do with a case now, and what not and why. */
export interface Possible {
  readonly command: string;
  readonly says: string;
  readonly blockedBy: readonly Refusal[];
}

/** A kind of case, as the desk knows it. */
export interface Kind<State, Event, Setting extends Situation> {
  readonly name: string;
  readonly commands: ReadonlyMap<string, Command<State, Event, Setting>>;
  initial(): State;
  evolve(state: State, recorded: Recorded<Event>): State;
  project(state: State, situation: Pick<Situation, 'calendars' | 'rules'>): Projection;
  possible(state: State, setting: Setting): Possible[];
}
