import { type Calendar, isNotLoaded, plusWorkingDays, workingDayOnOrBefore } from '#core/calendar.ts';
import { type Day, earlier, plusDays } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Duty, type DutyView, standingDue } from '#core/projection.ts';
import { clockIn, plainIn } from '#core/rule-book.ts';
import type { Situation } from '#kinds/kind.ts';
import { undecidedClocks } from './clocks.ts';
import { partsToTell } from './commands/signpost.ts';
import {
  type Complaint,
  currentStage,
  isLastStage,
  isOpen,
  mixedOpen,
  openIceItems,
  openPromises,
  providerOpen,
} from './state.ts';

type Reading = Pick<Situation, 'calendars' | 'rules'>;

/** A duty before its dates are settled: from a clock, or a plain day. */
interface Wish {
  readonly id: string;
  readonly says: string;
  readonly detail?: string;
  readonly view: DutyView;
  readonly clock?: string;
  readonly due?: Day;
  readonly owner?: string | null;
  readonly role?: 'handler' | 'reviewer' | 'manager' | 'system';
  readonly command?: string;
}

/**
 * Everything that is owed on a complaint, soonest first. Of a limb’s own duties only the next one stands here, so that a
 * list of work stays a list of things to do; its other clocks stand on the case. An open complaint always has at least one.
 */
export function dutiesOf(complaint: Complaint, reading: Reading): Duty[] {
  if (!isOpen(complaint)) return [];
  const calendar = reading.calendars[complaint.contract.nation];
  const wishes = [
    ...next(unroutedWishes(complaint), complaint),
    ...next(providerWishes(complaint), complaint),
    ...next(mixedWishes(complaint, reading), complaint),
    ...outgoingWishes(complaint),
    ...signpostWishes(complaint),
    ...promiseWishes(complaint),
    ...iceWishes(complaint),
    ...checkWishes(complaint, reading),
  ];
  const duties = wishes.map((wish) => settle(wish, complaint, calendar));
  return duties.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

const dueOf = (wish: Wish, complaint: Complaint): Day => {
  const clock = wish.clock === undefined ? undefined : complaint.clocks[wish.clock];
  return clock === undefined ? (wish.due ?? complaint.recordedOn) : standingDue(clock);
};

/** The soonest of a limb’s duties. */
function next(wishes: readonly Wish[], complaint: Complaint): Wish[] {
  const [first] = [...wishes].sort((a, b) => (dueOf(a, complaint) < dueOf(b, complaint) ? -1 : 1));
  return first === undefined ? [] : [first];
}

function settle(wish: Wish, complaint: Complaint, calendar: Calendar): Duty {
  const due = dueOf(wish, complaint);
  const before = workingDayOnOrBefore(calendar, due);
  const actBy = isNotLoaded(before) ? due : before;
  const holiday = actBy === due ? '' : `Last working day before it: ${inWords(actBy)}`;
  return {
    id: wish.id,
    says: wish.says,
    detail: wish.detail ?? (holiday === '' ? complaint.matter : holiday),
    view: wish.view,
    due,
    actBy,
    owner: wish.owner === undefined ? complaint.handler : wish.owner,
    ownerRole: wish.role ?? 'handler',
    clock: wish.clock !== undefined && complaint.clocks[wish.clock] !== undefined ? wish.clock : null,
    command: wish.command ?? null,
  };
}

const running = (complaint: Complaint, clock: string): boolean => complaint.clocks[clock]?.stoppedOn === null;

function unroutedWishes(complaint: Complaint): Wish[] {
  if (complaint.routed) return [];
  return [
    {
      id: 'route',
      says: 'Decide whose complaint it is',
      view: 'responses',
      clock: 'take-on',
      command: 'route',
    },
  ];
}

/** "Reply to the Member for Fenmoor East" where an elected member speaks for them. */
function responseWords(complaint: Complaint): string {
  const { representation } = complaint;
  if (representation?.kind === 'elected-member' && representation.authority !== 'denied')
    return `Reply to ${representation.name}`;
  const n = currentStage(complaint)?.n ?? 1;
  return n === 1 ? 'Send the first response' : `Send the response of stage ${n}`;
}

function providerWishes(complaint: Complaint): Wish[] {
  const { provider } = complaint;
  if (provider === null || !providerOpen(complaint)) return [];
  const run = currentStage(complaint);
  const stageClock = `stage-${run?.n ?? 1}`;
  const eightWeeks: Wish[] = running(complaint, 'reply-before-ice')
    ? [
        {
          id: 'eight-weeks',
          says: 'Send a full reply before eight weeks end',
          view: 'responses',
          clock: 'reply-before-ice',
          command: 'send-stage-response',
        },
      ]
    : [];
  const speak: Wish[] =
    complaint.elementsAgreedOn === null && running(complaint, 'speak')
      ? [
          {
            id: 'speak',
            says: 'Call to agree what the complaint is',
            view: 'responses',
            clock: 'speak',
            command: 'agree-elements',
          },
        ]
      : [];
  const openStage: Wish = running(complaint, stageClock)
    ? { id: stageClock, says: '', view: 'responses', clock: stageClock }
    : {
        id: stageClock,
        says: '',
        view: 'responses',
        due: complaint.clocks[stageClock]?.due.due ?? complaint.recordedOn,
      };
  switch (provider.state) {
    case 'received':
    case 'routed':
      return [
        { id: 'take-on', says: 'Take it on', view: 'responses', clock: 'take-on', command: 'open-stage' },
      ];
    case 'stage-open':
      return isLastStage(complaint)
        ? [
            ...speak,
            { ...openStage, says: 'Finish the final response', command: 'submit-final-response' },
            ...eightWeeks,
          ]
        : [
            ...speak,
            { ...openStage, says: responseWords(complaint), command: 'send-stage-response' },
            ...eightWeeks,
          ];
    case 'all-stages-complete':
      return [{ ...openStage, says: 'Finish the final response', command: 'submit-final-response' }];
    case 'final-in-review': {
      const approved = provider.review?.approvedOn != null;
      return [
        approved
          ? { ...openStage, says: 'Issue the final response', command: 'issue-final-response' }
          : {
              ...openStage,
              says: 'Review the final response',
              owner: provider.review?.reviewer ?? null,
              role: 'reviewer',
              command: 'approve-final-response',
            },
      ];
    }
    case 'stage-responded':
      return [
        {
          id: 'ask-satisfied',
          says: 'Ask whether they are satisfied',
          view: 'responses',
          clock: 'ask-satisfied',
          command: 'record-satisfied',
        },
      ];
    case 'final-response-issued':
      return [
        {
          id: 'window',
          says: 'The six months to go to ICE have ended',
          view: 'checks',
          due: plusDays(complaint.clocks['ice-window']?.due.due ?? complaint.recordedOn, 1),
          owner: null,
          role: 'system',
          command: 'window-passed',
        },
      ];
    case 'at-ice':
      return openIceItems(complaint).length > 0
        ? []
        : [
            {
              id: 'ice-follow-up',
              says: 'Ask ICE where it stands',
              view: 'ice',
              clock: 'ice-follow-up',
              due: complaint.iceItems.at(-1)?.on ?? complaint.recordedOn,
              command: 'record-ice-contact',
            },
          ];
    case 'ice-revisit':
      return [
        {
          id: 'revisit',
          says: 'Do again the steps ICE named',
          view: 'ice',
          clock: 'revisit',
          command: isLastStage(complaint) ? 'submit-final-response' : 'send-stage-response',
        },
      ];
    case 'resolved':
    case 'window-closed':
    case 'withdrawn':
      return [];
  }
}

function mixedWishes(complaint: Complaint, reading: Reading): Wish[] {
  const { mixed } = complaint;
  if (mixed === null || !mixedOpen(complaint)) return [];
  const request = mixed.requests.at(-1);
  const chase: Wish = {
    id: 'ask-jcp',
    says: 'Ask Jobcentre Plus where it stands',
    view: 'jobcentre-plus',
    due: chaseDay(complaint, reading),
    command: 'ask-jcp',
  };
  switch (mixed.state) {
    case 'directed-to-jcp':
      return mixed.toldOn === null ? [] : [chase];
    case 'contribution-due':
      return [
        {
          id: `jcp-contribution-${request?.id ?? ''}`,
          says: 'Send our part to Jobcentre Plus',
          view: 'jobcentre-plus',
          clock: `jcp-contribution-${request?.id ?? ''}`,
          due: request?.on ?? complaint.recordedOn,
          command: 'send-contribution',
        },
      ];
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

/** The day on which the shadow of the eight weeks warns (AMB-4). */
function shadowDay(complaint: Complaint, reading: Reading): Day | null {
  const alert = plainIn(reading.rules, 'clock.mixed')?.values?.alertOnDay;
  const clock = complaint.clocks['reply-before-ice'];
  return typeof alert === 'number' && clock?.stoppedOn === null ? plusDays(clock.due.startsOn, alert) : null;
}

function outgoingWishes(complaint: Complaint): Wish[] {
  const { outgoing } = complaint;
  if (outgoing === null || !(providerOpen(complaint) || mixedOpen(complaint))) return [];
  if (outgoing.state === 'requested')
    return [
      {
        id: 'outgoing-reply',
        says:
          outgoing.askedOn === null
            ? 'Ask the outgoing provider for its part'
            : 'Get the outgoing provider’s reply',
        view: 'responses',
        clock: 'outgoing-reply',
        command: outgoing.askedOn === null ? 'ask-outgoing' : 'record-outgoing-reply',
      },
    ];
  if (outgoing.state === 'agreement-pending')
    return [
      {
        id: 'outgoing-agreement',
        says: 'Get the outgoing provider to agree the draft',
        view: 'responses',
        clock: 'outgoing-agreement',
        command: 'record-outgoing-agreement',
      },
    ];
  return [];
}

function signpostWishes(complaint: Complaint): Wish[] {
  if (partsToTell(complaint).length === 0) return [];
  return [
    {
      id: 'direct',
      says: 'Tell them where to take it',
      view: 'responses',
      clock: 'direct',
      command: 'send-signpost',
    },
  ];
}

const promiseWishes = (complaint: Complaint): Wish[] =>
  openPromises(complaint).map((promise) => ({
    id: `promise-${promise.id}`,
    says: promise.what,
    view: 'promises',
    clock: `promise-${promise.id}`,
    due: promise.by,
    command: 'keep-promise',
  }));

const iceWishes = (complaint: Complaint): Wish[] =>
  openIceItems(complaint).map((item) => ({
    id: `ice-item-${item.id}`,
    says: `Answer ICE’s ${item.kind === 'telephone' ? 'call' : item.kind} of ${inWords(item.on)}`,
    view: 'ice',
    clock: `ice-item-${item.id}`,
    due: item.on,
    command: 'answer-ice',
  }));

/** What a manager or the system looks to, beside the handler’s own next duty. */
function checkWishes(complaint: Complaint, reading: Reading): Wish[] {
  const wishes: Wish[] = [];
  const eightWeeks = complaint.clocks['reply-before-ice'];
  const ownLimb = providerOpen(complaint) || !complaint.routed;
  if (eightWeeks?.stoppedOn === null && ownLimb && complaint.eightWeekRouteOpenOn === null)
    wishes.push({
      id: 'eight-weeks-passed',
      says: 'Eight weeks end',
      view: 'checks',
      due: plusDays(eightWeeks.due.due, 1),
      owner: null,
      role: 'system',
      command: 'eight-weeks-passed',
    });
  const warn = clockIn(reading.rules, 'clock.reply-before-ice')?.warnOn?.at(-2);
  if (
    eightWeeks?.stoppedOn === null &&
    warn !== undefined &&
    complaint.mixed !== null &&
    mixedOpen(complaint)
  )
    wishes.push({
      id: 'shadow',
      says: 'See that Jobcentre Plus answers before eight weeks',
      view: 'checks',
      due: shadowDay(complaint, reading) ?? plusDays(eightWeeks.due.startsOn, warn),
      owner: null,
      role: 'manager',
      command: 'ask-jcp',
    });
  if (running(complaint, 'tell-eight-weeks'))
    wishes.push({
      id: 'tell-eight-weeks',
      says: 'Tell them the way to ICE is open',
      view: 'ice',
      clock: 'tell-eight-weeks',
      command: 'tell-eight-weeks',
    });
  if (complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null)
    wishes.push({
      id: 'performance-manager',
      says: 'Tell the Performance Manager',
      view: 'checks',
      due: complaint.recordedOn,
      role: 'manager',
      owner: null,
      command: 'tell-performance-manager',
    });
  for (const clock of undecidedClocks(complaint))
    wishes.push({
      id: `decide-${clock.id}`,
      says: 'Decide which date stands',
      view: 'checks',
      due: earlier(clock.due.due, standingDue(clock)),
      role: 'manager',
      owner: null,
      command: 'decide-told-date',
    });
  return wishes;
}
