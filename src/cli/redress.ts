import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Listed, optionsOf, type Typed } from './command.ts';
import { commandHelp, listHelp } from './help.ts';
import type { House } from './house.ts';
import type { Terminal } from './terminal.ts';

/** Every command there is, in the order of the list. What is not listed does not exist. */
export const commands: Readonly<Record<string, Listed>> = {
  serve: { says: 'Run Redress until it is told to stop', load: () => import('./serve.ts') },
  demo: { says: 'Run a demo, where everything is invented', load: () => import('./demo.ts') },

  scenarios: { says: 'Play scenarios and say which fail', load: () => import('./scenarios.ts') },
  ask: { says: 'Ask one rule by itself', load: () => import('./ask.ts') },
  rules: { says: 'List the rules, or read one whole', load: () => import('./rules.ts') },
  where: { says: 'Find where a clause or rule is carried', load: () => import('./where.ts') },
  coverage: { says: 'Count what is done about every clause', load: () => import('./coverage.ts') },
  verify: { says: 'Check the whole record and name every fault', load: () => import('./verify.ts') },
  backup: { says: 'Make a backup of the whole record', load: () => import('./backup.ts') },
  restore: { says: 'Restore a backup into an empty place', load: () => import('./restore.ts') },
  'new-file-key': {
    says: 'Change the key that files are sealed under',
    load: () => import('./new-file-key.ts'),
  },
  'let-in': { says: 'Let somebody in who lost what they sign in with', load: () => import('./let-in.ts') },
  import: { says: 'Bring complaints in from another system', load: () => import('./import.ts') },
  bundle: {
    says: 'Make the bundle of a complaint, as it would go to ICE',
    load: () => import('./bundle.ts'),
  },
  openapi: { says: 'Describe the API for programs', load: () => import('./openapi.ts') },
  version: { says: 'Print the version', load: () => import('./version.ts') },
};

/** Does what was typed after `redress`, and gives back how it ended. */
export async function redress(typed: readonly string[], terminal: Terminal, house: House): Promise<ExitCode> {
  const [name = '--help', ...rest] = typed;
  if (name === '--help' || name === '-h' || name === 'help') return help(rest, terminal);
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (listed === undefined) {
    terminal.mind(`There is no command “${name}”. “redress --help” lists them.`);
    return 2;
  }
  const { command } = await listed.load();
  const read = readTyped(name, command, rest);
  if (typeof read === 'string') {
    terminal.mind(read);
    return 2;
  }
  if (read.values['help'] === true) {
    terminal.say(commandHelp(name, listed.says, command));
    return 0;
  }
  return command.run(read, terminal, house);
}

async function help([name]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const listed = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || listed === undefined) {
    terminal.say(listHelp(commands));
    return name === undefined ? 0 : 2;
  }
  terminal.say(commandHelp(name, listed.says, (await listed.load()).command));
  return 0;
}

/** What was typed for a command, or in a sentence what cannot be meant. */
function readTyped(name: string, command: Command, rest: readonly string[]): Typed | string {
  const seeHelp = `“redress ${name} --help” says what it takes.`;
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: optionsOf(command),
      allowPositionals: true,
    });
    const { least, most } = command.words;
    if (values['help'] !== true && positionals.length < least) return `Something is missing. ${seeHelp}`;
    if (positionals.length > most) return `“${positionals[most]}” is one word too many. ${seeHelp}`;
    return { values: values as Typed['values'], words: positionals };
  } catch (error) {
    return `${sentenceOf(error)} ${seeHelp}`;
  }
}

/** node:util's first sentence names the option; the rest explains its own conventions. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `There is no option ${option}.`
    : `The option ${option} is not complete, or takes no value.`;
}
