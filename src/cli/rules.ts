import { unknownRule } from '#desk/asking/ask-rule.ts';
import { listRulePages } from '#desk/rule-pages/list-rule-pages.ts';
import { type RulePage, rulePage } from '#desk/rule-pages/rule-page.ts';
import type { Command } from './command.ts';
import { sayRefusal } from './say-refusal.ts';
import { wrap } from './wrap.ts';

export const command: Command = {
  usage: '[RULE] [--json]',
  about:
    'With a rule: what each document says on its matter, whose word governs, its worked examples, and the scenarios that fail without it. No database is needed.',
  options: { json: { type: 'boolean', says: 'As JSON' } },
  words: { least: 0, most: 1 },
  async run({ values, words: [id] }, terminal) {
    const asJson = values['json'] === true;
    if (id === undefined) {
      const themes = listRulePages();
      if (asJson) terminal.say(JSON.stringify(themes, null, 2));
      else
        for (const { title, rules } of themes)
          terminal.say([title, ...rules.map((rule) => `  ${rule.id}  ${rule.title}`), ''].join('\n'));
      return 0;
    }
    const page = rulePage(id);
    if (page === null) return sayRefusal(terminal, unknownRule(id));
    terminal.say(asJson ? JSON.stringify(page, null, 2) : inWords(page));
    return 0;
  },
};

const indented = { start: '  ', indent: '  ' };
const item = (text: string): string => wrap(text, { start: '  - ', indent: '    ' });
const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

function inWords({ id, title, says, refusal, ...page }: RulePage): string {
  return [
    `${id}  ${title}`,
    wrap(says, indented),
    ...part(
      'What the documents say',
      page.sources.map((source) =>
        item(`${source.edition}: ${source.says} (${source.clauses.map((clause) => clause.id).join(', ')})`),
      ),
    ),
    ...part(
      'Whose time governs',
      page.governing.map((pack) => item(`${pack.title}: ${pack.limit ?? 'none'}. ${pack.from}`)),
    ),
    ...part(
      'Its parts',
      page.parts.map((of) => item(`${of.id}: ${of.says}`)),
    ),
    ...part(
      'Refused with',
      refusal === null ? [] : [item(`${refusal.code}: ${refusal.says} ${refusal.remedy}`.trimEnd())],
    ),
    ...part(
      'What was settled',
      page.ambiguities.map((settled) => item(`${settled.id}: ${settled.question} ${settled.decision}`)),
    ),
    ...part(
      'Worked examples',
      page.examples.map((example) => item(example.why)),
    ),
    ...part(
      'Scenarios that fail without it',
      page.scenarios.map(({ path }) => item(path)),
    ),
  ].join('\n');
}
