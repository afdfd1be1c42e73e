import type { Day } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import { standingDue } from '#core/projection.ts';
import { iceStateWords, ombudsmanStateWords } from './in-words.ts';
import { type Complaint, currentStage, isIceCaseOpen, procedureState } from './state.ts';

/** A step of the way a complaint goes: behind it, where it is, or still to come. */
export interface ProcessStop {
  readonly at: 'done' | 'here' | 'ahead';
  readonly says: string;
  readonly note?: string;
}

/** The way of a complaint, for the process map: where it has been, is, and may end. */
export interface Process {
  readonly title: string;
  readonly describes: string;
  readonly steps: readonly ProcessStop[];
  readonly ends: readonly ProcessStop[];
}

/** The way of a complaint on a day. Drawn upright; on a phone and on paper it reads as a list. */
export function processOf(complaint: Complaint, today: Day): Process {
  const steps =
    complaint.provider === null && complaint.mixed !== null
      ? mixedSteps(complaint, today)
      : ownSteps(complaint, today);
  const here =
    steps.find((step) => step.at === 'here') ?? endsOf(complaint, today).find((step) => step.at === 'here');
  return {
    title: `Process map. ${here === undefined ? 'It has ended' : `Now at ${inSentence(here.says)}`}.`,
    describes: steps
      .map((step) => `${step.says}${step.note === undefined ? '' : `: ${step.note}`}.`)
      .join(' '),
    steps,
    ends: endsOf(complaint, today),
  };
}

/** "Stage 1" inside a sentence is "stage 1"; "ICE" stays as it is. */
const inSentence = (says: string): string =>
  /^\p{Lu}{2}/u.test(says) ? says : `${says.charAt(0).toLowerCase()}${says.slice(1)}`;

const on = (day: Day, today: Day): string => inShort(day, today);

function ownSteps(complaint: Complaint, today: Day): ProcessStop[] {
  const { provider, procedure } = complaint;
  const received: ProcessStop = {
    at:
      provider === null || provider.stages.length > 0
        ? complaint.routed || provider !== null
          ? 'done'
          : 'here'
        : 'here',
    says: 'Received',
    note: on(complaint.receivedOn, today),
  };
  if (provider === null) return [received, ...elsewhereSteps(complaint, today)];
  const stages = procedure.stages
    .slice(0, -1)
    .map((stage, index) => stageStop(complaint, index + 1, stage.name, today));
  const last = procedure.stages.length;
  const lastStage = stageStop(complaint, last, procedure.stages[last - 1]?.name ?? 'Last stage', today);
  return [received, ...stages, lastStage, finalStop(complaint, today)];
}

function stageStop(complaint: Complaint, n: number, name: string, today: Day): ProcessStop {
  const run = complaint.provider?.stages.find((candidate) => candidate.n === n);
  const says = `Stage ${n}: ${name.toLowerCase()}`;
  if (run === undefined) return { at: 'ahead', says };
  const clock = complaint.clocks[`stage-${n}`];
  const open = procedureState(complaint) === 'stage-open' && currentStage(complaint)?.n === n;
  if (open)
    return {
      at: 'here',
      says,
      note: `We are here.${clock === undefined ? '' : ` Due ${on(standingDue(clock), today)}`}`,
    };
  const sent = run.respondedOn === null ? '' : `Answered ${on(run.respondedOn, today)}`;
  const waiting = procedureState(complaint) === 'stage-responded' && currentStage(complaint)?.n === n;
  return waiting
    ? { at: 'here', says, note: `${sent}. Waiting for what they say` }
    : { at: 'done', says, ...(sent === '' ? {} : { note: sent }) };
}

function finalStop(complaint: Complaint, today: Day): ProcessStop {
  const says = 'Final response';
  const final = complaint.provider?.finals.at(-1);
  const state = procedureState(complaint);
  if (state === 'all-stages-complete') return { at: 'here', says, note: 'We are here. To be written' };
  if (state === 'final-in-review') return { at: 'here', says, note: 'We are here. In review' };
  if (state === 'ice-revisit') return { at: 'here', says, note: 'Steps ICE asked for again' };
  if (final === undefined) return { at: 'ahead', says, note: 'After independent review' };
  return {
    at: state === 'final-response-issued' ? 'here' : 'done',
    says,
    note: `Issued ${on(final.on, today)}`,
  };
}

function mixedSteps(complaint: Complaint, today: Day): ProcessStop[] {
  const { mixed } = complaint;
  const order = [
    'directed-to-jcp',
    'contribution-due',
    'contribution-sent',
    'combined-in-agreement',
    'combined-issued',
  ];
  const reached = order.indexOf(mixed?.state ?? '');
  const at = (index: number): ProcessStop['at'] =>
    reached === -1 || index < reached ? 'done' : index === reached ? 'here' : 'ahead';
  return [
    { at: 'done', says: 'Received', note: on(complaint.receivedOn, today) },
    {
      at: at(0),
      says: 'Directed to Jobcentre Plus',
      ...(mixed?.toldOn == null ? {} : { note: `Told ${on(mixed.toldOn, today)}` }),
    },
    { at: at(1), says: 'Our part asked for' },
    { at: at(2), says: 'Our part sent' },
    { at: at(3), says: 'Combined reply agreed' },
    {
      at: at(4),
      says: 'Combined reply issued',
      ...(mixed?.issuedOn == null ? {} : { note: on(mixed.issuedOn, today) }),
    },
  ];
}

function elsewhereSteps(complaint: Complaint, today: Day): ProcessStop[] {
  const told = complaint.elsewhere[0]?.toldOn ?? complaint.outgoing?.toldOn ?? null;
  if (!complaint.routed) return [{ at: 'ahead', says: 'Decide whose it is' }];
  return [
    told === null
      ? { at: 'here', says: 'Tell them where to take it' }
      : { at: 'done', says: 'Told where to take it', note: on(told, today) },
  ];
}

function endsOf(complaint: Complaint, today: Day): ProcessStop[] {
  const { provider, mixed } = complaint;
  const state = provider?.state ?? mixed?.state;
  if (state === 'withdrawn') return [{ at: 'here', says: 'Withdrawn' }];
  if (provider === null && mixed === null) return [];
  const resolved = state === 'resolved';
  const ended = provider?.endedOn ?? null;
  const resolvedStop: ProcessStop = {
    at: resolved ? 'here' : 'ahead',
    says: 'Resolved',
    note: resolved && ended !== null ? on(ended, today) : 'If they say so',
  };
  if (provider === null)
    return [resolvedStop, { at: 'ahead', says: 'Our next stage', note: 'If they come back' }];
  return [resolvedStop, iceStop(complaint, today), ...ombudsmanStops(complaint, today)];
}

/** ICE: where its case stands, or until when they may go there. */
function iceStop(complaint: Complaint, today: Day): ProcessStop {
  const { provider, iceCases } = complaint;
  const atIce = provider?.state === 'at-ice' || provider?.state === 'ice-revisit';
  const last = iceCases.findLast(isIceCaseOpen) ?? iceCases.at(-1);
  if (last !== undefined)
    return {
      at: atIce ? 'here' : isIceCaseOpen(last) ? 'ahead' : 'done',
      says: 'ICE',
      note: `${iceStateWords[last.state]}, ${on(last.since, today)}`,
    };
  const window = complaint.clocks['ice-window'];
  const until = window === undefined ? 'Within six months' : `Until ${on(window.due.due, today)}`;
  return { at: atIce ? 'here' : 'ahead', says: 'ICE', note: atIce ? 'We are here' : until };
}

const ombudsmanStops = (complaint: Complaint, today: Day): ProcessStop[] =>
  complaint.ombudsmanCases.slice(-1).map(({ state, openedOn }) => ({
    at: state === 'closed' || state === 'not-accepted' ? 'done' : 'here',
    says: 'Ombudsman',
    note: `${ombudsmanStateWords[state]}, since ${on(openedOn, today)}`,
  }));
