import { sourceTexts } from '#desk/where/source-texts.ts';
import { catalogue } from '#guidance/catalogue.ts';

/** A code a command may be refused with, and its sentence. */
export interface RefusalCode {
  readonly code: string;
  readonly says: string;
  /** Whether it is a rule with a page of its own. */
  readonly rule: boolean;
}

/** Every code there is: the checks of the catalogue, and the plain conditions of the commands, read from their sources. */
export function refusalCodes(): RefusalCode[] {
  const checks = catalogue.flatMap((rule) =>
    rule.kind === 'check' ? [{ code: rule.id, says: rule.refuses, rule: true }] : [],
  );
  const known = new Set(checks.map((check) => check.code));
  const plain = new Map<string, string>();
  for (const { text } of ['src/kinds', 'src/desk/scenarios', 'src/desk/asking'].flatMap(sourceTexts))
    for (const { 1: code = '', index } of text.matchAll(/(?:code: |refusal\()'([a-z-]+\.[a-z-]+)',/g))
      if (!known.has(code) && !plain.has(code)) plain.set(code, sentenceAfter(text.slice(index)));
  return [
    ...checks,
    ...[...plain]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, says]) => ({ code, says, rule: false })),
  ];
}

/** The sentence that goes with a code in the source: the first in quotation marks that follows it. */
function sentenceAfter(text: string): string {
  const says = /^[^\n]*'[a-z-]+\.[a-z-]+',[^'`]*['`]([^'`]*)['`]/.exec(text)?.[1] ?? '';
  return /^[A-Z…“$]/.test(says) ? says.replaceAll(/\$\{[^}]*\}/g, '…') : 'Said of the case.';
}
