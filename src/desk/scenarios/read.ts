import { parse } from 'yaml';
import { z } from 'zod';
import { type Scenario, scenario } from './format.ts';

/** A scenario as it was read, or what is wrong with the file, in words. */
export type Read =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a scenario out of YAML. Dates stay text; an unknown word in the file is named. */
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
  return { ok: false, faults: z.prettifyError(found.error).split('\n') };
}
