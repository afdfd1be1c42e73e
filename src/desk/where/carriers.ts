import type { Rule } from '#core/rule.ts';
import type { TransitionThen, TransitionWhen } from '#guidance/complaint/transitions.ts';
import { transitions } from '#guidance/complaint/transitions.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import { quoted, sourceTexts } from './source-texts.ts';

/** What carries a rule: the file it is written in, the code that applies it, and what a person meets of it. */
export interface Carriers {
  /** The file of guidance/ the rule is written in. */
  readonly guidance: string | null;
  /** Files of src/kinds/ that apply it. */
  readonly code: readonly string[];
  readonly commands: readonly string[];
  /** Addresses of pages, with the parts that vary named (“/complaints/:reference/:command”). */
  readonly pages: readonly string[];
  readonly letters: readonly string[];
}

/** What carries a rule, or a row of a table where one is named. Worked out from the sources as they stand. */
export function carriersOf(rule: Rule, row?: string): Carriers {
  const places = quoted('src/kinds', rule.id);
  const commands = [...new Set([...commandsByTable(rule, row), ...places.flatMap(commandAt)])];
  const code = row === undefined ? places.map(({ path }) => path) : [];
  const own = row !== undefined && rule.id !== transitions.id ? places.map(({ path }) => path) : [];
  return {
    guidance:
      quoted('guidance', row ?? rule.id).find(({ text, at }) => text.slice(0, at).endsWith('id: '))?.path ??
      null,
    code: [...new Set([...code, ...own, ...commands.flatMap(fileOf)])].toSorted(),
    commands,
    pages: pagesFor(rule, commands),
    letters: lettersOf(rule, row),
  };
}

interface TransitionRow {
  readonly id: string;
  readonly when: TransitionWhen;
  readonly then: TransitionThen;
}
const transitionRows = transitions.rows as readonly TransitionRow[];

/** Rows of the transition table a rule has to do with: itself, those that ask it, those that start or stop it. */
function rowsWith(rule: Rule, row: string | undefined): readonly TransitionRow[] {
  if (row !== undefined) return transitionRows.filter((candidate) => candidate.id === row);
  return transitionRows.filter(
    ({ then }) =>
      then.checks.includes(rule.id) || then.starts?.includes(rule.id) || then.stops?.includes(rule.id),
  );
}

const commandsByTable = (rule: Rule, row: string | undefined): string[] =>
  rowsWith(rule, row).map(({ when }) => when.command);

/** The command in whose definition a place stands: the last one named before it in its file. */
function commandAt({ text, at }: { readonly text: string; readonly at: number }): string[] {
  const names = [...text.slice(0, at).matchAll(/\n {2}name: '([a-z-]+)'/g)].map((found) => found[1] ?? '');
  const last = names.at(-1);
  return last !== undefined && complaint.commands.has(last) ? [last] : [];
}

const fileOf = (command: string): string[] =>
  quoted('src/kinds', command)
    .filter(({ text, at }) => text.slice(0, at).endsWith('\n  name: '))
    .map(({ path }) => path);

function lettersOf(rule: Rule, row: string | undefined): string[] {
  const byRows = rowsWith(rule, row).flatMap(({ then }) => then.letter ?? []);
  const printed = rule.kind === 'check' && rule.letter !== undefined ? ['final-response'] : [];
  return [...new Set([...byRows, ...printed])];
}

/** Addresses of pages that show a rule, of those the web has. */
function pagesFor(rule: Rule, commands: readonly string[]): string[] {
  return [
    '/rules/:id',
    ...(rule.kind === 'clock' ? ['/complaints/:reference/clocks/:clock'] : []),
    ...(commands.includes('record') ? ['/record'] : []),
    ...(commands.some((command) => command !== 'record') ? ['/complaints/:reference/:command'] : []),
  ].filter(isPage);
}

const isPage = (address: string): boolean =>
  sourceTexts('src/web').some(({ text }) => text.includes(`'${address}'`));
