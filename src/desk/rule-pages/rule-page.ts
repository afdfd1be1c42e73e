import type { Clause, SourceId } from '#core/citation.ts';
import { sourceIds } from '#core/citation.ts';
import { periodInWords } from '#core/period.ts';
import type { Example, Rule } from '#core/rule.ts';
import { type Ambiguity, ambiguities } from '#guidance/ambiguities.ts';
import { rules } from '#guidance/catalogue.ts';
import { clause } from '#guidance/clauses/register.ts';
import { editionOf } from '#guidance/sources.ts';
import { limitInWords } from '#kinds/limit.ts';
import { questionOf } from '../asking/ask-rule.ts';
import { scenariosFor, scenarioTitle } from '../coverage/proof.ts';
import { type Carriers, carriersOf } from '../where/carriers.ts';
import { type Governing, governing } from './governing.ts';
import { type Part, partsOfRule } from './parts-of-rule.ts';
import { type TryField, tryFields } from './try-fields.ts';

/** What one document says on a rule’s matter, to stand beside the others. */
export interface SourceColumn {
  readonly source: SourceId;
  readonly edition: string;
  readonly status: string;
  /** What it comes to, in a sentence. */
  readonly says: string;
  /** The time it gives, for a clock; null where it gives none. */
  readonly limit: string | null;
  readonly clauses: readonly Clause[];
}

/** The words a person is refused with. */
export interface RefusalWords {
  readonly code: string;
  /** The code a question answers with for it; null for a check no question looks at. */
  readonly askCode: string | null;
  readonly says: string;
  readonly remedy: string;
  /** Whether a provider may switch it off, with a reason. */
  readonly switchable: boolean;
}

/** How a clock runs, in words. */
export interface ClockWords {
  readonly name: string;
  readonly starts: string;
  readonly stops: string;
  readonly ifMissed: string;
  /** The provider’s own target, where no source gives a time. */
  readonly local: string | null;
  /** The law that gives that time, where it is no target of the provider’s; null elsewhere. */
  readonly law: string | null;
  readonly paused: string;
  readonly lengthened: string;
  /** Calendar days after its start on which it warns. */
  readonly warnOn: readonly number[];
}

/** Everything a policy officer needs to check a rule. */
export interface RulePage {
  readonly id: string;
  readonly kind: Rule['kind'];
  readonly title: string;
  readonly says: string;
  readonly sources: readonly SourceColumn[];
  /** For a clock: under each programme, whose time governs and why. */
  readonly governing: readonly Governing[];
  readonly ambiguities: readonly Ambiguity[];
  readonly examples: readonly Example[];
  /** The checks of a gate, the rows of a table, the items of a list. */
  readonly parts: readonly Part[];
  readonly refusal: RefusalWords | null;
  readonly clock: ClockWords | null;
  readonly scenarios: readonly { readonly path: string; readonly title: string }[];
  readonly where: Carriers;
  /** The facts it can be tried with; null for a rule that is not asked by itself. */
  readonly tryIt: readonly TryField[] | null;
}

/** The page of a rule, or null where there is none of that id. */
export function rulePage(id: string): RulePage | null {
  const rule = rules.rules.get(id);
  if (rule === undefined) return null;
  const question = questionOf(id);
  return {
    id,
    kind: rule.kind,
    title: rule.title,
    says: rule.says,
    sources: sourceIds.flatMap((source) => columnOf(rule, source)),
    governing: rule.kind === 'clock' ? governing(rule) : [],
    ambiguities: ambiguities.filter((ambiguity) => rule.settles?.includes(ambiguity.id)),
    examples: rule.examples ?? [],
    parts: partsOfRule(rule),
    refusal: refusalOf(rule),
    clock: clockOf(rule),
    scenarios: scenariosFor(id).map((path) => ({ path, title: scenarioTitle(path) })),
    where: carriersOf(rule),
    tryIt: question === undefined ? null : tryFields(question),
  };
}

function columnOf(rule: Rule, source: SourceId): SourceColumn[] {
  const ground = rule.grounds[source];
  if (ground === undefined) return [];
  const { title, status } = editionOf(source);
  const limit = rule.kind === 'clock' ? rule.limits[source] : undefined;
  return [
    {
      source,
      edition: title,
      status,
      says: ground.says,
      limit: limit === undefined ? null : limitInWords(limit),
      clauses: ground.clauses.map(clause),
    },
  ];
}

const refusalOf = (rule: Rule): RefusalWords | null =>
  rule.kind === 'check'
    ? {
        code: rule.id,
        askCode: rule.askCode ?? null,
        says: rule.refuses,
        remedy: rule.remedy,
        switchable: rule.switchable ?? false,
      }
    : null;

const lengthened = {
  never: 'Never.',
  'published-procedure':
    'As far as the published procedure allows, with a reason, before its day has passed.',
  'in-writing-by-ice': 'Only when ICE agrees in writing.',
  'by-agreement': 'When the day is moved and the person is told.',
  'by-law': 'Once, as far as the law allows, when the person is told why before the first day has passed.',
} as const;

function clockOf(rule: Rule): ClockWords | null {
  if (rule.kind !== 'clock') return null;
  const { name, starts, stops, ifMissed, local, law, extend, warnOn } = rule;
  return {
    name,
    starts,
    stops,
    ifMissed,
    local: local === undefined ? null : periodInWords(local),
    law: law ?? null,
    paused: 'Never.',
    lengthened: lengthened[extend],
    warnOn: warnOn ?? [],
  };
}
