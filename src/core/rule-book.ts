import type { CheckRule, ClockRule, GateRule, ListRule, PlainRule, Rule, TableRule } from './rule.ts';

/**
 * The rules a decision is made by. Everything that decides reads its rules from here by id, so that leaving one out
 * really takes it out: the test that drops each rule in turn depends on it.
 */
export interface RuleBook {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Ids of rules, checks and table rows that have been left out. */
  readonly without: ReadonlySet<string>;
}

export function ruleBook(rules: readonly Rule[], without: readonly string[] = []): RuleBook {
  const byId = new Map<string, Rule>();
  for (const rule of rules) {
    if (byId.has(rule.id)) throw new RangeError(`two rules share the id ${rule.id}`);
    byId.set(rule.id, rule);
  }
  return { rules: byId, without: new Set(without) };
}

/** The same book with rules or table rows left out. */
export function leavingOut(book: RuleBook, ...ids: readonly string[]): RuleBook {
  return { rules: book.rules, without: new Set([...book.without, ...ids]) };
}

function find<Kind extends Rule['kind']>(
  book: RuleBook,
  id: string,
  kind: Kind,
): Extract<Rule, { kind: Kind }> | null {
  const rule = book.rules.get(id);
  if (rule === undefined) throw new RangeError(`there is no rule ${id}`);
  if (rule.kind !== kind) throw new RangeError(`the rule ${id} is a ${rule.kind}, not a ${kind}`);
  return book.without.has(id) ? null : (rule as Extract<Rule, { kind: Kind }>);
}

/** Each look-up answers null when the rule is left out, and throws when there never was one: a bug. */
export const clockIn = (book: RuleBook, id: string): ClockRule | null => find(book, id, 'clock');
export const checkIn = (book: RuleBook, id: string): CheckRule | null => find(book, id, 'check');
export const gateIn = (book: RuleBook, id: string): GateRule | null => find(book, id, 'gate');
export const listIn = (book: RuleBook, id: string): ListRule | null => find(book, id, 'list');
export const plainIn = (book: RuleBook, id: string): PlainRule | null => find(book, id, 'plain');

/** A table with the rows that have been left out taken away, or null when the whole table is. */
export function tableIn(book: RuleBook, id: string): TableRule | null {
  const table = find(book, id, 'table');
  if (table === null) return null;
  return { ...table, rows: table.rows.filter((row) => !book.without.has(row.id)) };
}

/** Every id that can be left out: rules and table rows. */
export function idsIn(book: RuleBook): string[] {
  return [...book.rules.values()].flatMap((rule) =>
    rule.kind === 'table' ? [rule.id, ...rule.rows.map((row) => row.id)] : [rule.id],
  );
}
