/**
 * Whether what is seen holds what was expected, and if not, where it differs. Of an object only the fields named are looked
 * at; a list must hold each thing expected, in any order. Names may be written as the decision tables write them:
 * STAGE_OPEN(1) is stage-open-1. Of a list may also be said what it lacks, or exactly what it holds:
 * { lacks: [a] }, { exactly: [a, b] }.
 */
export function differences(expected: unknown, seen: unknown, path = ''): string[] {
  if (Array.isArray(expected)) return listDifferences(expected, seen, path);
  if (typeof expected === 'object' && expected !== null) {
    if (Array.isArray(seen)) return ofList(expected, seen, path);
    if (typeof seen !== 'object' || seen === null) return [differs(path, expected, seen)];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, at(seen, key), path === '' ? key : `${path}.${key}`),
    );
  }
  return same(expected, seen) ? [] : [differs(path, expected, seen)];
}

function listDifferences(expected: readonly unknown[], seen: unknown, path: string): string[] {
  if (!Array.isArray(seen)) return [differs(path, expected, seen)];
  if (expected.length === 0 && seen.length > 0) return [differs(path, expected, seen)];
  return expected
    .filter((wanted) => !seen.some((found) => differences(wanted, found).length === 0))
    .map((wanted) => `${path} lacks ${say(wanted)}; it holds ${say(seen)}`);
}

function ofList(expected: object, seen: readonly unknown[], path: string): string[] {
  const { lacks, exactly } = expected as { lacks?: unknown; exactly?: unknown };
  if (Array.isArray(exactly))
    return exactly.length === seen.length
      ? listDifferences(exactly, seen, path)
      : [differs(path, exactly, seen)];
  if (!Array.isArray(lacks)) return [differs(path, expected, seen)];
  return lacks
    .filter((unwanted) => seen.some((found) => differences(unwanted, found).length === 0))
    .map((unwanted) => `${path} holds ${say(unwanted)} and should not`);
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[_\s]+/g, '-')
    .replaceAll(/\((\d+)\)/g, '-$1');

function same(expected: unknown, seen: unknown): boolean {
  if (expected === null) return seen === null || seen === undefined;
  if (typeof expected === 'string' && typeof seen === 'string')
    return expected === seen || words(expected) === words(seen);
  return expected === seen;
}

/** A key as it stands, or the nearest of a series: "jcp-contribution" finds the latest "jcp-contribution-j2". */
function at(seen: object, key: string): unknown {
  const record = seen as Record<string, unknown>;
  if (key in record) return record[key];
  const series = Object.keys(record).filter((name) => name.startsWith(`${key}-`));
  const latest = series.toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })).at(-1);
  return latest === undefined ? undefined : record[latest];
}

const say = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
const differs = (path: string, expected: unknown, seen: unknown): string =>
  `${path} should be ${say(expected)} and is ${say(seen)}`;
