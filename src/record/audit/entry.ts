import type { Moment } from '#core/day.ts';

/** What can be noted beside the changes of settings, which say so themselves. */
export const noted = ['viewed', 'exported', 'signed-in', 'signed-out', 'sign-in-failed', 'refused'] as const;
export type Noted = (typeof noted)[number];

/** Something somebody did that is no event of a case. No name and no content: ids, the route's pattern, a count. */
export interface AuditEntry {
  readonly at: Moment;
  /** Of whoever did it. */
  readonly account: string;
  readonly did: Noted;
  /** The area it belongs to. */
  readonly what: string;
  readonly route: string;
  /** The stream of the case it is about; null where it is about none, or none that is there. */
  readonly about: string | null;
  /** The document, letter or bundle. */
  readonly item: string | null;
  readonly restricted: boolean;
  readonly times: number;
}

/** The kind of the streams that hold them, and the one type of event there. */
export const auditKind = 'audit';
export const auditNoted = 'record.audit-noted';
