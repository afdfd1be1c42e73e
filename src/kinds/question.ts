import { z } from 'zod';
import type { Calendar } from '#core/calendar.ts';
import type { ClauseId } from '#core/citation.ts';
import { type Day, londonDay, type Moment, momentFrom } from '#core/day.ts';
import { type Nation, nations } from '#core/nation.ts';
import { units } from '#core/period.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { packIds } from '#guidance/programmes.ts';

/** What a question is answered with: the rules and calendars, and nothing fetched. */
export interface Asking {
  readonly rules: RuleBook;
  readonly calendars: Readonly<Record<Nation, Calendar>>;
}

/** A rule’s answer to the facts of one case, with everything needed to check it. */
export interface Answered {
  readonly answer: Readonly<Record<string, unknown>>;
  readonly because: readonly ClauseId[];
  /** A sentence a line. */
  readonly working: readonly string[];
  readonly edition?: string;
  /** Differences between sources that were settled on the way, in words. */
  readonly conflicts?: readonly string[];
  /** Facts that matter and were not given. */
  readonly missing?: readonly string[];
}

/** A rule that can be asked by itself. Its id is the rule’s id in the catalogue. */
export interface Question<Facts = unknown> {
  readonly rule: string;
  readonly facts: z.ZodType<Facts>;
  readonly answer: z.ZodType;
  /** Facts without which there is no answer, whatever else is given. */
  readonly needs: readonly string[];
  ask(facts: Facts, asking: Asking): Answered;
}

type With<Facts, Need extends keyof Facts> = Facts & {
  readonly [Name in Need]-?: NonNullable<Facts[Name]>;
};

/** A question with its facts’ type worked out from its schema. It is asked only once the facts it needs are there. */
export const question = <
  Schema extends z.ZodObject,
  const Need extends keyof z.output<Schema> & string = never,
>(definition: {
  readonly rule: string;
  readonly facts: Schema;
  readonly answer: z.ZodType;
  readonly needs?: readonly Need[];
  readonly ask: (facts: With<z.output<Schema>, Need>, asking: Asking) => Answered;
}): Question => {
  const needs = definition.needs ?? [];
  return {
    ...definition,
    needs,
    ask(facts, asking) {
      const given = facts as Readonly<Record<string, unknown>>;
      const missing = needs.filter((name) => given[name] == null);
      return missing.length > 0
        ? lacking(...missing)
        : definition.ask(given as With<z.output<Schema>, Need>, asking);
    },
  };
};

/** The answer when facts that matter were not given: it names them, and guesses nothing. */
export const lacking = (...missing: string[]): Answered => ({
  answer: {},
  because: [],
  working: [`This cannot be answered without ${missing.join(', ')}.`],
  missing,
});

/** A day, given as a bare date or as an instant with its zone; the London day counts. */
export const aDay = z
  .string()
  .transform((text, context): Day => {
    const found = londonDay(text);
    if (found !== null) return found;
    context.addIssue({
      code: 'custom',
      message: 'is not a date (2018-04-02) or an instant with its zone (2018-04-02T09:30:00Z)',
    });
    return z.NEVER;
  })
  .meta({ description: 'A London date, or an instant with its zone' });

/** A moment, given as an instant with its zone. */
export const aMoment = z
  .string()
  .transform((text, context): Moment => {
    const found = momentFrom(text);
    if (found !== null) return found;
    context.addIssue({
      code: 'custom',
      message: 'is not an instant with its zone (2018-04-02T09:30:00Z)',
    });
    return z.NEVER;
  })
  .meta({ description: 'An instant with its zone' });

export const maybeDay = aDay.nullish();
export const aNation = z.enum(nations);
export const aPack = z.enum(packIds);
export const aPeriod = z.object({ value: z.int().min(0).max(9999), unit: z.enum(units) });
export const flag = z.boolean().nullish();

/** The day of an answer, or null. */
export const dayOrNull = z.string().nullable();
