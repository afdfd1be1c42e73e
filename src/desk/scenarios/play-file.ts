import { parse } from 'yaml';
import { rules } from '#guidance/catalogue.ts';
import type { Scenario } from './format.ts';
import { play, type Stage } from './play.ts';
import { pureStage } from './pure-stage.ts';
import { readScenario } from './read.ts';

/** How the scenario of one file went. */
export type Played =
  | { readonly ok: true; readonly title: string }
  | { readonly ok: false; readonly title: string; readonly faults: readonly string[] };

/** Where scenarios are played. It is told what the file says, and its `given` as it stands there, not yet read. */
export type StageFor = (scenario: Scenario, given: unknown) => Stage | Promise<Stage>;

/** The pure domain: no database, no clock, no server. */
export const onThePureDomain: StageFor = ({ given }) => pureStage(given, rules);

/** Reads a scenario out of a file's text and plays it. */
export async function playFile(text: string, stageFor: StageFor = onThePureDomain): Promise<Played> {
  const read = readScenario(text);
  if (!read.ok) return { ok: false, title: '', faults: read.faults };
  const { scenario } = read;
  const { given = {} } = parse(text, { schema: 'core' }) as { given?: unknown };
  const fault = await play(scenario, await stageFor(scenario, given));
  if (fault === null) return { ok: true, title: scenario.title };
  return { ok: false, title: scenario.title, faults: [`step ${fault.step}: ${fault.says}`] };
}
