import { catalogue } from '#guidance/catalogue.ts';

/** What the decision tables call a thing, beside what a complaint calls it: both may stand in a scenario. */
const flags: Readonly<Record<string, string>> = {
  premature: 'ice-premature',
  'out-of-time': 'ice-out-of-time',
};

/** A clock’s series where its rule is called otherwise: each item from ICE, and each amount owed, has a clock of its own. */
const series: Readonly<Record<string, string>> = {
  'ice-correspondence': 'ice-item',
  'draft-comments': 'ice-item',
  'ice-payment': 'pay',
  'agreed-redress': 'pay',
  'ombudsman-payment': 'pay',
  'decide-money': 'decide',
  'systemic-point': 'recommendation',
};

const clockOf = new Map(
  catalogue.flatMap((rule) =>
    rule.kind === 'clock' ? [[rule.name.toLowerCase(), rule.id.replace('clock.', '')] as const] : [],
  ),
);
const codeOf = new Map(
  catalogue.flatMap((rule) =>
    rule.kind === 'check' && rule.askCode !== undefined ? [[rule.askCode, rule.id] as const] : [],
  ),
);

/** "K-8W" and "clock.reply-before-ice" are the clock "reply-before-ice". */
function clockId(name: string): string {
  const id = clockOf.get(name.toLowerCase()) ?? name.replace('clock.', '');
  return series[id] ?? id;
}

/** The code a command is refused with, of the code a question answers with: "REVIEWER_INVOLVED". */
export const refusalCode = (name: string): string => codeOf.get(name) ?? name;

const renamed = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && !Array.isArray(record)
    ? Object.fromEntries(Object.entries(record).map(([name, value]) => [clockId(name), value]))
    : record;

const flagName = (flag: unknown): unknown =>
  typeof flag === 'string' ? (flags[flag.toLowerCase().replaceAll('_', '-')] ?? flag) : flag;

function flagged(wanted: unknown): unknown {
  if (Array.isArray(wanted)) return wanted.map(flagName);
  return typeof wanted === 'object' && wanted !== null
    ? Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, flagged(value)]))
    : wanted;
}

/** What is expected of a complaint, in the complaint’s own words. */
export const inOwnWords = (expected: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(withLimbs(expected)).map(([name, value]) => {
      if (name === 'clocks' || name === 'clockStatus') return [name, renamed(value)];
      return [name === 'state' ? 'stage' : name, name === 'flags' ? flagged(value) : value];
    }),
  );

/** One state for `ice`, `ombudsman` or `phso` is that of the latest case there. */
function withLimbs({ phso, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const expected: Record<string, unknown> = phso === undefined ? { ...rest } : { ...rest, ombudsman: phso };
  const limbs: Record<string, unknown> = {};
  for (const name of ['ice', 'ombudsman']) {
    if (typeof expected[name] !== 'string') continue;
    limbs[name] = expected[name];
    delete expected[name];
  }
  if (Object.keys(limbs).length === 0) return expected;
  return { ...expected, limbs: { ...(expected['limbs'] as object | undefined), ...limbs } };
}
