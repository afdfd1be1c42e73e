import type { Refusal } from '#core/refusal.ts';
import type { ExitCode } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Says why not, and ends with 1. */
export function sayRefusal(terminal: Terminal, { says, remedy }: Pick<Refusal, 'says' | 'remedy'>): ExitCode {
  terminal.mind([says, remedy].filter((text) => text !== '').join(' '));
  return 1;
}
