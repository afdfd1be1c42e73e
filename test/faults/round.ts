import type { Place } from './redress.ts';

/** What a fault is tried with. */
export interface Trial {
  /** An empty folder of its own, thrown away afterwards. */
  readonly folder: string;
  /** How often something is killed, where it is killed several times. */
  readonly kills: number;
  readonly seed: number;
  /** How long something is away, in milliseconds. */
  readonly away: number;
  /** Whether times are judged: on demand, on a machine with nothing else to do. */
  readonly timed: boolean;
  readonly say: (line: string) => void;
}

/** One way things go wrong: what is done to Redress, and what must hold then. */
export interface Fault {
  readonly name: string;
  readonly about: string;
  /** Why it cannot be tried here; null when it can. */
  readonly whyNot?: () => string | null;
  /** What is wrong afterwards, a line each; empty when all held. */
  readonly run: (trial: Trial) => Promise<readonly string[]>;
}

export const placeIn = ({ folder }: Trial): Place => ({ data: `${folder}/data`, databaseUrl: null });
