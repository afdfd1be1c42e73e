import type { Day } from '#core/day.ts';
import type { Letterhead, Wording } from '#core/letter.ts';
import type { Situation } from '#kinds/kind.ts';
import type { ContractFacts } from './facts.ts';
import type { Procedure } from './procedure.ts';

/** A member of staff, as far as a decision needs to know them. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** When they were trained to handle complaints; null when that is not on record. */
  readonly trainedOn: Day | null;
  readonly active: boolean;
  /** The account of whoever manages them, where that is on record. */
  readonly managedBy?: string | null;
  /** The sub-contractor they work for; null for the provider itself. */
  readonly worksFor?: string | null;
  /** Another account of the same human being, where they hold two. */
  readonly sameHumanAs?: string | null;
}

/** What a decision about a complaint is given besides the complaint itself. */
export interface ComplaintSetting extends Situation {
  readonly provider: Letterhead;
  readonly staff: ReadonlyMap<string, Staff>;
  /** Sub-contractors one of whose offices has a nominated officer today, with an account here or without; none where left out. */
  readonly officersAt?: ReadonlySet<string>;
  /** Every version of ordered wording there is: those Redress is shipped with and those the provider has approved. */
  readonly wordings: readonly Wording[];
  /** Every contract as it stands now, by its id: what a cost depends on is taken from here, on the day it is worked out. */
  readonly contracts: ReadonlyMap<string, ContractFacts>;
  /** How much each role may offer as a goodwill payment of the provider’s own, in pence; a role not named may offer none. */
  readonly goodwillLimits: Readonly<Record<string, number>>;
  /** For recording only: the contract, the procedure in force on the day of receipt, and the new reference. */
  readonly recording?: {
    readonly reference: string;
    readonly contract: ContractFacts;
    readonly procedure: Procedure;
  };
}

export const staffName = (setting: ComplaintSetting, id: string | null): string =>
  id === null
    ? 'nobody yet'
    : (setting.staff.get(id)?.name ?? (id === setting.actor.id ? setting.actor.name : id));

/** Who delivers what somebody records without saying so: whom they work for, and that is the provider itself for most. */
export const deliveredWith = ({
  staff,
  actor,
  provider,
}: Pick<ComplaintSetting, 'staff' | 'actor' | 'provider'>): string =>
  staff.get(actor.id)?.worksFor ?? provider.name;
