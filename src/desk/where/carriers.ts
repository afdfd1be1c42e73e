import type { Rule } from '#core/rule.ts';
import {
  complaintTable,
  type KindTable,
  type MovingRow,
  tablesOfKinds,
} from '../rule-pages/tables-of-kinds.ts';
import { quoted, sourceTexts } from './source-texts.ts';

/** What carries a rule: the file it is written in, the code that applies it, and what a person meets of it. */
export interface Carriers {
  /** The file of guidance/ the rule is written in. */
  readonly guidance: string | null;
  /** Files of src/kinds/ that apply it. */
  readonly code: readonly string[];
  /** By name; those of another kind than complaints with its name before them: “data-request.check-identity”. */
  readonly commands: readonly string[];
  /** Addresses of pages, with the parts that vary named (“/complaints/:reference/:command”). */
  readonly pages: readonly string[];
  readonly letters: readonly string[];
}

/** What carries a rule, or a row of a table where one is named. Worked out from the sources as they stand. */
export function carriersOf(rule: Rule, row?: string): Carriers {
  const places = quoted('src/kinds', rule.id);
  const ofKinds = tablesOfKinds.map((of) => ofKind(of, rule, row, places));
  const commands = ofKinds.flatMap((one) => one.commands);
  const isMoved = tablesOfKinds.some((of) => of.rule === rule.id);
  const code = row === undefined ? places.map(({ path }) => path) : [];
  const own = row !== undefined && !isMoved ? places.map(({ path }) => path) : [];
  return {
    guidance:
      quoted('guidance', row ?? rule.id).find(({ text, at }) => text.slice(0, at).endsWith('id: '))?.path ??
      null,
    code: [...new Set([...code, ...own, ...ofKinds.flatMap(({ files }) => files)])].toSorted(),
    commands,
    pages: ['/rules/:id', ...new Set(ofKinds.flatMap(({ pages }) => pages))].filter(isPage),
    letters: lettersOf(rule, row),
  };
}

type Places = ReturnType<typeof quoted>;

const folderOf = ({ kind }: KindTable): string => `src/kinds/${kind}`;

/** What carries it of one kind of case: its commands, the files they are written in, and the pages that show it. */
function ofKind(of: KindTable, rule: Rule, row: string | undefined, places: Places) {
  const here = places.filter(({ path }) => path.startsWith(`${folderOf(of)}/`));
  const names = [
    ...new Set([...rowsWith(of, rule, row).map(({ command }) => command), ...here.flatMap(commandAt(of))]),
  ];
  return {
    commands: names.map((name) => (of === complaintTable ? name : `${of.kind}.${name}`)),
    files: names.flatMap((name) => fileOf(of, name)),
    pages: pagesFor(of, names, rule.kind === 'clock' && runsIn(places).includes(of)),
  };
}

/** The kinds a clock runs in: those it is named in; where none names it, the complaint, which starts it by its table. */
function runsIn(places: Places): readonly KindTable[] {
  const named = tablesOfKinds.filter((of) => places.some(({ path }) => path.startsWith(`${folderOf(of)}/`)));
  return named.length > 0 ? named : [complaintTable];
}

/** Rows of a kind’s table a rule has to do with: itself, those that ask it, those that start or stop it. */
function rowsWith({ rows }: KindTable, rule: Rule, row: string | undefined): readonly MovingRow[] {
  if (row !== undefined) return rows.filter((candidate) => candidate.id === row);
  return rows.filter(({ checks, clocks }) => checks.includes(rule.id) || clocks.includes(rule.id));
}

/** The command in whose definition a place stands: the last one named before it in its file. */
const commandAt =
  (of: KindTable) =>
  ({ text, at }: Places[number]): string[] => {
    const names = [...text.slice(0, at).matchAll(/\n {2}name: '([a-z-]+)'/g)].map((found) => found[1] ?? '');
    const last = names.at(-1);
    return last !== undefined && of.saysOf(last) !== undefined ? [last] : [];
  };

const fileOf = (of: KindTable, command: string): string[] =>
  quoted(folderOf(of), command)
    .filter(({ text, at }) => text.slice(0, at).endsWith('\n  name: '))
    .map(({ path }) => path);

function lettersOf(rule: Rule, row: string | undefined): string[] {
  const byRows = tablesOfKinds.flatMap((of) => rowsWith(of, rule, row).flatMap(({ letter }) => letter ?? []));
  const printed = rule.kind === 'check' && rule.letter !== undefined ? ['final-response'] : [];
  return [...new Set([...byRows, ...printed])];
}

/** Addresses of pages that show a rule of a kind. */
function pagesFor(of: KindTable, commands: readonly string[], isClock: boolean): string[] {
  const home = of === complaintTable ? '/complaints/:reference' : `/${of.kind}s/:reference`;
  const recording = of === complaintTable ? '/record' : `/${of.kind}s/record`;
  return [
    ...(isClock ? [`${home}/clocks/:clock`] : []),
    ...(commands.includes('record') ? [recording] : []),
    ...(commands.some((command) => command !== 'record') ? [`${home}/:command`] : []),
  ];
}

const isPage = (address: string): boolean =>
  sourceTexts('src/web').some(({ text }) => text.includes(`'${address}'`));
