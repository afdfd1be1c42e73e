import type { Day } from '#core/day.ts';
import type { Letter } from '#core/letter.ts';
import type { Period } from '#core/period.ts';
import type { Clock } from '#core/projection.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { ClockEvent } from '#kinds/complaint/events/clocks.ts';
import type { Channel, ContractFacts } from '#kinds/complaint/facts.ts';
import type { Gone } from '#kinds/gone.ts';
import type { KeptDocument } from '#kinds/kept-document.ts';
import type { Asked, DecidedPart, Detail, GuidanceSaying } from './facts.ts';
import type { LetterAbout } from './letter-about.ts';

/** The provider’s own times, as its procedure had them on the day of receipt. */
export interface OwnTimes {
  readonly title: string;
  readonly version: number;
  readonly targets: Readonly<Record<string, Period>>;
}

/** Coming in: what was asked, by whom and how. */
interface DataRequestRecorded {
  readonly type: 'DataRequestRecorded';
  readonly reference: string;
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly asks: readonly Asked[];
  /** In their words, however they said it. */
  readonly words: string;
  readonly person: {
    readonly name: string;
    readonly contact: string;
    readonly address: readonly string[];
    readonly participant: string;
  };
  readonly representative: { readonly name: string; readonly address: readonly string[] } | null;
  /** The complaint it stood in; empty where it came by itself. */
  readonly within: string;
  readonly contract: ContractFacts;
  readonly pack: PackId;
  readonly own: OwnTimes;
  readonly deliveredBy: string;
  readonly handler: string | null;
  readonly adjustments: string;
  readonly language: 'en-GB' | 'cy';
}

/** Who asks, and what is held on them. */
type KnowingEvent =
  | {
      readonly type: 'IdentityChecked';
      readonly on: Day;
      readonly details: readonly Detail[];
      readonly agreed: boolean;
      readonly how: string;
    }
  | {
      readonly type: 'AuthorityRecorded';
      readonly on: Day;
      readonly authority: 'given' | 'doubted' | 'denied';
      readonly how: string;
    }
  | { readonly type: 'CasesChosen'; readonly references: readonly string[]; readonly searched: string };

/** Handing over everything held on them. */
type AccessEvent =
  | {
      readonly type: 'ExportMade';
      readonly id: string;
      readonly file: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly cases: number;
      readonly documents: number;
      /** Places that may be about somebody else, for whoever checks it. */
      readonly toCheck: readonly string[];
      readonly askedBy: string;
      readonly askedByName: string;
    }
  | {
      readonly type: 'ExportChecked';
      readonly id: string;
      readonly agreed: boolean;
      readonly note: string;
    }
  | { readonly type: 'ExportSent'; readonly id: string; readonly on: Day; readonly how: string }
  | { readonly type: 'NothingHeldSaid'; readonly on: Day };

/** Erasing what is held on them. */
type ErasureEvent =
  | {
      readonly type: 'GuidanceRecorded';
      readonly says: GuidanceSaying;
      readonly where: string;
      readonly on: Day;
    }
  | { readonly type: 'DwpAsked'; readonly on: Day; readonly whom: string; readonly how: string }
  | { readonly type: 'PassedToDwp'; readonly on: Day; readonly to: string }
  | {
      readonly type: 'ErasureDecided';
      readonly parts: readonly DecidedPart[];
      readonly lookAgainOn: Day | null;
      readonly why: string;
    }
  | { readonly type: 'PartErased'; readonly part: string; readonly certificate: string; readonly on: Day }
  | { readonly type: 'OutcomeTold'; readonly on: Day };

/** What goes on beside. */
type BesideEvent =
  | { readonly type: 'HandlerAssigned'; readonly handler: string; readonly name: string }
  | {
      readonly type: 'ContactLogged';
      readonly id: string;
      readonly on: Day;
      readonly with: string;
      readonly channel: Channel;
      readonly summary: string;
    }
  | (KeptDocument & { readonly type: 'DocumentAdded' })
  | { readonly type: 'MoreTimeTaken'; readonly on: Day; readonly why: string }
  | {
      readonly type: 'RequestEnded';
      readonly state: 'answered' | 'withdrawn' | 'unverified';
      readonly on: Day;
      readonly words: string;
    }
  | {
      readonly type: 'LetterIssued';
      readonly id: string;
      readonly about: LetterAbout;
      readonly letter: Letter;
      readonly to: string;
      readonly sentBy: string;
    }
  | {
      readonly type: 'LetterPrinted';
      readonly letter: string;
      readonly file: string;
      readonly pages: number;
      readonly bytes: number;
    };

/** What figures still need of a request that was destroyed: nothing anybody typed, and nobody. */
export interface FiguresLeft {
  readonly reference: string;
  readonly contract: { readonly id: string; readonly name: string };
  readonly deliveredBy: string;
  readonly channel: Channel;
  readonly asks: readonly Asked[];
  readonly receivedOn: Day;
  readonly state: string;
  readonly clocks: readonly Clock[];
}

/** Everything of it was destroyed but this. */
interface DataRequestDestroyed extends Gone {
  readonly type: 'DataRequestDestroyed';
  readonly left: FiguresLeft;
}

/** What has happened to a data request, in the past tense. Events are kept for ever as they are: add, never change. */
export type DataRequestEvent =
  | DataRequestRecorded
  | DataRequestDestroyed
  | KnowingEvent
  | AccessEvent
  | ErasureEvent
  | BesideEvent
  | Extract<ClockEvent, { type: 'ClockStarted' | 'ClockStopped' | 'ClockMoved' | 'DueDateTold' }>;

export type EventType = DataRequestEvent['type'];
export type EventOf<Type extends EventType> = Extract<DataRequestEvent, { type: Type }>;
