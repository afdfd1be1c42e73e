import { transitions } from '#guidance/complaint/transitions.ts';
import { generated, page } from './markdown.ts';

const limbs = [
  { limb: 'provider', file: 'provider.md', title: 'A complaint that is ours', begins: ['received'] },
  {
    limb: 'mixed',
    file: 'mixed.md',
    title: 'A complaint that Jobcentre Plus or DWP leads',
    begins: ['directed-to-jcp', 'contribution-due'],
  },
  { limb: 'outgoing', file: 'outgoing.md', title: 'The outgoing provider’s part', begins: ['requested'] },
  {
    limb: 'elsewhere',
    file: 'elsewhere.md',
    title: 'A part that is somebody else’s',
    begins: ['signposted'],
  },
] as const;

const node = (state: string): string => state.replaceAll('-', '_');

/** The state machine of each limb, drawn from the transition table: a line for each state a row leads from and to. */
export function drawings(): ReadonlyMap<string, string> {
  const pages = limbs.map(({ limb, file, title, begins }): [string, string] => {
    const rows = transitions.rows.filter((row) => row.when.limb === limb);
    const states = new Set<string>(
      rows.flatMap((row) => (row.then.to === null ? row.when.from : [...row.when.from, row.then.to])),
    );
    const lines = rows.flatMap((row) =>
      row.when.from.map(
        (from) => `  ${node(from)} --> ${node(row.then.to ?? from)}: ${row.id} ${row.when.command}`,
      ),
    );
    return [
      file,
      page([
        generated,
        '',
        `# ${title}`,
        '',
        '```mermaid',
        'stateDiagram-v2',
        ...[...states].map((state) => `  state "${state}" as ${node(state)}`),
        ...begins.map((state) => `  [*] --> ${node(state)}`),
        ...lines,
        '```',
        '',
        ...rows.map((row) => `- **${row.id}** ${row.says} (${row.clauses.join(', ')})`),
      ]),
    ];
  });
  const others = transitions.rows.filter((row) => !limbs.some(({ limb }) => limb === row.when.limb));
  const index = page([
    generated,
    '',
    '# How a complaint moves, drawn',
    '',
    'A complaint has one limb for each way its parts go; each moves by itself.',
    '',
    ...limbs.map(({ file, title }) => `- [${title}](${file})`),
    '',
    'Rows that belong to no limb:',
    '',
    ...others.map((row) => `- **${row.id}** ${row.says} (${row.clauses.join(', ')})`),
  ]);
  return new Map([['README.md', index], ...pages]);
}
