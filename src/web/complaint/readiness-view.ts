import type { FileItem, FileReadiness } from '#desk/ice/readiness.ts';
import { commandHref } from './addresses.ts';

/** Things that are there and shown before all are asked for. */
const heldShown = 5;

/** Whether a file is ready, as macros/readiness.njk draws it. */
export function readinessView(
  { of, ready, missing, explained, held, mayExplain }: FileReadiness,
  reference: string,
) {
  const explainHref = ({ id }: FileItem): string | null =>
    mayExplain ? commandHref(reference, 'explain-missing', { item: id }) : null;
  const shown = (one: FileItem) => ({
    says: one.says,
    detail: one.detail,
    why: one.why,
    clause: one.clauses[0] ?? null,
    mend: one.mend === null ? null : mendView(one.mend, reference),
    explain: explainHref(one),
  });
  return {
    of,
    ready,
    squares: Array.from({ length: of }, (_, at) => ({ x: at * 20, ready: at < ready })),
    width: Math.max(1, of) * 20,
    says: standingOf(missing.length, explained.length),
    missing: missing.map(shown),
    explained: explained.map(shown),
    held: held.slice(0, heldShown).map(shown),
    more: held.slice(heldShown).map(shown),
    heldCount: held.length,
  };
}

const mendView = ({ command, about }: NonNullable<FileItem['mend']>, reference: string) => ({
  href: commandHref(reference, command, about),
  label: labels[command] ?? 'Add it',
});

const labels: Readonly<Record<string, string>> = {
  'explain-process': 'Record that it was',
  'send-acknowledgement': 'Send it',
  'record-contact': 'Record a contact',
  'agree-elements': 'Record what was agreed',
  'record-authority': 'Record it',
  'send-contribution': 'Send it',
};

function standingOf(missing: number, explained: number): string {
  const gaps =
    missing === 0
      ? 'Nothing is missing without a reason.'
      : `${missing === 1 ? '1 thing is' : `${missing} things are`} missing.`;
  const reasons =
    explained === 0
      ? ''
      : ` ${explained === 1 ? '1 more is' : `${explained} more are`} not there, with the reason.`;
  return `What this file should hold by now. ${gaps}${reasons}`;
}
