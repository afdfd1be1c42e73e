import type { Moment } from '#core/day.ts';

/** What somebody has approved, until it is carried out. Names nobody it is about. */
export interface Approval {
  readonly id: string;
  readonly references: readonly string[];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Moment;
}

export const approvalKind = 'destruction-approval';
