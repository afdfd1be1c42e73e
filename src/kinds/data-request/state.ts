import type { Day } from '#core/day.ts';
import type { AccessState, ErasureState, RequestState } from '#guidance/data-request/transitions.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { Channel, ContractFacts } from '#kinds/complaint/facts.ts';
import type { ClockState } from '#kinds/complaint/state.ts';
import type { KeptDocument } from '#kinds/kept-document.ts';
import type { EventOf, OwnTimes } from './events.ts';
import type { Asked, DecidedPart, Detail, GuidanceSaying } from './facts.ts';
import type { LetterAbout } from './letter-about.ts';

/** Everything held on a person, put together once. */
export interface Export {
  readonly id: string;
  readonly on: Day;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly cases: number;
  readonly documents: number;
  readonly toCheck: readonly string[];
  readonly askedBy: string;
  readonly askedByName: string;
  /** Null until somebody has looked in it. */
  readonly checked: {
    readonly on: Day;
    readonly by: string;
    readonly byName: string;
    readonly agreed: boolean;
    readonly note: string;
  } | null;
  readonly sentOn: Day | null;
}

/** Nothing has been recorded yet. */
export interface Nothing {
  readonly exists: false;
}

/** What is left of a request whose every word has been destroyed. */
export interface DestroyedRequest {
  readonly exists: false;
  readonly destroyed: Omit<EventOf<'DataRequestDestroyed'>, 'type'>;
}

export interface DataRequest {
  readonly exists: true;
  readonly version: number;
  readonly reference: string;
  readonly recordedOn: Day;
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly asks: readonly Asked[];
  readonly words: string;
  /** A few words for lists: "access and erasure". */
  readonly matter: string;
  readonly person: EventOf<'DataRequestRecorded'>['person'];
  readonly representation: {
    readonly name: string;
    readonly address: readonly string[];
    readonly authority: 'given' | 'doubted' | 'denied' | null;
  } | null;
  readonly within: string;
  readonly contract: ContractFacts;
  readonly pack: PackId;
  readonly own: OwnTimes;
  readonly deliveredBy: string;
  readonly handler: string | null;
  readonly adjustments: string;
  readonly language: 'en-GB' | 'cy';

  readonly request: RequestState;
  /** Null where it was not asked for. */
  readonly access: AccessState | null;
  readonly erasure: ErasureState | null;

  /** The first day they were asked who they are: by the acknowledgement. */
  readonly identityAskedOn: Day | null;
  readonly identity: {
    readonly on: Day;
    readonly details: readonly Detail[];
    readonly byName: string;
  } | null;
  readonly cases: { readonly references: readonly string[]; readonly on: Day; readonly by: string } | null;
  readonly moreTime: { readonly on: Day; readonly why: string } | null;
  readonly exports: readonly Export[];
  readonly guidance: {
    readonly says: GuidanceSaying;
    readonly where: string;
    readonly on: Day;
  } | null;
  readonly forwarded: { readonly on: Day; readonly to: string } | null;
  readonly parts: readonly DecidedPart[];
  readonly lookAgainOn: Day | null;
  /** The certificate of each part that is gone, by the part. */
  readonly certificates: Readonly<Record<string, string>>;
  readonly ended: { readonly on: Day; readonly words: string } | null;

  readonly clocks: Readonly<Record<string, ClockState>>;
  readonly letters: readonly {
    readonly id: string;
    readonly about: LetterAbout;
    readonly on: Day;
    readonly to: string;
    readonly printed: { readonly file: string; readonly pages: number; readonly bytes: number } | null;
  }[];
  readonly documents: readonly KeptDocument[];
  readonly contacts: readonly {
    readonly id: string;
    readonly on: Day;
    readonly with: string;
    readonly summary: string;
  }[];
}

export type DataRequestState = Nothing | DestroyedRequest | DataRequest;

export const nothing: Nothing = { exists: false };

export const isDestroyed = (state: DataRequestState): state is DestroyedRequest => 'destroyed' in state;

export const isOpen = ({ request }: Pick<DataRequest, 'request'>): boolean =>
  request === 'received' || request === 'verified';

/** Whether whoever asks may be answered: the person, or somebody with their authority. */
export const authorityStands = ({ representation }: Pick<DataRequest, 'representation'>): boolean =>
  representation === null || representation.authority === 'given';

/** Whether an answer is still owed on what they asked for. What is put off has been answered for now. */
export const answerOwed = ({ access, erasure }: Pick<DataRequest, 'access' | 'erasure'>): boolean =>
  (access !== null && access !== 'answered') ||
  (erasure !== null && !['answered', 'forwarded', 'deferred'].includes(erasure));

/** Parts to be erased that have no certificate yet. */
export const partsToErase = ({
  parts,
  certificates,
}: Pick<DataRequest, 'parts' | 'certificates'>): DecidedPart[] =>
  parts.filter(({ id, outcome }) => outcome === 'erased' && certificates[id] === undefined);

/** The export that would go: the latest. */
export const latestExport = ({ exports: made }: Pick<DataRequest, 'exports'>): Export | null =>
  made.at(-1) ?? null;
