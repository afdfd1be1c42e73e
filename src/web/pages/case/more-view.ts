import type { Actions } from '#desk/complaint/actions.ts';
import { caseHref, commandHref, toPaperHref } from '#web/complaint/addresses.ts';
import type { PageData } from '#web/http.ts';

/** Enough reasons to know what to do about it; the rest follow once these are mended. */
const reasons = 2;

/** Everything that can be done with a case now, and everything that cannot and why. */
export function moreView({ reference, person, actions }: Actions, maySendToPaper: boolean): PageData {
  const can = actions.filter(({ blockedBy }) => blockedBy.length === 0);
  const cannot = actions.filter(({ blockedBy }) => blockedBy.length > 0);
  const foreign = cannot.filter(({ applies }) => !applies).map(({ says }) => says);
  return {
    title: 'More actions',
    crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
    can: [
      ...can.map(({ command, says }) => ({ href: commandHref(reference, command), label: says })),
      ...(maySendToPaper ? [{ href: toPaperHref(reference), label: 'Move it to paper only' }] : []),
    ],
    cannot: cannot
      .filter(({ applies }) => applies)
      .map(({ says, blockedBy }) => ({
        says,
        blockedBy: blockedBy
          .slice(0, reasons)
          .map((refusal) => ({ ...refusal, clauses: refusal.clauses.slice(0, 2) })),
      })),
    notApplying: foreign,
  };
}
