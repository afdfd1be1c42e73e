import type { TableRow } from '#core/rule.ts';
import { iceTransitions, stepBack } from '#guidance/complaint/ice-transitions.ts';
import { ombudsmanTransitions } from '#guidance/complaint/phso-transitions.ts';
import { transitions } from '#guidance/complaint/transitions.ts';
import { dataRequestTransitions } from '#guidance/data-request/transitions.ts';
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

const cases = [
  { file: 'ice.md', title: 'A case at ICE', rows: iceTransitions.rows },
  { file: 'ombudsman.md', title: 'A case at the Ombudsman', rows: ombudsmanTransitions.rows },
] as const;

const requests = [
  { part: 'request', file: 'data-request.md', title: 'A data request', begins: ['received'] },
  { part: 'access', file: 'data-request-access.md', title: 'Seeing what is held', begins: ['to-find'] },
  { part: 'erasure', file: 'data-request-erasure.md', title: 'Having it erased', begins: ['to-look-up'] },
] as const;

/** One way between two states, and what leads along it. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** The state machine of each limb and of each case that others conduct, drawn from the tables: a line for each way. */
export function drawings(): ReadonlyMap<string, string> {
  const ofLimbs = limbs.map(({ limb, file, title, begins }): [string, string] => {
    const rows = transitions.rows.filter((row) => row.when.limb === limb);
    const ways = rows.flatMap(({ id, when, then }) =>
      when.from.map((from) => ({ from, to: then.to ?? from, by: `${id} ${when.command}` })),
    );
    return [file, drawing(title, begins, ways, rows)];
  });
  const ofCases = cases.map(({ file, title, rows }): [string, string] => {
    const ways = rows.flatMap(({ id, when, then }) =>
      when.from.map((from) => ({ from, to: leadsTo(then.to, from), by: `${id} ${when.event}` })),
    );
    // What leaves a case where it stands is in the list below; drawn at every state it would hide the rest.
    const onwards = ways.filter(({ from, to }) => from !== to);
    return [file, drawing(title, ['none'], onwards, rows)];
  });
  const ofRequests = requests.map(({ part, file, title, begins }): [string, string] => {
    const rows = dataRequestTransitions.rows.filter((row) => row.when.part === part);
    const ways = rows.flatMap(({ id, when, then }) =>
      when.from.map((from) => ({ from, to: then.to ?? from, by: `${id} ${when.command}` })),
    );
    return [file, drawing(title, begins, ways, rows)];
  });
  return new Map([['README.md', index()], ...ofLimbs, ...ofCases, ...ofRequests]);
}

const leadsTo = (to: string | null, from: string): string =>
  to === 'a-step-back' ? ((stepBack as Readonly<Record<string, string>>)[from] ?? from) : (to ?? from);

const node = (state: string): string => state.replaceAll('-', '_');

const saying = ({ id, says, clauses }: TableRow): string => `- **${id}** ${says} (${clauses.join(', ')})`;

const drawing = (
  title: string,
  begins: readonly string[],
  ways: readonly Way[],
  rows: readonly TableRow[],
): string =>
  page([
    generated,
    '',
    `# ${title}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...[...new Set(ways.flatMap(({ from, to }) => [from, to]))].map(
      (state) => `  state "${state}" as ${node(state)}`,
    ),
    ...begins.map((state) => `  [*] --> ${node(state)}`),
    ...ways.map(({ from, to, by }) => `  ${node(from)} --> ${node(to)}: ${by}`),
    '```',
    '',
    ...rows.map(saying),
  ]);

function index(): string {
  const others = transitions.rows.filter((row) => !limbs.some(({ limb }) => limb === row.when.limb));
  return page([
    generated,
    '',
    '# How a complaint moves, drawn',
    '',
    'A complaint has one limb for each way its parts go; each moves by itself.',
    '',
    ...limbs.map(({ file, title }) => `- [${title}](${file})`),
    '',
    'What others conduct goes its own way beside it.',
    '',
    ...cases.map(({ file, title }) => `- [${title}](${file})`),
    '',
    'A data request goes three ways beside each other:',
    '',
    ...requests.map(({ file, title }) => `- [${title}](${file})`),
    '',
    'Rows that belong to no limb:',
    '',
    ...others.map(saying),
  ]);
}
