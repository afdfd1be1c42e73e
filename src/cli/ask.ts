import { readFile } from 'node:fs/promises';
import { type Asked, askRule, asShipped, type RuleAnswer } from '#desk/asking/ask-rule.ts';
import { listRules } from '#desk/asking/list-rules.ts';
import type { Command, ExitCode } from './command.ts';
import type { Terminal } from './terminal.ts';

export const command: Command = {
  usage: 'RULE [--with FILE] [--json]   or   --list [--json]',
  about:
    'The facts are a JSON object, in a file or piped in with “--with -”. The answer says its working, its clauses, and which facts were missing or not taken. No database is needed.',
  options: {
    with: { type: 'string', value: 'FILE', says: 'The facts; “-” for what is piped in' },
    list: { type: 'boolean', says: 'Every rule, with the JSON Schema of its facts and its answer' },
    json: { type: 'boolean', says: 'The answer as JSON' },
  },
  words: { least: 0, most: 1 },
  async run({ values, words }, terminal) {
    const asJson = values['json'] === true;
    const [rule] = words;
    if (values['list'] === true) return list(terminal, asJson);
    if (rule === undefined) {
      terminal.mind('It does not say which rule to ask. “redress ask --list” lists them.');
      return 2;
    }
    const facts = await factsFrom(values['with'] as string | undefined, terminal);
    if (typeof facts === 'string') {
      terminal.mind(facts);
      return 2;
    }
    return answer(terminal, askRule(rule, facts.facts, asShipped()), asJson);
  },
};

function list(terminal: Terminal, asJson: boolean): ExitCode {
  const rules = listRules();
  if (asJson) {
    terminal.say(JSON.stringify(rules, null, 2));
    return 0;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, title, asked } of rules)
    terminal.say(`${id.padEnd(width)}  ${title}${asked ? '' : ' (not asked by itself)'}`);
  return 0;
}

/** The facts of a file or of what is piped in; none when none were named. A sentence when they cannot be read. */
async function factsFrom(
  file: string | undefined,
  terminal: Terminal,
): Promise<{ readonly facts: unknown } | string> {
  if (file === undefined) return { facts: {} };
  const named = file === '-' ? 'What was piped in' : file;
  try {
    const text = file === '-' ? await terminal.piped() : await readFile(file, 'utf8');
    return { facts: JSON.parse(text) as unknown };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `There is no file ${file}.` : `${named} cannot be read as JSON: ${message}.`;
  }
}

function answer(terminal: Terminal, asked: Asked, asJson: boolean): ExitCode {
  if (!asked.ok) {
    if (asJson) terminal.say(JSON.stringify({ refusals: asked.refusals }, null, 2));
    else for (const { says, remedy } of asked.refusals) terminal.mind(`${says} ${remedy}`.trimEnd());
    return 1;
  }
  if (asJson) terminal.say(JSON.stringify(asked.answer, null, 2));
  else for (const line of inWords(asked.answer)) terminal.say(line);
  return 0;
}

function inWords({
  because,
  working,
  edition,
  conflicts,
  missing,
  ignored,
  ...fields
}: RuleAnswer): string[] {
  return [
    ...Object.entries(fields).map(([name, value]) => `${name}: ${plain(value)}`),
    ...(working.length === 0 ? [] : ['', ...working]),
    ...(conflicts.length === 0 ? [] : ['', ...conflicts]),
    '',
    ...(because.length === 0 ? [] : [`Because of ${because.join(', ')}.`]),
    ...(edition === null ? [] : [`Relied on: ${edition}.`]),
    ...(missing.length === 0 ? [] : [`Missing: ${missing.join(', ')}.`]),
    ...(ignored.length === 0 ? [] : [`Not taken by this rule: ${ignored.join(', ')}.`]),
  ];
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
