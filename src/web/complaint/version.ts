import { oneOf, type Posted } from '#web/forms/posted.ts';

/** The version a page was opened at, as its form carries it; undefined when it carries none. */
export function versionIn(body: Posted): number | undefined {
  const version = Number(oneOf(body, 'version'));
  return Number.isInteger(version) && version > 0 ? version : undefined;
}
