import { dayOf } from '#core/day.ts';
import { listInWords } from '#core/day-in-words.ts';
import type { ErasureState } from '#guidance/data-request/transitions.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { DataRequestEvent, EventOf, EventType } from './events.ts';
import type { GuidanceSaying } from './facts.ts';
import {
  authorityStands,
  type DataRequest,
  type DataRequestState,
  latestExport,
  partsToErase,
} from './state.ts';

/** What one event changes. It checks nothing: what happened, happened. */
type Fold<Type extends EventType> = (
  was: DataRequest,
  event: EventOf<Type>,
  recorded: Recorded<DataRequestEvent>,
) => Partial<DataRequest>;

const byGuidance: Readonly<Record<GuidanceSaying, ErasureState>> = {
  'not-found': 'guidance-needed',
  'pass-to-dwp': 'dwp-decides',
  allows: 'allowed',
};

const folds: {
  readonly [Type in Exclude<EventType, 'DataRequestRecorded' | 'DataRequestDestroyed'>]: Fold<Type>;
} = {
  IdentityChecked: (was, { on, details, agreed }, { by }) =>
    agreed ? known({ ...was, identity: { on, details, byName: by.name } }) : {},
  AuthorityRecorded: (was, { authority }) =>
    was.representation === null
      ? {}
      : known({ ...was, representation: { ...was.representation, authority } }),
  CasesChosen: (was, { references }, { at, by }) => ({
    cases: { references, on: dayOf(at), by: by.id },
    ...(was.access === null || was.access === 'answered' ? {} : { access: 'found' }),
  }),
  ExportMade: (was, { type: _type, ...made }, { at }) => ({
    exports: [...was.exports, { ...made, on: dayOf(at), checked: null, sentOn: null }],
    access: 'made',
  }),
  ExportChecked: (was, { id, agreed, note }, { at, by }) => ({
    exports: was.exports.map((one) =>
      one.id === id ? { ...one, checked: { on: dayOf(at), by: by.id, byName: by.name, agreed, note } } : one,
    ),
    ...(latestExport(was)?.id === id ? { access: agreed ? 'checked' : 'returned' } : {}),
  }),
  ExportSent: (was, { id, on }) => ({
    exports: was.exports.map((one) => (one.id === id ? { ...one, sentOn: on } : one)),
    access: 'answered',
  }),
  NothingHeldSaid: () => ({ access: 'answered' }),
  GuidanceRecorded: (_was, { says, where, on }) => ({
    guidance: { says, where, on },
    erasure: byGuidance[says],
  }),
  DwpAsked: () => ({}),
  PassedToDwp: (_was, { on, to }) => ({ forwarded: { on, to }, erasure: 'forwarded' }),
  ErasureDecided: (was, { parts, lookAgainOn }) => ({
    // What was decided before and is gone stays as it was; of the rest the new decision stands.
    parts: [...was.parts.filter(({ id }) => !parts.some((part) => part.id === id)), ...parts],
    lookAgainOn,
    erasure: 'decided',
  }),
  PartErased: (was, { part, certificate }) => {
    const certificates = { ...was.certificates, [part]: certificate };
    return {
      certificates,
      ...(partsToErase({ ...was, certificates }).length === 0 ? { erasure: 'carried-out' } : {}),
    };
  },
  OutcomeTold: (was) => ({
    erasure: was.parts.some(({ outcome }) => outcome === 'deferred') ? 'deferred' : 'answered',
  }),
  HandlerAssigned: (_was, { handler }) => ({ handler }),
  ContactLogged: (was, { id, on, with: who, summary }) => ({
    contacts: [...was.contacts, { id, on, with: who, summary }],
  }),
  DocumentAdded: (was, { type: _type, ...document }) => ({ documents: [...was.documents, document] }),
  MoreTimeTaken: (_was, { on, why }) => ({ moreTime: { on, why } }),
  RequestEnded: (_was, { state, on, words }) => ({ request: state, ended: { on, words } }),
  LetterIssued: (was, { id, about, letter, to }) => ({
    letters: [...was.letters, { id, about, on: letter.date, to, printed: null }],
    ...(about === 'acknowledgement' ? { identityAskedOn: was.identityAskedOn ?? letter.date } : {}),
  }),
  LetterPrinted: (was, { letter, file, pages, bytes }) => ({
    letters: was.letters.map((sent) =>
      sent.id === letter ? { ...sent, printed: { file, pages, bytes } } : sent,
    ),
  }),
  ClockStarted: (was, { clock, name, due }) => ({
    clocks: {
      ...was.clocks,
      [clock]: { id: clock, rule: due.rule, name, due, told: null, moved: [], stoppedOn: null, how: null },
    },
  }),
  ClockStopped: (was, { clock, on, how }) => onClock(was, clock, () => ({ stoppedOn: on, how })),
  ClockMoved: (was, { clock, due, why, kind }, { at }) =>
    onClock(was, clock, (running) => ({
      due,
      rule: due.rule,
      moved: [...running.moved, { from: running.due.due, to: due.due, on: dayOf(at), why }],
      told: kind === 'recomputed' || running.told?.due === due.due ? running.told : null,
    })),
  DueDateTold: (was, { clock, due, on, whom }) => onClock(was, clock, () => ({ told: { due, on, whom } })),
};

type ClockState = DataRequest['clocks'][string];

function onClock(
  { clocks }: DataRequest,
  id: string,
  change: (running: ClockState) => Partial<ClockState>,
): Partial<DataRequest> {
  const running = clocks[id];
  return running === undefined ? {} : { clocks: { ...clocks, [id]: { ...running, ...change(running) } } };
}

/** Whoever asks is known once the person is, and whoever speaks for them may. */
const known = (now: DataRequest): Partial<DataRequest> => ({
  identity: now.identity,
  representation: now.representation,
  ...(now.request === 'received' && now.identity !== null && authorityStands(now)
    ? { request: 'verified' }
    : {}),
});

function begin(
  { type: _type, representative, ...recorded }: EventOf<'DataRequestRecorded'>,
  { at, version }: Recorded<DataRequestEvent>,
): DataRequest {
  return {
    ...recorded,
    exists: true,
    version,
    recordedOn: dayOf(at),
    matter: listInWords(recorded.asks),
    representation: representative === null ? null : { ...representative, authority: null },
    request: 'received',
    access: recorded.asks.includes('access') ? 'to-find' : null,
    erasure: recorded.asks.includes('erasure') ? 'to-look-up' : null,
    identityAskedOn: null,
    identity: null,
    cases: null,
    moreTime: null,
    exports: [],
    guidance: null,
    forwarded: null,
    parts: [],
    lookAgainOn: null,
    certificates: {},
    ended: null,
    clocks: {},
    letters: [],
    documents: [],
    contacts: [],
  };
}

/** The state after an event: a pure fold. Throws when a history does not begin with its recording. */
export function evolve(state: DataRequestState, recorded: Recorded<DataRequestEvent>): DataRequestState {
  const { event } = recorded;
  if (event.type === 'DataRequestRecorded') return begin(event, recorded);
  if (event.type === 'DataRequestDestroyed') {
    const { type: _type, ...destroyed } = event;
    return { exists: false, destroyed };
  }
  if (!state.exists) throw new RangeError(`${event.type} before the request was recorded`);
  const fold = folds[event.type] as Fold<EventType>;
  return { ...state, ...fold(state, event, recorded), version: recorded.version };
}
