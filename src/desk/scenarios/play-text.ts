import { rules } from '#guidance/catalogue.ts';
import type { Given } from './format.ts';
import { play, type Stage } from './play.ts';
import { pureStage } from './pure-stage.ts';
import { readScenario } from './read.ts';

/** How a scenario went. */
export interface Played {
  /** Its title, or null for a file that could not be read. */
  readonly title: string | null;
  /** What went otherwise than it says, a sentence each; none when it passed. */
  readonly faults: readonly string[];
}

/**
 * Plays the scenario a file holds: on the pure domain, or on the stage that is made for what it gives (a running server).
 * A file that cannot be read has failed, with what is wrong with it.
 */
export async function playText(
  text: string,
  stageFor: (given: Given) => Stage | Promise<Stage> = (given) => pureStage(given, rules),
): Promise<Played> {
  const read = readScenario(text);
  if (!read.ok) return { title: null, faults: read.faults };
  const { scenario } = read;
  const fault = await play(scenario, await stageFor(scenario.given));
  return { title: scenario.title, faults: fault === null ? [] : [`step ${fault.step}: ${fault.says}`] };
}
