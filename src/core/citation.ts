/** The five source documents, by the prefix their clauses carry. */
export const sourceIds = ['WP16', 'CPA18', 'AW', 'G2', 'BP'] as const;
export type SourceId = (typeof sourceIds)[number];

/** The id of a clause in the register ("WP16-A6"). */
export type ClauseId = `${SourceId}-${string}`;

/** The source a clause comes from. Throws on an id no source owns: a bug in our data. */
export function sourceOf(clause: ClauseId): SourceId {
  const found = sourceIds.find((source) => clause.startsWith(`${source}-`));
  if (found === undefined) throw new RangeError(`no source has a clause ${clause}`);
  return found;
}

/** How strongly a clause binds. `fact` is a definition or another body's act; `policy` a stance of DWP or ICE. */
export const strengths = ['must', 'should', 'may', 'policy', 'fact'] as const;
export type Strength = (typeof strengths)[number];

/** One paragraph's duty, permission or fact, in our own short words. */
export interface Clause {
  readonly id: ClauseId;
  /** Where it stands in the source, as the source numbers it. */
  readonly para: string;
  readonly topic: string;
  readonly actor: string;
  readonly strength: Strength;
  readonly says: string;
}
