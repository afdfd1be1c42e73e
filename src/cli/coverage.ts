import { strengths } from '#core/citation.ts';
import { type CoveredClause, coverage, type SourceSummary, statuses } from '#desk/coverage/coverage.ts';
import type { Command } from './command.ts';

export const command: Command = {
  usage: '[--json]',
  about:
    'A clause is enforced when a rule rests on it and scenarios fail without that rule; recorded when Redress keeps what it asks for; reference when it asks nothing of a system. No database is needed.',
  options: {
    json: { type: 'boolean', says: 'Every clause as JSON, with where it is carried and its scenarios' },
  },
  words: { least: 0, most: 0 },
  async run({ values }, terminal) {
    const { clauses, sources } = coverage();
    terminal.say(
      values['json'] === true
        ? JSON.stringify(clauses, null, 2)
        : sources.map((source) => table(source, clauses)).join('\n\n'),
    );
    return 0;
  },
};

/** How many clauses of a document have each strength and status. */
function table(
  { source, title, seed, clauses: all, counts }: SourceSummary,
  clauses: readonly CoveredClause[],
): string {
  const own = clauses.filter((clause) => clause.seed === seed);
  const rows = strengths.flatMap((strength) => {
    const of = own.filter((clause) => clause.strength === strength);
    const cells = statuses.map((status) => of.filter((clause) => clause.status === status).length);
    return of.length === 0 ? [] : [[strength, ...cells, of.length]];
  });
  const lines = [
    ['', ...statuses, 'clauses'],
    ...rows,
    ['all', ...statuses.map((status) => counts[status]), all],
  ];
  return [`${source}  ${title} (${seed})`, ...lines.map(asLine)].join('\n');
}

const asLine = ([name, ...cells]: readonly (string | number)[]): string =>
  `  ${String(name).padEnd(8)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
