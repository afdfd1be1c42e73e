import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { type CheckRule, clausesOf } from '#core/rule.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { checkIn, gateIn } from '#core/rule-book.ts';
import { outcomes } from '#guidance/complaint/outcomes.ts';
import { type PackId, packs } from '#guidance/programmes.ts';
import { aPack, flag, maybeDay, question } from '#kinds/question.ts';

/** Everything the gate looks at. Undefined means the fact was not given. */
export interface FinalResponseFacts {
  readonly pack?: PackId | undefined;
  readonly route?: 'own' | 'department-leads' | 'policy' | null | undefined;
  readonly stagesTotal?: number | null | undefined;
  readonly stagesDone?: number | null | undefined;
  readonly stepsOutstanding?: number | boolean | readonly unknown[] | null | undefined;
  readonly elements?: readonly ElementFacts[] | null | undefined;
  readonly openActions?: readonly { readonly toldHowLong?: string | null | undefined }[] | null | undefined;
  readonly iceText?:
    | {
        readonly source?: string | null | undefined;
        readonly intact?: boolean | null | undefined;
        readonly loaded?: boolean | null | undefined;
        /** Whether this version may be printed on the letter’s date. */
        readonly inForce?: boolean | null | undefined;
      }
    | null
    | undefined;
  readonly letterOn?: Day | null | undefined;
  readonly issueOn?: Day | null | undefined;
  readonly today?: Day | null | undefined;
  readonly lastStageResponseOn?: Day | null | undefined;
  readonly earlierInvolved?: readonly string[] | null | undefined;
  readonly drafter?: string | null | undefined;
  readonly reviewer?: string | null | undefined;
  readonly outgoing?:
    | {
        readonly agreedOn?: Day | null | undefined;
        readonly agreedDraft?: string | number | null | undefined;
        readonly letterDraft?: string | number | null | undefined;
        readonly override?:
          | {
              readonly reason?: string | null | undefined;
              readonly performanceManagerRef?: string | null | undefined;
            }
          | null
          | undefined;
      }
    | null
    | undefined;
  readonly standardsControls?: unknown;
  readonly addressee?: 'participant' | 'employer' | 'elected-member' | 'representative' | null | undefined;
  readonly authority?: string | null | undefined;
  readonly personalData?: boolean | null | undefined;
  readonly restricted?: 'none' | 'mappa' | 'scr' | null | undefined;
  readonly mentionsRestriction?: boolean | null | undefined;
  readonly alreadyIssued?: boolean | null | undefined;
  readonly iceAskedToRevisit?: boolean | null | undefined;
}

interface ElementFacts {
  readonly answered?: boolean | null | undefined;
  readonly outcome?: string | readonly string[] | null | undefined;
  readonly wanted?: 'met' | 'partly' | 'not-met' | null | undefined;
  readonly explained?: boolean | string | null | undefined;
}

const said = (value: boolean | string | null | undefined): boolean =>
  value === true || (typeof value === 'string' && value.trim() !== '');

function outcomesOf(element: ElementFacts): readonly string[] {
  const { outcome } = element;
  const chosen = outcome == null ? [] : typeof outcome === 'string' ? [outcome] : outcome;
  // As the standards code them (CORRECTIVE_ACTION) or as people write them (corrective-action).
  return chosen.map((one) =>
    one
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
}

const outstanding = (steps: FinalResponseFacts['stepsOutstanding']): boolean =>
  steps == null || steps === false || steps === 0 ? false : Array.isArray(steps) ? steps.length > 0 : true;

const overridden = (outgoing: NonNullable<FinalResponseFacts['outgoing']>): boolean =>
  said(outgoing.override?.reason) && said(outgoing.override?.performanceManagerRef);

function agreed(
  outgoing: NonNullable<FinalResponseFacts['outgoing']>,
  letterOn: Day | null | undefined,
): boolean {
  if (outgoing.agreedOn == null) return false;
  if (letterOn != null && outgoing.agreedOn > letterOn) return false;
  return (
    outgoing.agreedDraft == null ||
    outgoing.letterDraft == null ||
    outgoing.agreedDraft === outgoing.letterDraft
  );
}

/** Each check of the gate: true when it stands in the way. One predicate per code; the code’s words are the rule’s. */
const standsInTheWay: Readonly<Record<string, (facts: FinalResponseFacts) => boolean>> = {
  'complaint.department-leads': ({ route }) => route === 'department-leads',
  'complaint.not-for-provider': ({ route }) => route === 'policy',
  'complaint.stages-remain': ({ stagesTotal, stagesDone }) =>
    stagesTotal != null && stagesDone != null && stagesDone < stagesTotal,
  'complaint.steps-not-done': ({ stepsOutstanding }) => outstanding(stepsOutstanding),
  'complaint.ice-text-missing': ({ iceText }) => iceText === null,
  'complaint.ice-text-not-loaded': ({ iceText }) => iceText?.loaded === false,
  'complaint.ice-text-altered': ({ iceText }) => iceText?.intact === false,
  'complaint.ice-text-other-programme': ({ iceText, pack }) =>
    iceText?.source != null && pack !== undefined && iceText.source !== pack,
  'complaint.ice-text-expired': ({ iceText }) => iceText?.inForce === false,
  'complaint.letter-date-not-issue-date': ({ letterOn, issueOn }) =>
    letterOn != null && issueOn != null && letterOn !== issueOn,
  'complaint.letter-date-in-future': ({ letterOn, today }) =>
    letterOn != null && today != null && letterOn > today,
  'complaint.letter-before-last-stage': ({ letterOn, lastStageResponseOn }) =>
    letterOn != null && lastStageResponseOn != null && letterOn < lastStageResponseOn,
  'complaint.element-not-answered': ({ elements }) =>
    (elements ?? []).some((element) => element.answered !== true),
  'complaint.outcome-not-recorded': ({ elements }) =>
    (elements ?? []).some((element) => {
      const chosen = outcomesOf(element);
      return (
        chosen.length === 0 || chosen.some((outcome) => !(outcomes as readonly string[]).includes(outcome))
      );
    }),
  'complaint.not-achieved-not-explained': ({ elements }) =>
    (elements ?? []).some(
      (element) => (element.wanted === 'partly' || element.wanted === 'not-met') && !said(element.explained),
    ),
  'complaint.action-without-timescale': ({ openActions }) =>
    (openActions ?? []).some((action) => !said(action.toldHowLong)),
  'complaint.reviewer-missing': ({ reviewer }) => reviewer === null,
  'complaint.reviewer-not-independent': ({ reviewer, earlierInvolved, drafter }) =>
    reviewer != null && ((earlierInvolved ?? []).includes(reviewer) || reviewer === drafter),
  'complaint.outgoing-not-agreed': ({ outgoing, letterOn, pack }) =>
    outgoing != null && pack === 'CPA18' && !agreed(outgoing, letterOn) && !overridden(outgoing),
  'complaint.authority-not-confirmed': ({ addressee, personalData, authority }) =>
    addressee === 'representative' && personalData === true && authority !== 'given',
  'complaint.restriction-disclosed': ({ mentionsRestriction }) => mentionsRestriction === true,
  'complaint.paper-only': ({ restricted }) => restricted === 'scr',
  'complaint.already-issued': ({ alreadyIssued, iceAskedToRevisit }) =>
    alreadyIssued === true && iceAskedToRevisit !== true,
};

/**
 * Whether the briefing pack’s control behind a check is switched on. All are, unless the whole set is switched off, or the
 * check is by its own code or by its clause.
 */
function controlOn(controls: unknown, check: CheckRule): boolean {
  const off = (value: unknown): boolean => value === false || value === 'off';
  if (off(controls)) return false;
  if (typeof controls !== 'object' || controls === null) return true;
  const named = [check.id, ...clausesOf(check)];
  return !named.some((name) => off((controls as Record<string, unknown>)[name]));
}

/** Everything that stands in the way of a final response, in the gate’s order: refusals with code, words and clauses. */
export function finalResponseBlocks(
  rules: RuleBook,
  facts: FinalResponseFacts,
  only?: ReadonlySet<string>,
): Refusal[] {
  const gate = gateIn(rules, 'final-response.issue');
  const pack = packs[facts.pack ?? 'OTHER'];
  return (gate?.checks ?? []).flatMap((id) => {
    if (only !== undefined && !only.has(id)) return [];
    const check = checkIn(rules, id);
    if (check === null || (check.switchable === true && !controlOn(facts.standardsControls, check)))
      return [];
    if (standsInTheWay[id]?.(facts) !== true) return [];
    const clauses = pack.sources.flatMap((source) => check.grounds[source]?.clauses ?? []);
    return [
      {
        code: id,
        says: check.refuses,
        remedy: check.remedy,
        clauses: clauses.length > 0 ? clauses : clausesOf(check),
      },
    ];
  });
}

/** The checks of the gate that have a predicate; the house test holds it against the gate’s own list. */
export const guardedChecks: readonly string[] = Object.keys(standsInTheWay);

/** What cannot be left unsaid for the answer to be yes, by the check that looks at it. */
const matters = {
  pack: 'complaint.ice-text-other-programme',
  elements: 'complaint.element-not-answered',
  iceText: 'complaint.ice-text-missing',
  letterOn: 'complaint.letter-date-not-issue-date',
  reviewer: 'complaint.reviewer-missing',
} as const;

/** “None” answers whether there is a block of wording or a reviewer. A letter has elements and a day: none tells no more than silence. */
const isUnsaid = (facts: FinalResponseFacts, name: keyof typeof matters): boolean =>
  facts[name] === undefined || (facts[name] === null && (name === 'elements' || name === 'letterOn'));

/** Facts that matter and were not given; one that only a control switched off would look at does not matter. */
function unsaid(rules: RuleBook, facts: FinalResponseFacts): string[] {
  return Object.entries(matters).flatMap(([name, id]) => {
    const check = checkIn(rules, id);
    const asked = check !== null && (check.switchable !== true || controlOn(facts.standardsControls, check));
    return asked && isUnsaid(facts, name as keyof typeof matters) ? [name] : [];
  });
}

const oneOrMany = z.union([z.string(), z.array(z.string())]).nullish();
const draftId = z.union([z.string(), z.number()]).nullish();

export const finalResponseQuestion = question({
  rule: 'final-response.issue',
  facts: z.object({
    pack: aPack.optional(),
    route: z.enum(['own', 'department-leads', 'policy']).nullish(),
    stagesTotal: z.int().min(0).nullish(),
    stagesDone: z.int().min(0).nullish(),
    stepsOutstanding: z.union([z.int().min(0), z.boolean(), z.array(z.unknown())]).nullish(),
    elements: z
      .array(
        z.object({
          answered: flag,
          outcome: oneOrMany,
          wanted: z.enum(['met', 'partly', 'not-met']).nullish(),
          explained: z.union([z.boolean(), z.string()]).nullish(),
        }),
      )
      .nullish(),
    openActions: z.array(z.object({ toldHowLong: z.string().nullish() })).nullish(),
    iceText: z.object({ source: z.string().nullish(), intact: flag, loaded: flag, inForce: flag }).nullish(),
    letterOn: maybeDay,
    issueOn: maybeDay,
    today: maybeDay,
    lastStageResponseOn: maybeDay,
    earlierInvolved: z.array(z.string()).nullish(),
    drafter: z.string().nullish(),
    reviewer: z.string().nullish(),
    outgoing: z
      .object({
        agreedOn: maybeDay,
        agreedDraft: draftId,
        letterDraft: draftId,
        override: z
          .object({ reason: z.string().nullish(), performanceManagerRef: z.string().nullish() })
          .nullish(),
      })
      .nullish(),
    standardsControls: z.unknown().optional(),
    addressee: z.enum(['participant', 'employer', 'elected-member', 'representative']).nullish(),
    authority: z.string().nullish(),
    personalData: flag,
    restricted: z.enum(['none', 'mappa', 'scr']).nullish(),
    mentionsRestriction: flag,
    alreadyIssued: flag,
    iceAskedToRevisit: flag,
  }),
  answer: z.object({ allowed: z.boolean(), blocks: z.array(z.string()) }),
  ask(facts, { rules }) {
    const blocks = finalResponseBlocks(rules, facts);
    const missing = unsaid(rules, facts);
    const codes = blocks.flatMap((block) => checkIn(rules, block.code)?.askCode ?? [block.code]);
    const gate = gateIn(rules, 'final-response.issue');
    const standing = packs[facts.pack ?? 'OTHER'].sources.flatMap(
      (source) => gate?.grounds[source]?.clauses ?? [],
    );
    return {
      answer: { allowed: blocks.length === 0 && missing.length === 0, blocks: codes },
      because: blocks.length === 0 ? standing : [...new Set(blocks.flatMap((block) => block.clauses))],
      working:
        blocks.length === 0
          ? ['Nothing that was given stands in its way.']
          : blocks.map((block) => `${block.says} ${block.remedy}`.trim()),
      ...(missing.length > 0 ? { missing } : {}),
    };
  },
});
