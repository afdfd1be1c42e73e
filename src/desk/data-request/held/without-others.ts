import { type Sought, without } from '#kinds/naming.ts';

/** What stands where somebody else was named. */
const somebodyElse = '[somebody else]';

/** A value with everybody else taken out of every text in it, however deep. Days, ids and codes name nobody and stay. */
export function withoutOthers<Value>(value: Value, others: Sought): Value {
  if (others.patterns.length === 0) return value;
  return swept(value, others) as Value;
}

function swept(value: unknown, others: Sought): unknown {
  if (typeof value === 'string') return without(value, others, somebodyElse);
  if (Array.isArray(value)) return value.map((each) => swept(each, others));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, swept(each, others)]));
}
