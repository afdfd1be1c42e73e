import type { z } from 'zod';
import type { Calendar } from '#core/calendar.ts';
import type { Day, Moment } from '#core/day.ts';
import type { Decision } from '#core/decision.ts';
import type { Form } from '#core/form.ts';
import type { Nation } from '#core/nation.ts';
import type { Projection } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';
import type { Gone } from './gone.ts';
import type { TimelineEntry } from './timeline-entry.ts';

export type { Field, Form, Option } from '#core/form.ts';

/** Who does something. The system acts under its own name when time has passed. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
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

/** A command of a kind: one schema for page, API and scenario; one set of checks for all of them. */
export interface Command<State, Event, Setting extends Situation, Input = unknown> {
  readonly name: string;
  /** "Record a contact": the words of the link or button. */
  readonly says: string;
  readonly schema: z.ZodType<Input>;
  readonly form: Form;
  /** Whether it is possible after the case has ended too, where no table says from which states. */
  readonly whenClosed?: boolean;
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
  /** What a case of it is called in a sentence: "complaint". */
  readonly called: string;
  /** What stands in its references between the provider's own letters and the year: "DR" in "SW-DR-2018-0004"; nothing where empty. */
  readonly mark: string;
  /** Whether a case of it is opened under the complaints procedure in force on the day it came. */
  readonly underProcedure: boolean;
  readonly commands: ReadonlyMap<string, Command<State, Event, Setting>>;
  initial(): State;
  evolve(state: State, recorded: Recorded<Event>): State;
  project(state: State, situation: Pick<Situation, 'calendars' | 'rules'>): Projection;
  possible(state: State, setting: Setting): Possible[];
  /** The last event of a case destroyed for good: what figures still need of it, which names nobody. Left out where nothing may stay. */
  leave?(state: State, gone: Gone, situation: Pick<Situation, 'rules'>): Event;
  /** The roles that may do a command. */
  rolesFor(command: string): readonly string[];
  /** Null where one of the roles held may do a command; else why not. */
  barred(command: string, roles: readonly string[]): Refusal | null;
  /** What happened, newest first, for people. */
  timeline(history: readonly Recorded<Event>[]): TimelineEntry[];
  /** The digests of the files an event keeps, so that they stay as long as it does. */
  files(event: Event): readonly string[];
}
