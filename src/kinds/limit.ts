import type { ClauseId } from '#core/citation.ts';
import { listInWords } from '#core/day-in-words.ts';
import type { LimitFrom } from '#core/due-date.ts';
import { type Period, periodInWords } from '#core/period.ts';
import type { ClockRule, Limit } from '#core/rule.ts';
import type { Pack } from '#guidance/programmes.ts';
import { editionOf } from '#guidance/sources.ts';

/** A clause of the signed contract that sets a clock’s time itself; it comes before every document (BP-2-2). */
export interface ContractExtract {
  readonly rule: string;
  readonly limit: Period;
  readonly reference: string;
}

/** The limit that governs, and why it and no other. */
export interface GoverningLimit {
  readonly limit: Limit;
  readonly from: LimitFrom;
  readonly clauses: readonly ClauseId[];
  readonly edition: string;
  /** What the other sources say where they differ, in words. */
  readonly conflicts: readonly string[];
}

/** In words for a limit of any shape. */
export function limitInWords(limit: Limit): string {
  switch (limit.kind) {
    case 'period':
      return periodInWords(limit.period);
    case 'published':
      return 'the provider’s own published time';
    case 'stated-or':
      return `the time stated, and at most ${periodInWords(limit.period)}`;
  }
}

/**
 * The limit of a clock under a pack: the signed contract, then the programme’s chapter, the generic chapter, the briefing
 * pack; where all are silent, the provider’s own target if the rule has one. Null: the clock does not apply.
 */
export function limitFor(
  rule: ClockRule,
  pack: Pack,
  extracts: readonly ContractExtract[] = [],
): GoverningLimit | null {
  const extract = extracts.find((candidate) => candidate.rule === rule.id);
  const speaking = pack.sources.filter((source) => rule.limits[source] !== undefined);
  if (extract !== undefined)
    return {
      limit: { kind: 'period', period: extract.limit },
      from: 'guidance',
      clauses: ['BP-2-2'],
      edition: `Signed contract, ${extract.reference}`,
      conflicts: speaking.map(
        (source) =>
          `${source}: ${limitInWords(rule.limits[source] as Limit)}. The signed contract comes first.`,
      ),
    };
  const [first, ...others] = speaking;
  if (first !== undefined) {
    const limit = rule.limits[first] as Limit;
    const differing = others.filter(
      (source) => limitInWords(rule.limits[source] as Limit) !== limitInWords(limit),
    );
    const silent = pack.sources.filter(
      (source) => rule.grounds[source] !== undefined && rule.limits[source] === undefined,
    );
    return {
      limit,
      from: limit.kind === 'published' ? 'procedure' : 'guidance',
      clauses: rule.grounds[first]?.clauses ?? [],
      edition: editionOf(first).title,
      conflicts: [
        ...differing.map(
          (source) => `${source}: ${limitInWords(rule.limits[source] as Limit)}. ${first} comes before it.`,
        ),
        ...(silent.length > 0
          ? [`${listInWords(silent)} ${silent.length === 1 ? 'gives' : 'give'} no figure.`]
          : []),
      ],
    };
  }
  if (rule.local === undefined) return null;
  return {
    limit: { kind: 'period', period: rule.local },
    from: rule.law === undefined ? 'local' : 'law',
    clauses: pack.sources.flatMap((source) => rule.grounds[source]?.clauses ?? []),
    edition: rule.law ?? 'The provider’s own target: no source gives a time',
    conflicts: [],
  };
}
