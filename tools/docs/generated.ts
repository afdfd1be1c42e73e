import { z } from 'zod';
import { listRulePages } from '#desk/rule-pages/list-rule-pages.ts';
import { type RulePage, rulePage } from '#desk/rule-pages/rule-page.ts';
import { scenario } from '#desk/scenarios/format.ts';
import { commandsDoc } from './commands-doc.ts';
import { drawings } from './drawings-doc.ts';
import { indexDoc } from './index-doc.ts';
import { permitsDoc } from './permits-doc.ts';
import { ruleDoc } from './rule-doc.ts';
import { whatIsSeen } from './seen.ts';

/** Folders in which every file is generated. */
export const generatedFolders = ['docs/rules', 'docs/drawings'] as const;

/** Every generated page and schema, by its path from the root, made from the rules, the scenarios and the proof that is kept. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  const pages = listRulePages()
    .flatMap((theme) => theme.rules)
    .map((rule) => rulePage(rule.id) as RulePage);
  return new Map([
    ['docs/rules/README.md', indexDoc()],
    ['docs/rules/commands.md', commandsDoc(await whatIsSeen())],
    ['docs/rules/permits.md', permitsDoc()],
    ['docs/rules/scenario.schema.json', schema()],
    ...pages.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, ruleDoc(rule)]),
    ...[...drawings()].map(([name, text]): [string, string] => [`docs/drawings/${name}`, text]),
  ]);
}

const schema = (): string =>
  `${JSON.stringify(
    {
      title: 'A Redress scenario',
      ...z.toJSONSchema(scenario, { io: 'input', unrepresentable: 'any' }),
    },
    null,
    2,
  )}\n`;
