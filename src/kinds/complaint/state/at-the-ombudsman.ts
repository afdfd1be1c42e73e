import type { Day } from '#core/day.ts';
import type { OmbudsmanState } from '#guidance/complaint/phso-transitions.ts';

/** A complaint as the Ombudsman has it. */
export interface OmbudsmanCase {
  readonly id: string;
  readonly reference: string;
  readonly state: OmbudsmanState;
  readonly openedOn: Day;
  readonly exhausted: boolean;
  readonly asked: { readonly on: Day; readonly asks: string; readonly by: Day | null } | null;
  readonly reportedOn: Day | null;
}
