import { type ClauseWhere, type RuleWhere, whereIs } from '#desk/where/where-is.ts';
import type { Command } from './command.ts';
import { wrap } from './wrap.ts';

export const command: Command = {
  usage: 'QUERY… [--json]',
  about:
    'The query is a clause (WP16-A6), a rule (clock.reply-before-ice), the code of a refusal, an ambiguity (AMB-1), or words that must all be there. It ends with 1 when nothing is found. No database is needed.',
  options: { json: { type: 'boolean', says: 'What was found as JSON' } },
  words: { least: 1, most: 20 },
  async run({ values, words }, terminal) {
    const found = whereIs(words.join(' '));
    const { clauses, rules } = found;
    const none = clauses.length === 0 && rules.length === 0;
    if (values['json'] === true) terminal.say(JSON.stringify(found, null, 2));
    else if (none) terminal.mind(`No clause and no rule has “${found.query}” in it.`);
    else terminal.say([...clauses.map(clauseInWords), ...rules.map(ruleInWords)].join('\n\n'));
    return none ? 1 : 0;
  },
};

const under = { start: '  ', indent: '  ' };
const line = (name: string, what: readonly string[]): string[] =>
  what.length === 0 ? [] : [wrap(what.join(', '), { start: `  ${name}: `, indent: '    ' })];

const sorts = ['rule', 'command', 'page', 'letter'];

/** What carries a clause, its rules first and files last: "rule T11" under "rules", a path under "files". */
function bySort(where: readonly string[]): [name: string, what: readonly string[]][] {
  const sortOf = (carrier: string): string | undefined =>
    sorts.find((sort) => carrier.startsWith(`${sort} `));
  return [
    ...sorts.map((sort): [string, string[]] => [
      `${sort}s`,
      where.filter((carrier) => sortOf(carrier) === sort).map((carrier) => carrier.slice(sort.length + 1)),
    ]),
    ['files', where.filter((carrier) => sortOf(carrier) === undefined)],
  ];
}

const clauseInWords = ({ id, says, edition, para, strength, actor, seed, ...carried }: ClauseWhere): string =>
  [
    `${id}  ${carried.status}`,
    wrap(`“${says}”`, under),
    wrap(`${edition}, ${para} (${seed}); ${strength}, ${actor}`, under),
    ...bySort(carried.where).flatMap(([sort, what]) => line(sort, what)),
    ...line('scenarios', carried.scenarios),
  ].join('\n');

const ruleInWords = ({ id, title, says, guidance, code, commands, ...more }: RuleWhere): string =>
  [
    `${id}  ${title}`,
    wrap(says, under),
    ...line('written in', guidance === null ? [] : [guidance]),
    ...line('applied in', code),
    ...line('commands', commands),
    ...line('pages', more.pages),
    ...line('letters', more.letters),
    ...line('scenarios', more.scenarios),
  ].join('\n');
