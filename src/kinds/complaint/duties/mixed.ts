import { isNotLoaded, plusWorkingDays } from '#core/calendar.ts';
import { type Day, earlier, plusDays } from '#core/day.ts';
import { clockIn, plainIn } from '#core/rule-book.ts';
import { type Complaint, type MixedLimb, mixedOpen } from '../state.ts';
import type { Reading, Wish } from './wish.ts';

/** What is owed while Jobcentre Plus or DWP leads: our part, our word on the combined reply, and not losing sight of it. */
export function mixedWishes(complaint: Complaint, reading: Reading): Wish[] {
  const { mixed } = complaint;
  if (mixed === null || !mixedOpen(complaint)) return [];
  const chase: Wish = {
    id: 'ask-jcp',
    says: `Ask ${leadOf(mixed)} where it stands`,
    view: 'jobcentre-plus',
    due: chaseDay(complaint, reading),
    command: 'ask-jcp',
  };
  switch (mixed.state) {
    case 'directed-to-jcp':
      return mixed.toldOn === null ? [] : [chase];
    case 'contribution-due':
      return contributions(mixed);
    case 'contribution-sent':
      return [chase];
    case 'combined-in-agreement':
      return mixed.draftAnswered
        ? [chase]
        : [
            {
              id: `combined-draft-${mixed.combinedDraft}`,
              says: 'Agree the combined reply',
              view: 'jobcentre-plus',
              clock: `jcp-contribution-draft-${mixed.combinedDraft}`,
              due: mixed.lastContactOn,
              command: 'answer-combined-draft',
            },
          ];
    case 'combined-issued':
      return [
        {
          id: 'ask-satisfied',
          says: 'Ask whether they are satisfied',
          view: 'jobcentre-plus',
          clock: 'ask-satisfied',
          due: mixed.lastContactOn,
          command: 'record-satisfied',
        },
      ];
    case 'resolved':
    case 'withdrawn':
    case 'further-resolution':
      return [];
  }
}

const leadOf = ({ lead }: MixedLimb): string => (lead === 'dwp' ? 'DWP' : 'Jobcentre Plus');

/** Our part, by the time of each request that waits; where nobody has asked for anything, what is wanted is found out first. */
function contributions(mixed: MixedLimb): Wish[] {
  const waiting = mixed.requests.filter((request) => !request.answered);
  if (waiting.length === 0)
    return [
      {
        id: 'jcp-request',
        says: `Find out what ${leadOf(mixed)} needs of us, and by when`,
        view: 'jobcentre-plus',
        command: 'record-jcp-request',
      },
    ];
  return waiting.map((request) => ({
    id: `jcp-contribution-${request.id}`,
    says: `Send our part to ${leadOf(mixed)}`,
    view: 'jobcentre-plus',
    clock: `jcp-contribution-${request.id}`,
    due: request.on,
    command: 'send-contribution',
  }));
}

/** The provider’s own target for asking Jobcentre Plus again, or the shadow’s warning day if that is sooner. */
function chaseDay(complaint: Complaint, reading: Reading): Day {
  const last = complaint.mixed?.lastContactOn ?? complaint.recordedOn;
  const local =
    complaint.procedure.targets['clock.chase-jcp'] ?? clockIn(reading.rules, 'clock.chase-jcp')?.local;
  const counted =
    local === undefined
      ? last
      : plusWorkingDays(reading.calendars[complaint.contract.nation], last, local.value);
  const byTarget = isNotLoaded(counted) ? plusDays(last, 14) : counted;
  const shadow = shadowDay(complaint, reading);
  return shadow !== null && shadow > last ? earlier(byTarget, shadow) : byTarget;
}

/** The day on which the shadow of the eight weeks warns (AMB-4); null when none runs. */
export function shadowDay(complaint: Complaint, reading: Reading): Day | null {
  const alert = plainIn(reading.rules, 'clock.mixed')?.values?.alertOnDay;
  const clock = complaint.clocks['reply-before-ice'];
  return typeof alert === 'number' && clock?.stoppedOn === null ? plusDays(clock.due.startsOn, alert) : null;
}
