import type { Day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import { checklistOf } from '#kinds/complaint/checklist.ts';
import { issueFinalResponse } from '#kinds/complaint/commands/final-response.ts';
import { sendStageResponse } from '#kinds/complaint/commands/stage-response.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Desk } from '../../desk.ts';
import type { Person } from '../../sign-in/person.ts';
import { loadCase } from '../open-case.ts';
import { type Answering, type Composer, composed } from './composer.ts';

/** What sending a response will do, worked out by deciding it without recording anything. */
export interface Issuing {
  readonly at: Composer;
  readonly command: string;
  readonly form: Form;
  /** Everything that stands in its way; none when it may go. */
  readonly blocked: readonly Refusal[];
  readonly letter: Letter;
  /** The last day to go to ICE; null where no source gives one, and for a stage response. */
  readonly iceUntil: Day | null;
  /** Clocks that it stops, and those it starts with their day, by name. */
  readonly stops: readonly string[];
  readonly starts: readonly { readonly name: string; readonly due: Day }[];
}

/** What comes of sending a response today; null when there is no such complaint. */
export async function issuing(
  desk: Desk,
  person: Person,
  reference: string,
  answering: Answering,
): Promise<Issuing | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, setting } = found;
  const command = answering === 'final-response' ? issueFinalResponse : sendStageResponse;
  const role = permitRefusal(command.name, person.roles);
  const decision = command.decide(complaint, { sentBy: 'post' }, setting);
  const refusals = decision.ok ? [] : decision.refusals;
  const events = decision.ok ? decision.events : [];
  const at = composed(found, answering);
  return {
    at:
      answering === 'final-response'
        ? { ...at, checklist: checklistOf(complaint, setting, { issuing: true }) }
        : at,
    command: command.name,
    form: command.form,
    blocked: [...(role === null ? [] : [role]), ...refusals],
    letter: letterIn(events) ?? at.letter,
    ...clocksIn(events, complaint),
    iceUntil: iceUntil(events),
  };
}

const letterIn = (events: readonly ComplaintEvent[]): Letter | null =>
  events.find((event) => event.type === 'LetterIssued')?.letter ?? null;

/** Six months are told of only where guidance gives them: a provider’s own watch is no promise of ICE’s. */
function iceUntil(events: readonly ComplaintEvent[]): Day | null {
  const window = events.find((event) => event.type === 'ClockStarted' && event.clock === 'ice-window');
  return window?.type === 'ClockStarted' && window.due.limitFrom !== 'local' ? window.due.due : null;
}

function clocksIn(
  events: readonly ComplaintEvent[],
  complaint: Complaint,
): Pick<Issuing, 'stops' | 'starts'> {
  return {
    stops: events.flatMap((event) => {
      const clock = event.type === 'ClockStopped' ? complaint.clocks[event.clock] : undefined;
      return clock?.stoppedOn === null ? [clock.name] : [];
    }),
    starts: events.flatMap((event) =>
      event.type === 'ClockStarted' ? [{ name: event.name, due: event.due.due }] : [],
    ),
  };
}
