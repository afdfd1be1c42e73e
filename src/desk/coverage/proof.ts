import kept from './proof.json' with { type: 'json' };
import type { Proof } from './prove.ts';

/**
 * The proof that each rule is needed, as it was last worked out: `node tools/write-docs.ts` works it out anew, and a test
 * fails when it no longer holds.
 */
export const proof: Proof = kept;

const inFolder = (name: string): string => `scenarios/${name}`;

/** The scenarios that cite one of its clauses and fail without a rule, or without a row of one. */
export const scenariosFor = (part: string): readonly string[] => (proof.needed[part] ?? []).map(inFolder);

/** The scenarios that cite a clause. */
export const scenariosCiting = (clause: string): readonly string[] =>
  (proof.cited[clause] ?? []).map(inFolder);

/** A scenario’s title, by its file. */
export const scenarioTitle = (path: string): string => proof.titles[path.replace('scenarios/', '')] ?? path;
