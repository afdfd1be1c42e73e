import type { NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';

/** The typesetter's own words about why something cannot be set. */
export class ProblemSet extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the letter cannot be set: ${problems.join('; ') || 'no reason was given'}`);
    this.name = 'ProblemSet';
    this.problems = problems;
  }
}

interface Problem {
  readonly message: string;
  readonly path?: string;
}

/** Every error and warning of a compilation. */
export function problemsIn(compiled: NodeTypstCompileResult): string[] {
  const reports = [compiled.takeError(), compiled.takeDiagnostics(), compiled.takeWarnings()];
  const problems = reports.flatMap((report) => (report?.shortDiagnostics ?? []) as Problem[]);
  return [...new Set(problems.map(({ message }) => message))];
}

/**
 * The texts no font of ours can print, when that is all that is wrong; null when something else is.
 * The typesetter reports them in its debugging notation: message: "… the text `\"ༀ\"` could not be displayed with font …".
 */
export function unprintableIn({ problems }: ProblemSet): string[] | null {
  const messages = problems.flatMap((problem) => [...problem.matchAll(/message: "(.*?[^\\])", trace/g)]);
  const texts = messages.map(
    ([, message = '']) => /the text `\\"(.*)\\"` could not be displayed/.exec(message)?.[1],
  );
  if (texts.length === 0 || texts.includes(undefined)) return null;
  return [...new Set((texts as string[]).map(unescaped))];
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\+(["'\\])/g, '$1');
