import type { ParseArgsOptionsConfig } from 'node:util';
import type { House } from './house.ts';
import type { Terminal } from './terminal.ts';

/** What was typed after a command's name, read by its own options. */
export interface Typed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** How a command ends: 0 done, 1 refused or found wanting, 2 not understood. */
export type ExitCode = 0 | 1 | 2;

/** One option of a command, with its line in the help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly says: string;
  /** What stands for the value in the help: "FILE". */
  readonly value?: string;
}

/** A command of the command line. */
export interface Command {
  /** The words after its name: "RULE --with FILE". */
  readonly usage: string;
  /** A few sentences below the usage. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** How many words it takes. */
  readonly words: { readonly least: number; readonly most: number };
  run(typed: Typed, terminal: Terminal, house: House): Promise<ExitCode>;
}

/** A command in the list: loaded only when it is the one asked for. */
export interface Listed {
  readonly says: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** A command's options as node:util reads them; every command knows --help. */
export const optionsOf = (command: Command): ParseArgsOptionsConfig => ({
  ...Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])),
  help: { type: 'boolean' },
});
