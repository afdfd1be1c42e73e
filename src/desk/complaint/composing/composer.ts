import type { Calendar } from '#core/calendar.ts';
import { type Day, dayOf, type Moment } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Letter } from '#core/letter.ts';
import { standingDue } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import { type Checklist, checklistOf, stageChecklistOf } from '#kinds/complaint/checklist.ts';
import { answerElement } from '#kinds/complaint/commands/answer.ts';
import { submitFinalResponse } from '#kinds/complaint/commands/final-response.ts';
import { sendStageResponse } from '#kinds/complaint/commands/stage-response.ts';
import { finalResponse } from '#kinds/complaint/letters/final-response.ts';
import { addresseeOf } from '#kinds/complaint/letters/letter.ts';
import { stageResponse } from '#kinds/complaint/letters/stage-response.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import { type Complaint, currentStage, isLastStage, isOpen } from '#kinds/complaint/state.ts';
import type { Desk } from '../../desk.ts';
import type { historyOf } from '../../history.ts';
import type { Person } from '../../sign-in/person.ts';
import { loadCase } from '../open-case.ts';
import { type ComposedElement, elementsComposed, titlesElsewhere } from './elements.ts';
import { type Locked, lockedWording } from './locked.ts';
import { type PromiseShown, promisesShown } from './promises.ts';
import { type Reviewing, reviewing } from './reviewing.ts';

/** What is being written: the answer of a stage before the last, or the final response. */
export type Answering = 'stage-response' | 'final-response';

/** A response as its writer, its reviewer and whoever issues it see it, as of one moment and for one person. */
export interface Composer {
  readonly answering: Answering;
  readonly reference: string;
  readonly version: number;
  readonly person: string;
  /** Whom the letter goes to. */
  readonly to: string;
  readonly adjustments: string;
  readonly stage: { readonly n: number; readonly of: number; readonly name: string };
  readonly due: { readonly on: Day; readonly clock: string } | null;
  readonly today: Day;
  readonly calendar: Calendar;
  /** Why nothing of it can be written now; none when it can. */
  readonly blocked: readonly Refusal[];
  readonly elements: readonly ComposedElement[];
  /** Parts of the complaint that somebody else answers, by title. */
  readonly elsewhere: readonly string[];
  /** The form of an element’s answer. */
  readonly form: Form;
  readonly promises: readonly PromiseShown[];
  /** The ordered wording; null for a stage response, which carries none. */
  readonly locked: Locked | null;
  readonly reviewing: Reviewing;
  readonly checklist: Checklist;
  readonly letter: Letter;
  readonly savedAt: Moment | null;
  /** Steps ICE asked to be done again, where it did. */
  readonly askedByIce: readonly string[];
}

/** What a response is at, whether it can be written or not; null when there is no such complaint. */
export async function composer(
  desk: Desk,
  person: Person,
  reference: string,
  answering: Answering,
): Promise<Composer | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  return composed(found, answering);
}

type Found = NonNullable<Awaited<ReturnType<typeof loadCase>>>;

/** A response of a case that has been loaded. */
export function composed({ complaint, history, version, setting }: Found, answering: Answering): Composer {
  const run = currentStage(complaint);
  const clock = complaint.clocks[`stage-${run?.n ?? 1}`];
  const final = answering === 'final-response';
  return {
    answering,
    reference: complaint.reference,
    version,
    person: personOf(complaint),
    to: addresseeOf(complaint).who,
    adjustments: complaint.adjustments,
    stage: { n: run?.n ?? 1, of: complaint.procedure.stages.length, name: run?.name ?? '' },
    due: clock?.stoppedOn === null ? { on: standingDue(clock), clock: clock.id } : null,
    today: setting.today,
    calendar: setting.calendars[complaint.contract.nation],
    blocked: blockedFrom(complaint, setting, answering),
    elements: elementsComposed(complaint),
    elsewhere: titlesElsewhere(complaint),
    form: answerElement.form,
    promises: promisesShown(complaint, setting),
    locked: final ? lockedWording(complaint, setting) : null,
    reviewing: reviewing(complaint, setting),
    checklist: final ? checklistOf(complaint, setting) : stageChecklistOf(complaint, setting),
    letter: final ? finalResponse(complaint, setting, setting.today) : stageResponse(complaint, setting),
    savedAt: lastSaved(history, run?.openedOn ?? null),
    askedByIce: complaint.iceRevisitSteps,
  };
}

/** Why a response cannot be written: the role, or where the complaint is. What its answers lack does not stand here. */
function blockedFrom(complaint: Complaint, setting: ComplaintSetting, answering: Answering): Refusal[] {
  const role = permitRefusal('answer-element', setting.actor.roles);
  if (role !== null) return [role];
  const last = isLastStage(complaint);
  const open = isOpen(complaint) && answerElement.blocked(complaint, setting).length === 0;
  if (open && last === (answering === 'final-response')) return [];
  const sending = answering === 'final-response' ? submitFinalResponse : sendStageResponse;
  const [first] = sending.blocked(complaint, setting);
  return first === undefined ? answerElement.blocked(complaint, setting) : [first];
}

/** When an answer was last saved, in the stage that is open. */
function lastSaved(history: ReturnType<typeof historyOf>, since: Day | null): Moment | null {
  const saved = history.findLast(
    ({ event, at }) =>
      (event.type === 'ElementAnswered' || event.type === 'AnswerDrafted') &&
      (since === null || dayOf(at) >= since),
  );
  return saved?.at ?? null;
}
