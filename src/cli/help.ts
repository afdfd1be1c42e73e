import type { Command, Listed, Option } from './command.ts';
import { wrap } from './wrap.ts';

const beside = (pairs: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...pairs.map(([left]) => left.length));
  return pairs
    .map(([left, right]) =>
      wrap(right, { start: `  ${left.padEnd(width)}  `, indent: ' '.repeat(width + 4) }),
    )
    .join('\n');
};

/** The list of commands. */
export function listHelp(commands: Readonly<Record<string, Listed>>): string {
  const lines = Object.entries(commands).map(([name, { says }]) => [name, says] as const);
  return `redress COMMAND [options]\n\n${beside(lines)}\n\n“redress COMMAND --help” says more of one.`;
}

/** What one command takes and does. */
export function commandHelp(name: string, says: string, { usage, about, options }: Command): string {
  const lines = Object.entries(options).map(
    ([option, given]) => [asTyped(option, given), given.says] as const,
  );
  return [
    `redress ${[name, usage].filter((text) => text !== '').join(' ')}`,
    '',
    wrap(`${says}. ${about}`),
    ...(lines.length === 0 ? [] : ['', beside(lines)]),
  ].join('\n');
}

const asTyped = (option: string, { type, value }: Option): string =>
  type === 'boolean' ? `--${option}` : `--${option} ${value ?? 'TEXT'}`;
