/**
 * A value as canonical JSON (RFC 8785): keys in the order of their UTF-16 units, no white space. The same value gives the
 * same text on every machine, so that a digest of it can be checked years later. Text is made storable on the way.
 * Throws on what JSON cannot say (NaN, a function, a bigint): a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(storable(value));
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON cannot say ${value}`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : composite(value);
    default:
      throw new TypeError(`JSON cannot say a ${typeof value}`);
  }
}

/**
 * Text that PostgreSQL can hold: without NUL, which it has no room for, and with U+FFFD for half a surrogate pair. Nothing
 * else is changed; other control characters are kept.
 */
export function storable(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed();
}

function composite(value: object): string {
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  const members = new Map<string, unknown>();
  for (const [key, member] of Object.entries(value))
    if (member !== undefined) members.set(storable(key), member);
  const keys = [...members.keys()].sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(members.get(key))}`).join(',')}}`;
}
