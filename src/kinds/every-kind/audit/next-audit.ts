import { type Day, plusMonths } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Period, periodInWords } from '#core/period.ts';
import { plainIn, type RuleBook } from '#core/rule-book.ts';

export interface Audit {
  readonly completedOn: Day;
  readonly covers?: 'recording-and-reporting' | 'claims-only' | null | undefined;
  readonly sites?: 'all' | 'some' | null | undefined;
}

/** When the next audit is due at the latest, and why; or which facts it would take to say. */
export type NextAudit =
  | { readonly dueOn: Day; readonly working: readonly string[] }
  | { readonly missing: readonly string[] };

/** The day by which performance is audited next, for a supply chain’s one organisation under one contract (G2-119j, k). */
export function nextAudit(
  rules: RuleBook,
  audits: readonly Audit[],
  contractStartedOn: Day | null | undefined,
): NextAudit | null {
  const every = plainIn(rules, 'audit.next-due')?.values?.atMost as Period | undefined;
  if (every === undefined) return null;
  const newestFirst = audits
    .map((audit, at) => ({ ...audit, at }))
    .filter(({ completedOn }) => contractStartedOn == null || completedOn >= contractStartedOn)
    .toSorted((a, b) => (a.completedOn < b.completedOn ? 1 : -1));
  for (const audit of newestFirst) {
    const counts = startsAgain(audit);
    if (counts === null) return { missing: unsaid(audit) };
    if (counts)
      return from(
        audit.completedOn,
        every,
        `The last full audit was completed on ${inWords(audit.completedOn)}.`,
      );
  }
  if (contractStartedOn == null) return { missing: ['contractStartedOn'] };
  return from(
    contractStartedOn,
    every,
    `No audit of recording and reporting at all sites has been completed. The contract started on ${inWords(contractStartedOn)}.`,
  );
}

const from = (start: Day, every: Period, says: string): NextAudit => {
  const dueOn = plusMonths(start, every.value);
  return {
    dueOn,
    working: [says, `${periodInWords(every)} later is ${inWords(dueOn)}, which counts in full.`],
  };
};

/** Whether an audit starts the time again; null where it cannot be said. */
function startsAgain({ covers, sites }: Audit): boolean | null {
  if (covers === 'claims-only' || sites === 'some') return false;
  return covers == null || sites == null ? null : true;
}

const unsaid = ({ covers, sites, at }: Audit & { readonly at: number }): string[] => [
  ...(covers == null ? [`audits.${at}.covers`] : []),
  ...(sites == null ? [`audits.${at}.sites`] : []),
];
