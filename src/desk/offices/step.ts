import type { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Office } from './office.ts';
import type { OfficeChange } from './office-change.ts';

/** Somebody with an account, as far as a post at an office needs to know them. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly worksFor: string | null;
}

/** What a step is decided with, beside the office itself. */
export interface Around {
  readonly today: Day;
  readonly people: ReadonlyMap<string, Known>;
  readonly contracts: readonly string[];
  readonly subContractors: readonly string[];
  /** Sealed boxes that stand in the office. */
  readonly boxes: number;
}

/** One change to an office: what is asked, what is kept in the chain, and what the office is then, or why not. */
export interface OfficeStep<Given = unknown> {
  /** Its name in addresses and operations: "name-officer". */
  readonly name: string;
  /** What whoever may do it is offered: "Name an officer or a deputy". */
  readonly says: string;
  readonly type: OfficeChange;
  readonly form: Form;
  readonly schema: z.ZodType<Given>;
  /** What the form holds as it opens; nothing where left out. */
  readonly opensWith?: (office: Office) => Readonly<Record<string, unknown>>;
  readonly take: (office: Office, given: Given, around: Around) => Office | Refusal;
}

/** A step with the type of what it is given worked out from its schema. */
export const step = <Given>(definition: OfficeStep<Given>): OfficeStep => definition as unknown as OfficeStep;

/** Days of a step are given once they have come. */
export const notYet = (on: Day, today: Day, at: string): Refusal | null =>
  on <= today
    ? null
    : {
        code: 'office.in-future',
        says: 'That day is still to come.',
        remedy: 'Give today or an earlier day.',
        clauses: [],
        at,
      };
