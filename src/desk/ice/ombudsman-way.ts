import type { Day } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { OmbudsmanCase } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { WayStep } from './way.ts';

/** Something that happened between the Ombudsman and us, and the step of the way it stands at. */
export interface Happened {
  readonly step: number;
  readonly on: Day;
  readonly says: string;
  readonly detail: string;
}

const names = ['In touch', 'Taken', 'Information', 'Report', 'All done'];
const reached = {
  none: 0,
  notified: 0,
  'not-accepted': 1,
  accepted: 1,
  'information-requested': 2,
  reported: 3,
  closed: 4,
} as const;

/** What happened in a case at the Ombudsman, the newest first. */
export const happenedIn = (
  { id }: OmbudsmanCase,
  history: readonly Recorded<ComplaintEvent>[],
): readonly Happened[] =>
  history
    .map(({ event }) => event)
    .flatMap((event) => {
      const told = toldOf(event);
      return told === null || told.of !== id ? [] : [told];
    })
    .toReversed();

function toldOf(event: ComplaintEvent): (Happened & { readonly of: string }) | null {
  switch (event.type) {
    case 'OmbudsmanContacted': {
      const by = event.by === '' ? '' : ` Referred by ${event.by}.`;
      return { of: event.id, step: 0, on: event.on, says: 'In touch', detail: `${event.summary}${by}` };
    }
    case 'OmbudsmanDecided': {
      const says = event.accepted ? 'Takes it' : 'Does not take it';
      return { of: event.case, step: 1, on: event.on, says, detail: event.words };
    }
    case 'OmbudsmanAsked':
      return { of: event.case, step: 2, on: event.on, says: 'Asks for information', detail: event.asks };
    case 'OmbudsmanAnswered':
      return { of: event.case, step: 2, on: event.on, says: 'We sent it', detail: event.how };
    case 'OmbudsmanReported': {
      const detail = event.upheld ? 'It upholds the complaint.' : 'It does not uphold the complaint.';
      return { of: event.case, step: 3, on: event.on, says: 'Reports', detail };
    }
    case 'OmbudsmanClosed':
      return { of: event.case, step: 4, on: event.on, says: 'Closed', detail: event.why };
    default:
      return null;
  }
}

/** The way there: in touch, taken or not, what it asks for, its report, the end (PH1 to PH5). */
export function ombudsmanWay({ state }: OmbudsmanCase, happened: readonly Happened[], today: Day): WayStep[] {
  return names.map((says, step): WayStep => {
    const day = happened.find((each) => each.step === step)?.on;
    const note = day === undefined ? '' : inShort(day, today);
    if (state === 'not-accepted' && step > 0)
      return step === 1
        ? { at: 'barred', says: 'Not taken', note }
        : { at: 'ahead', says, note: 'Not needed' };
    if (step > reached[state]) return { at: 'ahead', says, note: '' };
    if (step === reached[state] && state !== 'closed')
      return { at: 'here', says, note: note === '' ? 'We are here' : `We are here, since ${note}` };
    return day === undefined ? { at: 'barred', says, note: 'Not asked for' } : { at: 'done', says, note };
  });
}
