import type { Day } from '#core/day.ts';
import type { CategoryCode } from '#guidance/complaint/categories.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { Receipt } from '../ask/reply-before-ice.ts';
import type { RoutedLimb } from '../ask/route.ts';
import type { Channel, Complainant, ContractFacts, ElementGiven, Representation, Way } from '../facts.ts';
import type { Procedure } from '../procedure.ts';

/** How a complaint comes in, whose it is and what it is about. */
export type ComingInEvent =
  | {
      readonly type: 'ComplaintRecorded';
      readonly reference: string;
      readonly receivedOn: Day;
      readonly receipts: readonly Receipt[];
      readonly firstToldJcpOn: Day | null;
      readonly channel: Channel;
      readonly way: Way;
      readonly complainant: Complainant;
      readonly representation: Representation | null;
      readonly summary: string;
      readonly matter: string;
      readonly adjustments: string;
      readonly language: 'en-GB' | 'cy';
      readonly contract: ContractFacts;
      readonly deliveredBy: string;
      readonly pack: PackId;
      readonly editions: readonly string[];
      readonly procedure: Procedure;
      readonly elements: readonly ElementGiven[];
      readonly importedFrom: string | null;
    }
  | {
      readonly type: 'SettledOnTheSpot';
      readonly whatWasDone: string;
      readonly byWhom: string;
      readonly on: Day;
    }
  | {
      readonly type: 'ProcessExplained';
      readonly on: Day;
      readonly how: string;
      readonly reasonIfLater: string;
    }
  | {
      readonly type: 'Routed';
      readonly subjects: readonly Subject[];
      readonly way: Way;
      readonly limbs: readonly RoutedLimb[];
      readonly tell: readonly string[];
      readonly notedOnly: readonly string[];
      readonly warnings: readonly string[];
      readonly because: readonly string[];
      /** Decided by a person after recording, and not by the record itself. */
      readonly confirmed: boolean;
    }
  | { readonly type: 'PerformanceManagerTold'; readonly on: Day; readonly note: string }
  | {
      readonly type: 'ElementsAgreed';
      readonly elements: readonly ElementGiven[];
      readonly on: Day;
      readonly how: string;
    }
  | { readonly type: 'DetailsChanged'; readonly changes: Readonly<Record<string, unknown>> }
  | {
      readonly type: 'AuthorityRecorded';
      readonly authority: 'given' | 'doubted' | 'denied';
      readonly on: Day;
      readonly reason: string;
    }
  | {
      readonly type: 'Categorised';
      readonly primary: CategoryCode;
      readonly secondary: readonly CategoryCode[];
      readonly subcategory: string;
      readonly rootCause: string;
    };
