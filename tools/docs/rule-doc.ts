import { listRules } from '#desk/asking/list-rules.ts';
import type { RulePage } from '#desk/rule-pages/rule-page.ts';
import { bullets, code, generated, page, section, table } from './markdown.ts';
import { inWords, type Shape } from './shape.ts';

const listed = new Map(listRules().map((rule) => [rule.id, rule]));

/** The page of one rule. */
export const ruleDoc = (rule: RulePage): string =>
  page([
    generated,
    '',
    `# ${rule.title}`,
    '',
    code(rule.id),
    '',
    rule.says,
    '',
    ...section('What the documents say', sources(rule)),
    ...section('Whose time governs', governing(rule)),
    ...section('How it runs', clock(rule)),
    ...section('Refused with', refusal(rule)),
    ...section(partsTitle(rule), parts(rule)),
    ...section(
      'What was settled',
      bullets(rule.ambiguities.map(({ id, question, decision }) => `${id}. ${question} ${decision}`)),
    ),
    ...section('Worked examples', examples(rule)),
    ...section('Asked by itself', asked(rule)),
    ...section('Shown by', bullets(rule.scenarios.map(({ path, title }) => `[${title}](../../${path})`))),
    ...section('In the code', where(rule)),
  ]);

const sources = (rule: RulePage): string[] =>
  rule.sources.flatMap(({ source, edition, says, limit, clauses }) => [
    `**${source}** (${edition})${limit === null ? '' : `: ${limit}`}. ${says}`,
    '',
    ...table(
      ['Clause', 'Paragraph', 'Strength', 'Says'],
      clauses.map((clause) => [clause.id, clause.para, clause.strength, clause.says]),
    ),
  ]);

const governing = (rule: RulePage): string[] =>
  table(
    ['Programme', 'Time', 'From', 'Others'],
    rule.governing.map(({ title, limit, from, others }) => [
      title,
      limit ?? 'does not run',
      from,
      others.join(' '),
    ]),
  );

function clock({ clock: words }: RulePage): string[] {
  if (words === null) return [];
  return bullets([
    `The decision tables call it ${words.name}.`,
    `Starts when ${words.starts}. Day 0 is that day; the last day counts in full.`,
    `Stopped by ${words.stops}.`,
    `If missed: ${words.ifMissed}`,
    `Paused: ${words.paused} Lengthened: ${words.lengthened}`,
    ...(words.local === null
      ? []
      : words.law === null
        ? [`The provider’s own target: ${words.local}, unless its procedure says otherwise.`]
        : [`${words.law} gives ${words.local}; a procedure may set another time in its place.`]),
    ...(words.warnOn.length === 0 ? [] : [`Warns on day ${words.warnOn.join(', ')}.`]),
  ]);
}

function refusal({ refusal: words }: RulePage): string[] {
  if (words === null) return [];
  return bullets([
    `Code: ${code(words.code)}${words.askCode === null ? '' : `, asked: ${code(words.askCode)}`}`,
    `“${words.says}”`,
    ...(words.remedy === '' ? [] : [`What would make it possible: ${words.remedy}`]),
    ...(words.switchable
      ? ['It comes from standards a provider may take up, and can be switched off with a reason.']
      : []),
  ]);
}

const titles = { gate: 'Its checks', table: 'Its rows', list: 'Its items' } as const;
const partsTitle = ({ kind }: RulePage): string => titles[kind as keyof typeof titles] ?? 'Its parts';

const value = (record: Readonly<Record<string, unknown>> | null): string =>
  record === null
    ? ''
    : Object.entries(record)
        .filter(([, held]) => held !== null && !(Array.isArray(held) && held.length === 0))
        .map(([name, held]) => `${name}: ${[held].flat().map(String).join(', ')}`)
        .join('; ');

function parts(rule: RulePage): string[] {
  if (rule.kind === 'gate')
    return table(
      ['Check', 'Asked', 'Says'],
      rule.parts.map((part) => [`[${part.id}](${part.id}.md)`, part.code ?? '', part.says]),
    );
  if (rule.kind === 'table')
    return table(
      ['Row', 'Says', 'When', 'Then', 'Clauses'],
      rule.parts.map((part) => [
        part.id,
        part.says,
        value(part.when),
        value(part.then),
        part.clauses.join(', '),
      ]),
    );
  return table(
    ['Code', 'Says', 'Clauses'],
    rule.parts.map((part) => [part.id, part.says, part.clauses.join(', ')]),
  );
}

const examples = (rule: RulePage): string[] =>
  rule.examples.flatMap(({ facts, answer, why }) => [
    why,
    '',
    '```json',
    JSON.stringify(facts),
    JSON.stringify(answer),
    '```',
    '',
  ]);

function asked(rule: RulePage): string[] {
  const entry = listed.get(rule.id);
  if (entry?.facts == null || entry.answer === null) return [];
  const fields = (schema: object, head: string): string[] =>
    table(
      [head, 'Is'],
      Object.entries((schema as Shape).properties ?? {}).map(([name, shape]) => [
        entry.needs.includes(name) && head === 'Fact' ? `${name} (needed)` : name,
        inWords(shape),
      ]),
    );
  return [
    code(`./redress ask ${rule.id} --with FACTS.json --json`),
    '',
    ...fields(entry.facts, 'Fact'),
    ...fields(entry.answer, 'Answer'),
  ];
}

const where = ({ where: carriers }: RulePage): string[] =>
  bullets([
    ...(carriers.guidance === null ? [] : [`Written in [${carriers.guidance}](../../${carriers.guidance})`]),
    ...carriers.code.map((path) => `Applied in [${path}](../../${path})`),
    ...(carriers.commands.length === 0 ? [] : [`Commands: ${carriers.commands.map(code).join(', ')}`]),
    ...(carriers.letters.length === 0 ? [] : [`Letters: ${carriers.letters.map(code).join(', ')}`]),
  ]);
