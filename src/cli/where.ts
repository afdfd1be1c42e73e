import { bySort } from '#desk/where/by-sort.ts';
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

const clauseInWords = ({ id, says, edition, para, strength, actor, seed, ...carried }: ClauseWhere): string =>
  [
    `${id}  ${carried.status}`,
    wrap(`“${says}”`, under),
    wrap(`${edition}, ${para} (${seed}); ${strength}, ${actor}`, under),
    ...Object.entries(bySort(carried.where)).flatMap(([sort, what]) => line(sort, what)),
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
