import type { SourceId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import { accessToWorkReplacedFrom, editionOf } from './sources.ts';

/** A pack: the documents that bind under a contract's programme, the first to speak winning. */
export const packIds = ['WP16', 'CPA18', 'AW7', 'OTHER'] as const;
export type PackId = (typeof packIds)[number];

export interface Pack {
  readonly id: PackId;
  readonly title: string;
  /**
   * In order of precedence: programme chapter, then the generic chapter, then the briefing pack. A signed contract clause,
   * where the contract has one, comes before them all (BP-2-1, BP-2-2, G2-A2-4a).
   */
  readonly sources: readonly SourceId[];
}

export const packs: Readonly<Record<PackId, Pack>> = {
  WP16: { id: 'WP16', title: 'Work Programme', sources: ['WP16', 'G2', 'BP'] },
  CPA18: { id: 'CPA18', title: 'Work Programme, CPA 18', sources: ['CPA18', 'G2', 'BP'] },
  AW7: { id: 'AW7', title: 'Access to Work', sources: ['AW', 'G2', 'BP'] },
  OTHER: { id: 'OTHER', title: 'Another programme', sources: ['G2', 'BP'] },
};

export interface Programme {
  readonly id: string;
  readonly title: string;
  readonly pack: PackId;
  /** Said where the programme's own chapter is not held. */
  readonly note?: string;
}

const notHeld = 'Its own chapter is not held, so only the generic chapter and the briefing pack apply.';

export const programmes: readonly Programme[] = [
  { id: 'work-programme', title: 'Work Programme', pack: 'WP16' },
  { id: 'cpa18', title: 'Work Programme, CPA 18', pack: 'CPA18' },
  { id: 'access-to-work', title: 'Access to Work', pack: 'AW7' },
  { id: 'restart', title: 'Restart Scheme', pack: 'OTHER', note: notHeld },
  { id: 'work-and-health-programme', title: 'Work and Health Programme', pack: 'OTHER', note: notHeld },
  { id: 'ipes', title: 'Intensive Personalised Employment Support', pack: 'OTHER', note: notHeld },
  { id: 'jets-scotland', title: 'Job Entry: Targeted Support, Scotland', pack: 'OTHER', note: notHeld },
  { id: 'other', title: 'Another programme', pack: 'OTHER', note: notHeld },
];

export const programmeOf = (id: string): Programme | undefined =>
  programmes.find((programme) => programme.id === id);

/**
 * The pack that binds a contract: its programme's, but for an Access to Work contract that took effect on or after the day
 * its chapter was replaced (AW-7.00b). Null for a programme nobody has heard of.
 */
export function packOf(programme: string, contractFrom: Day): Pack | null {
  const found = programmeOf(programme);
  if (found === undefined) return null;
  if (found.pack === 'AW7' && contractFrom >= accessToWorkReplacedFrom) return packs.OTHER;
  return packs[found.pack];
}

/** The editions a complaint under a pack is pinned to. */
export const editionsOf = (pack: Pack): string[] => pack.sources.map((source) => editionOf(source).id);
