import type { ClauseId, SourceId } from './citation.ts';
import type { Day } from './day.ts';
import type { Period } from './period.ts';

/** What one source says on a rule's matter; a rule's sources are shown side by side. */
export interface Ground {
  readonly clauses: readonly ClauseId[];
  readonly says: string;
}

export type Grounds = Partial<Record<SourceId, Ground>>;

/** A worked example: facts, the answer they must give, and why it was chosen. Every one is run as a test. */
export interface Example {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly why: string;
}

interface RuleCommon {
  /** Stable, never reused; also the question's id for `redress ask` where the rule can be asked. */
  readonly id: string;
  readonly title: string;
  /** The rule in one or two sentences a policy officer can check. */
  readonly says: string;
  readonly grounds: Grounds;
  /** Ids of the ambiguities this rule settles (guidance/ambiguities.ts). */
  readonly settles?: readonly string[];
  readonly examples?: readonly Example[];
}

/** How long a source gives: a period, the provider's own published time, or whichever ends first. */
export type Limit =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'published' }
  | {
      readonly kind: 'stated-or';
      readonly period: Period;
      /** What a stated date later than the period does: nothing, or stand as the outer date. */
      readonly later: 'ignored' | 'outer';
    };

/** A duty that ends on a day. */
export interface ClockRule extends RuleCommon {
  readonly kind: 'clock';
  /** The decision tables' name ("K-8W"). */
  readonly name: string;
  /** The event that starts it, in words for "because you have … from the day …". */
  readonly starts: string;
  /** Value by source; a source that is silent is absent. */
  readonly limits: Partial<Record<SourceId, Limit>>;
  /** A limit of the provider's own where every source is silent; always shown as local. */
  readonly local?: Period;
  /** The law that gives `local`, where it is no target of the provider's: shown as its source. A setting may still replace it. */
  readonly law?: string;
  /** A last day that is no working day gives way to the next; left out, nothing moves it. */
  readonly rolls?: true;
  /** What stops it, in words. */
  readonly stops: string;
  readonly ifMissed: string;
  /** Calendar days after the start on which to warn. */
  readonly warnOn?: readonly number[];
  /** Whether anything may pause or lengthen it, and who says so. */
  readonly pause: 'never';
  readonly extend: 'never' | 'published-procedure' | 'in-writing-by-ice' | 'by-agreement' | 'by-law';
}

/** One condition of a gate. Its `id` is the refusal's code. */
export interface CheckRule extends RuleCommon {
  readonly kind: 'check';
  /** The sentence refused with, unless the case gives a more exact one. */
  readonly refuses: string;
  readonly remedy: string;
  /** The code `redress ask` answers with for this check. */
  readonly askCode?: string;
  /** Rows of the letter checklist this check guards ("LTR-22"). */
  readonly letter?: readonly string[];
  /** A check from standards the provider may take up: it can be switched off, with a reason. */
  readonly switchable?: boolean;
}

/** One row of a decision table: matched top to bottom, first match wins unless the table says otherwise. */
export interface TableRow<When = unknown, Then = unknown> {
  readonly id: string;
  readonly says: string;
  readonly when: When;
  readonly then: Then;
  readonly clauses: readonly ClauseId[];
}

/** A decision table. */
export interface TableRule<When = unknown, Then = unknown> extends RuleCommon {
  readonly kind: 'table';
  readonly rows: readonly TableRow<When, Then>[];
}

/** A closed list of words the guidance fixes. */
export interface ListRule extends RuleCommon {
  readonly kind: 'list';
  readonly items: readonly {
    readonly code: string;
    readonly label: string;
    readonly clauses: readonly ClauseId[];
  }[];
}

/** A gate: the checks that must all pass. */
export interface GateRule extends RuleCommon {
  readonly kind: 'gate';
  readonly checks: readonly string[];
}

/** A rule that is a sentence and its grounds, carried out by a named part of a kind. */
export interface PlainRule extends RuleCommon {
  readonly kind: 'plain';
  /** Numbers the rule fixes, by name, so that they stand nowhere else. */
  readonly values?: Readonly<Record<string, number | Period>>;
}

export type Rule = ClockRule | CheckRule | TableRule | ListRule | GateRule | PlainRule;

/** An edition of a source document: what text was in force, on which days. */
export interface Edition {
  readonly id: string;
  readonly source: SourceId;
  readonly title: string;
  /** First day in force; null where the document carries no date. */
  readonly from: Day | null;
  /** First day no longer in force; null while it is, or where the document does not say. */
  readonly to: Day | null;
  readonly status: string;
}

/** Every clause a rule rests on. */
export function clausesOf(rule: Rule): ClauseId[] {
  const clauses = Object.values(rule.grounds).flatMap((ground) => ground.clauses);
  if (rule.kind === 'table') clauses.push(...rule.rows.flatMap((row) => row.clauses));
  if (rule.kind === 'list') clauses.push(...rule.items.flatMap((item) => item.clauses));
  return [...new Set(clauses)];
}
