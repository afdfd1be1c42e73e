import type { Day } from '#core/day.ts';
import type { Wording } from '#core/letter.ts';
import { accountsOfPerson } from '#kinds/same-person.ts';
import { addressedTo } from './addressee.ts';
import type { FinalResponseFacts } from './ask/final-response.ts';
import { inForceOn } from './ask/wording.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, involvedIn, openPromises, procedureState, stepsOutstanding } from './state.ts';

/** What the writer of a final response may choose; everything else about it follows from the case. */
export interface FinalResponseChoice {
  readonly letterOn?: Day | undefined;
  readonly reviewer?: string | undefined;
  readonly wording?: string | undefined;
}

/** The wording that goes into a letter of this complaint on a day: its pack’s, in the version in force. */
export function wordingFor(complaint: Complaint, on: Day, wordings: readonly Wording[]): Wording | null {
  const ours = wordings.filter((wording) => wording.pack === complaint.pack);
  return inForceOn(
    on,
    ours.map((wording) => ({ ...wording, from: wording.validFrom, to: wording.validTo })),
  );
}

const sameParts = (a: Wording, b: Wording): boolean => JSON.stringify(a.parts) === JSON.stringify(b.parts);

/** The facts of a complaint as the gate asks for them: the same gate that can be asked by itself. */
export function finalResponseFacts(
  complaint: Complaint,
  setting: ComplaintSetting,
  choice: FinalResponseChoice = {},
): FinalResponseFacts {
  const { provider, mixed, outgoing, procedure } = complaint;
  const letterOn = choice.letterOn ?? setting.today;
  const review = provider?.review ?? null;
  const state = procedureState(complaint);
  // A review that was sent back is over: the next one has to be asked for.
  const reviewer = choice.reviewer ?? (state === 'final-in-review' ? (review?.reviewer ?? null) : null);
  // Until it is with a reviewer the draft is that of whoever is about to send it there.
  const drafter = state === 'final-in-review' && review !== null ? review.drafter : setting.actor.id;
  const stagesDone = (provider?.stages ?? []).filter((run) => run.respondedOn !== null).length;
  const pastLastStage = ['all-stages-complete', 'final-in-review'].includes(state ?? '');
  const atLast =
    (provider?.stages.length ?? 0) >= procedure.stages.length &&
    ['stage-open', 'ice-revisit'].includes(state ?? '');
  return {
    pack: complaint.pack,
    route:
      provider !== null ? 'own' : mixed !== null ? 'department-leads' : complaint.routed ? 'policy' : 'own',
    stagesTotal: procedure.stages.length,
    stagesDone: pastLastStage || atLast ? procedure.stages.length : stagesDone,
    stepsOutstanding: stepsOutstanding(complaint),
    elements: complaint.elements
      .filter((element) => isOurs(complaint, element.about))
      .map((element) => ({
        answered: element.answer !== null,
        // What a draft says already counts for what it says; it is the finding alone that makes it an answer.
        outcome: (element.answer ?? element.draft)?.outcomes ?? [],
        wanted: (element.answer ?? element.draft)?.canHave,
        explained: (element.answer ?? element.draft)?.why ?? '',
      })),
    openActions: openPromises(complaint).map((promise) => ({ toldHowLong: promise.by })),
    iceText: iceTextOf(complaint, setting, letterOn, choice.wording),
    letterOn,
    issueOn: setting.today,
    today: setting.today,
    lastStageResponseOn: lastStageResponseOn(complaint),
    // Somebody who holds two accounts is one person under both.
    earlierInvolved: [
      ...involvedIn(complaint).flatMap(({ staff }) => [...accountsOfPerson(setting.staff.values(), staff)]),
      ...[...accountsOfPerson(setting.staff.values(), drafter)].filter((account) => account !== drafter),
    ],
    drafter,
    reviewer: reviewerStands(complaint, setting, reviewer) ? reviewer : null,
    outgoing:
      outgoing === null || outgoing.state === 'signposted'
        ? null
        : {
            agreedOn: outgoing.agreed?.on ?? null,
            agreedDraft: outgoing.agreed?.draft ?? null,
            letterDraft: provider?.draft ?? 0,
            override:
              outgoing.override === null
                ? null
                : { reason: outgoing.override.reason, performanceManagerRef: outgoing.override.reference },
          },
    standardsControls: Object.fromEntries(Object.keys(procedure.switchedOff).map((id) => [id, false])),
    ...addressedTo(complaint),
    personalData: true,
    restricted: 'none',
    mentionsRestriction: false,
    alreadyIssued: (provider?.finals.length ?? 0) > 0,
    iceAskedToRevisit: complaint.iceRevisitSteps.length > 0,
  };
}

/** A part that is not the provider’s own is not answered in its letter. */
export const isOurs = (complaint: Complaint, about: Complaint['elements'][number]['about']): boolean =>
  about === null ||
  about === 'PROVIDER' ||
  about === 'SUBCONTRACTOR' ||
  (about === 'OUTGOING_PROVIDER' && complaint.outgoing?.state !== 'signposted');

/**
 * A draft that is with its reviewer has one once they have approved it, or are the one now issuing it. Somebody named who
 * had an earlier part stands for as long as it takes to say so.
 */
function reviewerStands(complaint: Complaint, setting: ComplaintSetting, reviewer: string | null): boolean {
  if (reviewer === null) return false;
  const review = complaint.provider?.review ?? null;
  if (review === null || procedureState(complaint) !== 'final-in-review') return true;
  if (setting.actor.id === reviewer || (reviewer === review.reviewer && review.approvedOn !== null))
    return true;
  return involvedIn(complaint).some((earlier) => earlier.staff === reviewer);
}

const lastStageResponseOn = (complaint: Complaint): Day | null =>
  (complaint.provider?.stages ?? [])
    .map((run) => run.respondedOn)
    .filter((on) => on !== null)
    .sort()
    .at(-1) ?? null;

function iceTextOf(
  complaint: Complaint,
  setting: ComplaintSetting,
  letterOn: Day,
  chosen: string | undefined,
): FinalResponseFacts['iceText'] {
  const inForce = wordingFor(complaint, letterOn, setting.wordings);
  const wording =
    chosen === undefined ? inForce : (setting.wordings.find((candidate) => candidate.id === chosen) ?? null);
  if (wording === null) {
    const everLoaded = setting.wordings.some((candidate) => candidate.pack === complaint.pack);
    return everLoaded
      ? { source: complaint.pack, loaded: true, intact: true, inForce: false }
      : { source: complaint.pack, loaded: false, intact: true };
  }
  const registered = setting.wordings.find((candidate) => candidate.id === wording.id);
  return {
    source: wording.pack,
    loaded: true,
    intact: registered !== undefined && sameParts(registered, wording),
    inForce: wording.pack !== complaint.pack || wording.id === inForce?.id,
  };
}
