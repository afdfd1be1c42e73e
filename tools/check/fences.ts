// `node tools/check/fences.ts [FOLDER]`: holds the imports of the tree, or of a copy of it, against the fences.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

/** What the fences saw and what they found wrong, a sentence each. */
export interface Fences {
  readonly modules: number;
  readonly imports: number;
  readonly faults: readonly string[];
}

const fenced = '{guidance,src}/**/*.ts';

/**
 * Follows every import of `src`, `guidance`, `test` and `tools` under a folder and judges it by its
 * `.dependency-cruiser.mjs`. A source file on disk that was not seen is a fault of its own: fences that see nothing find
 * nothing wrong.
 */
export async function inspectFences(root: string): Promise<Fences> {
  const config = (await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)) as {
    default: IConfiguration;
  };
  const { options, ...ruleSet } = config.default;
  const folders = globSync('{src,guidance,test,tools,main.ts}', { cwd: root });
  const { output } = await cruise(folders, { ...options, baseDir: root, validate: true, ruleSet });
  const { modules, summary } = output as ICruiseResult;
  const why = new Map(ruleSet.forbidden?.map(({ name, comment }) => [name, comment]));
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = globSync(fenced, { cwd: root }).filter((path) => !path.endsWith('.d.ts') && !seen.has(path));
  return {
    modules: seen.size,
    imports: summary.totalDependenciesCruised ?? 0,
    faults: [
      ...unseen.map((path) => `${path} was not seen by the fences.`),
      ...summary.violations.map(({ rule, from, to, cycle }) => {
        const way = [from, ...(cycle?.map(({ name }) => name) ?? (from === to ? [] : [to]))].join(
          ' imports ',
        );
        return `${way}\n  ${rule.name}: ${why.get(rule.name)}`;
      }),
    ],
  };
}

if (import.meta.main) {
  const { modules, imports, faults } = await inspectFences(process.argv[2] ?? process.cwd());
  for (const fault of faults) console.error(fault);
  console.log(`${modules} modules, ${imports} imports, ${faults.length} through a fence`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
