import { coverage } from '#desk/coverage/coverage.ts';
import { listRulePages } from '#desk/rule-pages/list-rule-pages.ts';
import { code, generated, page, section, table } from './markdown.ts';

/** The list of every rule, by theme, and how much of each document is done. */
export const indexDoc = (): string =>
  page([
    generated,
    '',
    '# The rules',
    '',
    'Every rule Redress decides by: what it says, the paragraphs it rests on, and the scenarios that fail without it.',
    'What is not listed here does not exist. [Commands, states, clocks, refusals and how to write a scenario](commands.md).',
    '[How a complaint moves, drawn](../drawings/README.md). [Who may do and read what](permits.md).',
    '',
    ...listRulePages().flatMap((theme) =>
      section(
        theme.title,
        table(
          ['Rule', 'Says', 'Asked by itself'],
          theme.rules.map((rule) => [
            `[${rule.title}](${rule.id}.md) ${code(rule.id)}`,
            rule.says,
            rule.asked ? 'yes' : '',
          ]),
        ),
      ),
    ),
    ...section(
      'The documents',
      table(
        ['Document', 'Clauses', 'Enforced', 'Recorded', 'Reference', 'Not yet'],
        coverage().sources.map(({ source, title, clauses, counts }) => [
          `${source}: ${title}`,
          String(clauses),
          String(counts.enforced),
          String(counts.recorded),
          String(counts.reference),
          String(counts['not yet']),
        ]),
      ),
    ),
    'Enforced: a rule rests on it and a scenario fails without that rule. Recorded: the system keeps what it asks for.',
    'Reference: it asks nothing of a system. Not yet: nothing is done.',
  ]);
