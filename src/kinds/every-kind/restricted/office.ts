import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { gateIn, type RuleBook } from '#core/rule-book.ts';
import { type Look, type Passage, refusalsAt } from '../gate.ts';

export const levels = ['management', 'other'] as const;
export const materials = ['wood', 'steel', 'other'] as const;

/** How an office stands on a day. Undefined means the fact was not given; null, that there is none. */
export interface OfficeFacts {
  readonly on: Day;
  /** The level of the nominated officer, and of whoever stands in. */
  readonly officer?: (typeof levels)[number] | null | undefined;
  readonly deputy?: (typeof levels)[number] | null | undefined;
  readonly material?: (typeof materials)[number] | null | undefined;
  readonly lockable?: boolean | null | undefined;
  readonly robust?: boolean | null | undefined;
  /** The last day on which the assessment of the risk to papers is current; null where there is none. */
  readonly riskReviewBy?: Day | null | undefined;
  /** That the nominated officer of that day is the one they are told of. */
  readonly jobcentrePlusTold?: boolean | null | undefined;
}

const looks: Readonly<Record<string, Look<OfficeFacts>>> = {
  'office.officer-missing': ({ officer }) => officer === null,
  'office.not-management-level': ({ officer, deputy }) => officer === 'other' || deputy === 'other',
  'office.storage-not-compliant': ({ material, lockable, robust }) =>
    material === null || material === 'other' || lockable === false || robust === false,
  'office.risk-not-assessed': ({ riskReviewBy, on }) =>
    riskReviewBy === null || (riskReviewBy !== undefined && riskReviewBy < on),
  'office.jobcentre-plus-not-told': ({ officer, jobcentrePlusTold }) =>
    officer != null && jobcentrePlusTold === false,
  'office.deputy-missing': ({ deputy }) => deputy === null,
};

/** Asked with yes or no, so that “none” is no answer. */
const isYesOrNo = (name: keyof OfficeFacts): boolean =>
  name === 'lockable' || name === 'robust' || name === 'jobcentrePlusTold';

const matters = ['officer', 'deputy', 'material', 'riskReviewBy'] as const;

/** What an office lacks for records kept on paper, in the order of the gate, and what would have to be known (G2-68 to 72). */
export function officePassage(rules: RuleBook, facts: OfficeFacts): Passage {
  const unsaid: (keyof OfficeFacts)[] = [
    ...matters,
    ...(facts.material === 'wood' || facts.material === 'steel' ? (['lockable', 'robust'] as const) : []),
    ...(facts.officer == null ? [] : (['jobcentrePlusTold'] as const)),
  ];
  return {
    refusals: refusalsAt(rules, 'scr.office', looks, facts),
    missing:
      gateIn(rules, 'scr.office') === null
        ? []
        : unsaid.filter((name) => facts[name] === undefined || (facts[name] === null && isYesOrNo(name))),
  };
}

/** One check of the gate by itself, as a refusal: what a change would leave an office without. */
export const officeRefusals = (rules: RuleBook, facts: OfficeFacts, check: string): readonly Refusal[] =>
  officePassage(rules, facts).refusals.filter(({ code }) => code === check);
