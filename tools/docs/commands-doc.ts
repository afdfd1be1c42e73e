import { z } from 'zod';
import { kinds } from '#kinds/kinds.ts';
import { bullets, code, generated, page, section, table } from './markdown.ts';
import { refusalCodes } from './refusal-codes.ts';
import { scenarioFormat } from './scenario-format.ts';
import type { Seen } from './seen.ts';
import { inWords, type Shape } from './shape.ts';

/** One page for whoever writes a scenario or calls the API: the format, and every word it may use. */
export const commandsDoc = (seen: Seen): string =>
  page([
    generated,
    '',
    '# Commands, states, clocks and refusals',
    '',
    'Everything a scenario may say, and everything that can be done with a complaint or a data request.',
    '',
    ...section('How a scenario is written', scenarioFormat),
    ...section('What can be expected', expectations(seen)),
    ...section('Commands', commands()),
    ...section(
      'Refusals',
      table(
        ['Code', 'Says'],
        refusalCodes().map((refusal) => [
          refusal.rule ? `[${refusal.code}](${refusal.code}.md)` : refusal.code,
          refusal.says,
        ]),
      ),
    ),
  ]);

const words = (values: readonly string[]): string => values.map(code).join(', ');

const expectations = (seen: Seen): string[] => [
  'Each of these was seen in a scenario; N stands for a number.',
  '',
  ...bullets([
    `**stage**, the state it stands in: ${words(seen.states)}. The decision tables’ own names do too: \`STAGE_OPEN(1)\` is \`stage-open-1\`.`,
    `**route**: ${words(seen.routes)}`,
    `**limbs**, each with its state: ${words(seen.limbs)}`,
    `**clocks**, the last day of each: ${words(seen.clocks)}. \`stage\` is the open stage’s; a series named without its number is the latest.`,
    `**clockStatus**: ${words(seen.clockStatuses)}`,
    `**flags**: ${words(seen.flags)}`,
    `**warnings**: ${words(seen.warnings)}`,
    `**letters** and **lastLetter** (\`kind\`, \`on\`, \`to\`): ${words(seen.letters)}`,
    `**duties**, each with \`id\`, \`says\`, \`due\`, \`owner\`, \`ownerRole\`, \`command\`; **next** is the first that is a person’s: ${words(seen.duties)}`,
    `of a data request, **stage**: ${words(seen.requestStates)}; **request**, **access** and **erasure** apart: ${words(seen.requestParts)}; **clocks**: ${words(seen.requestClocks)}; **letters**, by what they are about: ${words(seen.requestLetters)}; **duties**: ${words(seen.requestDuties)}; **parts**, each with what was decided; **holdsTold**, **toErase**, **cases**, **exports**, **verified**, **asks**`,
    '**open**, **handler**, **receivedOn**, **reference**, **standing**, **category**, **elements** and **promises** (how many), **disclosure** (`FREE`, `HELD`, `NONE`)',
  ]),
];

const commands = (): string[] => kinds.flatMap(commandsOf);

const commandsOf = (kind: (typeof kinds)[number]): string[] =>
  [...kind.commands.values()].flatMap((command) => {
    const schema = z.toJSONSchema(command.schema, { io: 'input', unrepresentable: 'any' }) as Shape;
    const fields = Object.entries(schema.properties ?? {});
    return [
      `### ${code(`${kind.name}.${command.name}`)}`,
      '',
      `${command.says}. ${command.form.about} By: ${kind.rolesFor(command.name).join(', ')}.`,
      '',
      ...table(
        ['Field', 'Is', 'When left out'],
        fields.map(([name, shape]) => [
          name,
          inWords(shape),
          schema.required?.includes(name) === true
            ? 'needed'
            : shape.default === undefined
              ? ''
              : code(JSON.stringify(shape.default)),
        ]),
      ),
    ];
  });
