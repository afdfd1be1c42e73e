/** One top-level piece of a style sheet: a rule, an at-rule, or a statement such as @charset. */
export interface CssBlock {
  /** The selector or at-rule ("@media print"), without what is between its braces. */
  readonly head: string;
  /** What is between its braces; null for a statement. */
  readonly body: string | null;
}

/**
 * The top-level pieces of a minified style sheet, in order. Braces inside quotes do not count. It knows no more of CSS
 * than that: enough to take whole rules out of a package's sheet, at a fraction of a parser's time at every start.
 */
export function cssBlocks(css: string): CssBlock[] {
  const blocks: CssBlock[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at++) {
    const sign = css[at] as string;
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '/' && css[at + 1] === '*') {
      const end = css.indexOf('*/', at) + 2;
      if (depth === 0 && css.slice(start, at).trim() === '') start = end;
      at = end - 1;
    } else if (sign === '{') {
      if (depth === 0) open = at;
      depth++;
    } else if (sign === '}') {
      depth--;
      if (depth === 0) {
        blocks.push({ head: css.slice(start, open).trimStart(), body: css.slice(open + 1, at) });
        start = at + 1;
      }
    } else if (sign === ';' && depth === 0) {
      blocks.push({ head: css.slice(start, at).trimStart(), body: null });
      start = at + 1;
    }
  }
  return blocks;
}

export const cssText = (blocks: readonly CssBlock[]): string =>
  blocks.map(({ head, body }) => (body === null ? `${head};` : `${head}{${body}}`)).join('');

// At-rules that hold rules, as against those that hold descriptors or frames.
const holdsRules = /^@(?:media|supports|layer|container|-moz-document)/;

/** The rules whose selector passes, looking inside media queries and their like; one left empty goes too. */
export function rulesWhere(css: string, keeps: (selector: string) => boolean): string {
  const kept = cssBlocks(css).flatMap((block): CssBlock[] => {
    if (block.body === null) return [];
    if (!holdsRules.test(block.head)) return keeps(block.head) ? [block] : [];
    const body = rulesWhere(block.body, keeps);
    return body === '' ? [] : [{ head: block.head, body }];
  });
  return cssText(kept);
}
