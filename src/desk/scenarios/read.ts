import { parse } from 'yaml';
import type { z } from 'zod';
import { type Scenario, scenario, stepSchema } from './format.ts';

/** A scenario as it was read, or what is wrong with the file, in words. */
export type Read =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a scenario out of YAML. Dates stay text; an unknown word in the file is named, with the step it stands in. */
export function readScenario(text: string): Read {
  let content: unknown;
  try {
    content = parse(text, { schema: 'core' });
  } catch (error) {
    return {
      ok: false,
      faults: [`It is not YAML: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const found = scenario.safeParse(content);
  if (found.success) return { ok: true, scenario: found.data };
  const steps = (content as { steps?: unknown } | null)?.steps;
  return {
    ok: false,
    faults: [
      ...found.error.issues.filter((issue) => issue.path.length < 2 || issue.path[0] !== 'steps').map(fault),
      ...(Array.isArray(steps) ? steps.flatMap(stepFaults) : []),
    ],
  };
}

const fault = (issue: z.core.$ZodIssue): string =>
  issue.path.length === 0 ? issue.message : `${issue.path.map(String).join('.')}: ${issue.message}`;

function stepFaults(step: unknown, index: number): string[] {
  const found = stepSchema(step).safeParse(step);
  return found.success ? [] : found.error.issues.map((issue) => `step ${index + 1}: ${fault(issue)}`);
}
