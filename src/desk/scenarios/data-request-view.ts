import { type Duty, standingDue } from '#core/projection.ts';
import { clocksOf } from '#kinds/complaint/clocks.ts';
import { standingWords, stateOf } from '#kinds/data-request/standing.ts';
import { type DataRequest, isOpen, partsToErase } from '#kinds/data-request/state.ts';
import { dutiesOf } from '#kinds/data-request/worklist.ts';
import type { Situation } from '#kinds/kind.ts';

type DutySeen = Pick<Duty, 'id' | 'says' | 'due' | 'owner' | 'ownerRole' | 'command'>;

/** What can be expected of a data request: the same on the pure domain and through the API. */
export interface DataRequestView {
  readonly reference: string;
  readonly stage: string;
  readonly standing: string;
  readonly open: boolean;
  readonly handler: string | null;
  readonly receivedOn: string;
  readonly asks: readonly string[];
  /** The state of the request, and of each thing it asks for. */
  readonly request: string;
  readonly access: string | null;
  readonly erasure: string | null;
  readonly verified: boolean;
  /** How many cases were chosen as theirs; null while nobody has. */
  readonly cases: number | null;
  readonly exports: number;
  /** What was decided of each part, by its id. */
  readonly parts: Readonly<Record<string, string>>;
  /** Parts of whose hold they are told. */
  readonly holdsTold: readonly string[];
  readonly toErase: readonly string[];
  readonly clocks: Readonly<Record<string, string>>;
  readonly clockStatus: Readonly<Record<string, string>>;
  /** What each letter was about. */
  readonly letters: readonly string[];
  readonly lastLetter: { readonly about: string; readonly on: string; readonly to: string } | null;
  readonly duties: readonly DutySeen[];
  readonly next: DutySeen | null;
}

export function dataRequestViewOf(
  request: DataRequest,
  reading: Pick<Situation, 'calendars'>,
): DataRequestView {
  const clocks = clocksOf(request);
  const duties = dutiesOf(request, reading).map(({ id, says, due, owner, ownerRole, command }) => {
    return { id, says, due, owner, ownerRole, command };
  });
  const last = request.letters.at(-1);
  return {
    reference: request.reference,
    stage: stateOf(request),
    standing: standingWords(request),
    open: isOpen(request),
    handler: request.handler,
    receivedOn: request.receivedOn,
    asks: request.asks,
    request: request.request,
    access: request.access,
    erasure: request.erasure,
    verified: request.request === 'verified' || request.request === 'answered',
    cases: request.cases?.references.length ?? null,
    exports: request.exports.length,
    parts: Object.fromEntries(request.parts.map(({ id, outcome }) => [id, outcome])),
    holdsTold: request.parts.filter(({ holdTold }) => holdTold).map(({ id }) => id),
    toErase: partsToErase(request).map(({ id }) => id),
    clocks: Object.fromEntries(clocks.map((clock) => [clock.id, standingDue(clock)])),
    clockStatus: Object.fromEntries(clocks.map(({ id, status }) => [id, status])),
    letters: request.letters.map(({ about }) => about),
    lastLetter: last === undefined ? null : { about: last.about, on: last.on, to: last.to },
    duties,
    next: duties.find(({ ownerRole }) => ownerRole !== 'system') ?? null,
  };
}
