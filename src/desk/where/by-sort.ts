/** What carries a clause, by its sort: names of rules, commands, letters and pages, and paths of files. */
export interface BySort {
  readonly rules: readonly string[];
  readonly commands: readonly string[];
  readonly letters: readonly string[];
  readonly pages: readonly string[];
  readonly files: readonly string[];
}

const sorts = { rules: 'rule ', commands: 'command ', letters: 'letter ', pages: 'page ' } as const;
const words = Object.values(sorts);

/** Parts what carries a clause, as `where` tells it in one list ("rule T11", "src/…"), by its sort, in the order of the list. */
export function bySort(where: readonly string[]): BySort {
  const of = (word: string): string[] =>
    where.filter((carrier) => carrier.startsWith(word)).map((carrier) => carrier.slice(word.length));
  return {
    rules: of(sorts.rules),
    commands: of(sorts.commands),
    letters: of(sorts.letters),
    pages: of(sorts.pages),
    files: where.filter((carrier) => !words.some((word) => carrier.startsWith(word))),
  };
}
