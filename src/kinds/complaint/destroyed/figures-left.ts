import type { Day } from '#core/day.ts';
import type { Money } from '#core/money-shown.ts';
import type { Clock } from '#core/projection.ts';
import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { IceState } from '#guidance/complaint/ice-transitions.ts';
import type { Outcome } from '#guidance/complaint/outcomes.ts';
import type { OmbudsmanState } from '#guidance/complaint/phso-transitions.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { IceFinding } from '../events/ice.ts';
import type { Channel, Complainant, Finding, Representation, Way } from '../facts.ts';

/**
 * What figures still need of a complaint that has been destroyed: which contract, when, what way, how it ended, what it cost.
 * Only words of ours, codes, days and sums stand in it: nothing anybody typed about anybody, and no member of staff.
 */
export interface FiguresLeft {
  readonly reference: string;
  readonly contract: { readonly id: string; readonly name: string; readonly programme: string };
  readonly pack: PackId;
  readonly deliveredBy: string;
  readonly channel: Channel;
  readonly way: Way;
  readonly language: 'en-GB' | 'cy';
  readonly complainant: Complainant['type'];
  readonly representation: Representation['kind'] | null;
  readonly receivedOn: Day;
  readonly recordedOn: Day;
  readonly state: string;
  readonly route: string;
  readonly category: { readonly primary: CategoryCode; readonly secondary: readonly CategoryCode[] } | null;
  readonly elements: readonly {
    readonly about: Subject | null;
    readonly finding: Finding | null;
    readonly outcomes: readonly Outcome[];
    readonly stage: number | null;
    readonly repliedOn: Day | null;
  }[];
  readonly stages: readonly {
    readonly n: number;
    readonly name: string;
    readonly openedOn: Day;
    readonly respondedOn: Day | null;
  }[];
  readonly finals: readonly Day[];
  readonly endedOn: Day | null;
  /** With what was told to somebody, and without whom. */
  readonly clocks: readonly Clock[];
  readonly promises: readonly { readonly by: Day; readonly keptOn: Day | null }[];
  readonly atIce: readonly {
    readonly state: IceState;
    readonly openedOn: Day;
    readonly since: Day;
    readonly overall: IceFinding | null;
  }[];
  readonly atTheOmbudsman: readonly {
    readonly state: OmbudsmanState;
    readonly openedOn: Day;
    readonly reportedOn: Day | null;
  }[];
  readonly money: Money;
}
