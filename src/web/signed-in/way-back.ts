/**
 * Where to go after signing in: a path of ours with its query, or null. Anything a browser could read as another site's
 * address ("//elsewhere", "/\elsewhere") is no path of ours.
 */
export function wayBack(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 2000) return null;
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(asked) ? asked : null;
}
