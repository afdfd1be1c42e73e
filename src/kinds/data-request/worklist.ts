import type { Duty } from '#core/projection.ts';
import { running, settle, type Wish } from '#kinds/complaint/duties/wish.ts';
import type { Situation } from '#kinds/kind.ts';
import { authorityStands, type DataRequest, isOpen, partsToErase } from './state.ts';

/** What a duty is before it has its day: all of them stand under the same heading. */
type Owed = Omit<Wish, 'view'>;

/** Everything that is owed on a request, soonest first. An open request always has at least one duty. */
export function dutiesOf(request: DataRequest, { calendars }: Pick<Situation, 'calendars'>): Duty[] {
  if (!isOpen(request)) return [];
  const calendar = calendars[request.contract.nation];
  return [...acknowledging(request), ...knowing(request), ...accessOwed(request), ...erasureOwed(request)]
    .map((owed) => settle({ ...owed, view: 'data-requests' }, request, calendar))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

const acknowledging = (request: DataRequest): Owed[] =>
  running(request, 'data-request-acknowledge')
    ? [
        {
          id: 'acknowledge',
          says: 'Send the acknowledgement',
          clock: 'data-request-acknowledge',
          command: 'send-acknowledgement',
        },
      ]
    : [];

/** Owed by the day the whole request is answered by. */
const byTheEnd = (request: DataRequest, owed: Omit<Owed, 'clock' | 'due'>): Owed => ({
  ...owed,
  clock: 'data-request',
  due: request.clocks['data-request']?.due.due ?? request.recordedOn,
});

const decider = { role: 'manager', owner: null } as const;

function knowing(request: DataRequest): Owed[] {
  if (request.request !== 'received') return [];
  return [
    ...(request.identity === null
      ? [byTheEnd(request, { id: 'identity', says: 'Check who they are', command: 'check-identity' })]
      : []),
    ...(authorityStands(request)
      ? []
      : [
          byTheEnd(request, {
            id: 'authority',
            says: 'Ask whether they may speak for the person',
            command: 'record-authority',
          }),
        ]),
  ];
}

function accessOwed(request: DataRequest): Owed[] {
  if (request.request !== 'verified') return [];
  switch (request.access) {
    case 'to-find':
      return [find(request)];
    case 'found':
    case 'returned':
      return [
        (request.cases?.references.length ?? 0) === 0 && request.access === 'found'
          ? byTheEnd(request, {
              id: 'nothing-held',
              says: 'Tell them nothing is held',
              command: 'say-nothing-held',
              ...decider,
            })
          : byTheEnd(request, {
              id: 'export',
              says: request.access === 'returned' ? 'Make the export again' : 'Make the export',
              command: 'record-export',
            }),
      ];
    case 'made':
      return [
        byTheEnd(request, {
          id: 'check-export',
          says: 'Check the export',
          command: 'check-export',
          role: 'handler',
          owner: null,
        }),
      ];
    case 'checked':
      return [
        byTheEnd(request, { id: 'send-export', says: 'Send the export', command: 'send-export', ...decider }),
      ];
    case 'answered':
    case null:
      return [];
  }
}

function erasureOwed(request: DataRequest): Owed[] {
  const { erasure, request: stands } = request;
  // The guidance can be looked for while they are asked who they are.
  if (erasure === 'to-look-up')
    return [
      byTheEnd(request, {
        id: 'guidance',
        says: 'Look for the programme’s guidance on erasure',
        command: 'record-guidance',
      }),
    ];
  if (erasure === 'guidance-needed')
    return [
      {
        id: 'ask-dwp',
        says: 'Ask DWP for its guidance on erasure',
        clock: 'data-request-guidance',
        due: request.recordedOn,
        command: 'ask-dwp',
      },
    ];
  if (erasure === 'deferred')
    return [
      {
        id: 'decide-again',
        says: 'Look again at what was put off',
        due: request.lookAgainOn ?? request.recordedOn,
        command: 'decide-erasure',
        ...decider,
      },
    ];
  if (stands !== 'verified') return [];
  switch (erasure) {
    case 'dwp-decides':
      return [byTheEnd(request, { id: 'pass-on', says: 'Pass it to DWP', command: 'pass-to-dwp' })];
    case 'allowed':
      if (request.cases === null) return request.access === 'to-find' ? [] : [find(request)];
      return [
        byTheEnd(request, {
          id: 'decide',
          says: 'Decide what is erased',
          command: 'decide-erasure',
          ...decider,
        }),
      ];
    case 'decided':
      return partsToErase(request).length > 0
        ? [
            byTheEnd(request, {
              id: 'erase',
              says: 'Erase what was decided',
              command: 'record-erased',
              ...decider,
            }),
          ]
        : [tell(request)];
    case 'carried-out':
      return [tell(request)];
    case 'forwarded':
    case 'answered':
    case null:
      return [];
  }
}

const find = (request: DataRequest): Owed =>
  byTheEnd(request, { id: 'find', says: 'Find what is held on them', command: 'choose-cases' });

const tell = (request: DataRequest): Owed =>
  byTheEnd(request, { id: 'tell', says: 'Tell them what was decided', command: 'send-outcome' });
