import { hash } from 'node:crypto';
import { z } from 'zod';
import { oneLine, someDay, someLine } from '#kinds/inputs.ts';

/** What an audit of performance covered. */
export const auditCovers = ['recording-and-reporting', 'claims-only'] as const;
export const auditSites = ['all', 'some'] as const;

export const coversWords: Readonly<Record<(typeof auditCovers)[number], string>> = {
  'recording-and-reporting': 'How performance is recorded and reported',
  'claims-only': 'Claims alone',
};
export const sitesWords: Readonly<Record<(typeof auditSites)[number], string>> = {
  all: 'All sites',
  some: 'Some sites',
};

const sampled = z.union([z.int(), z.string().trim()]).transform((given, context) => {
  const number = given === '' ? Number.NaN : Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= 1_000_000) return number;
  context.addIssue({ code: 'custom', message: 'not-a-number', params: { kind: 'not-a-number' } });
  return z.NEVER;
});

export const auditDoneSchema = z.strictObject({
  completedOn: someDay,
  covers: z.enum(auditCovers),
  sites: z.enum(auditSites),
  which: oneLine.default(''),
  by: someLine,
  sample: sampled,
});
export type AuditDone = z.output<typeof auditDoneSchema>;

/** The audits of one organisation under one contract, as they are kept. */
export interface Audited {
  readonly contract: string;
  /** The sub-contractor; empty for the provider itself. */
  readonly whom: string;
  readonly audits: readonly AuditDone[];
}

export const auditedKind = 'performance-audit';
export const auditedId = (contract: string, whom: string): string =>
  `${contract}-${hash('sha256', whom).slice(0, 16)}`;

/** The day of the last audit that was completed, whatever it covered. */
export const lastOf = (audits: readonly AuditDone[]): AuditDone | null =>
  audits.toSorted((a, b) => (a.completedOn < b.completedOn ? 1 : -1))[0] ?? null;
