import assert from 'node:assert/strict';
import { dayOf } from '#core/day.ts';
import { finalResponseQuestion } from '#kinds/complaint/ask/final-response.ts';
import { disclosureTo } from '#kinds/complaint/ask/route.ts';
import type { ComplaintEvent, EventOf } from '#kinds/complaint/events.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import { type Complaint, openPromises } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { Step } from './invariants.ts';

type Past = readonly Recorded<ComplaintEvent>[];

const last = <Type extends ComplaintEvent['type']>(
  past: Past,
  type: Type,
): (Recorded<ComplaintEvent> & { event: EventOf<Type> }) | undefined =>
  past.findLast(({ event }) => event.type === type) as
    | (Recorded<ComplaintEvent> & { event: EventOf<Type> })
    | undefined;

/** Who had any part in what went before: read off the events, by this test’s own list. */
function hadAPart(past: Past): Set<string> {
  const parts = new Set<string>();
  const handlers: string[] = [];
  for (const { event, by } of past) {
    if (event.type === 'HandlerAssigned') handlers.push(event.handler);
    if (
      [
        'ElementAnswered',
        'StageResponded',
        'FinalResponseIssued',
        'ContributionSent',
        'CombinedDraftAnswered',
      ].includes(event.type)
    )
      parts.add(by.id);
    if (event.type === 'StageResponded' || event.type === 'FinalResponseIssued')
      for (const one of handlers.slice(-1)) parts.add(one);
    if (event.type === 'FinalResponseIssued') parts.add(event.reviewer);
  }
  for (const one of handlers.slice(-1)) parts.add(one);
  return parts;
}

/**
 * Whenever a final response goes, the gate is asked by itself, with facts this test reads off the events: it must let it
 * through. And whoever reviewed it had no part in anything before, and approved this very draft.
 */
export function finalResponsesAreAllowed({ before, history, added, setting }: Step): void {
  const issued = added.find(({ event }) => event.type === 'FinalResponseIssued') as
    | (Recorded<ComplaintEvent> & { event: EventOf<'FinalResponseIssued'> })
    | undefined;
  if (issued === undefined || before === null) return;
  const past = history.slice(0, history.length - added.length);
  const facts = factsOf(
    before,
    past,
    issued,
    setting.wordings.map((wording) => wording.id),
  );
  const answer = finalResponseQuestion.ask(facts, setting);
  assert.deepEqual(answer.answer, { allowed: true, blocks: [] }, JSON.stringify(facts));

  const submitted = last(past, 'FinalResponseSubmitted');
  assert.ok(submitted, 'a final response went without having been sent to anybody');
  const { reviewer } = issued.event;
  assert.ok(!hadAPart(past).has(reviewer), `${reviewer} reviewed it and had a part in it`);
  assert.notEqual(reviewer, submitted.by.id, 'whoever wrote it reviewed it');
  const answered = last(past, 'ElementAnswered')?.version ?? 0;
  const approved = last(past, 'FinalResponseApproved');
  const read =
    approved !== undefined &&
    approved.by.id === reviewer &&
    approved.version > Math.max(answered, submitted.version);
  assert.ok(read || issued.by.id === reviewer, 'nobody approved this draft');
}

function factsOf(
  complaint: Complaint,
  past: Past,
  issued: Recorded<ComplaintEvent> & { event: EventOf<'FinalResponseIssued'> },
  loaded: readonly string[],
) {
  const { procedure, outgoing, representation } = complaint;
  const opened = past
    .filter(({ event }) => event.type === 'StageOpened')
    .map(({ event }) => (event as EventOf<'StageOpened'>).stage);
  const residual = past.some(({ event }) => event.type === 'ResidualApproached') ? 1 : 0;
  const sinceOpened = past.slice(past.findLastIndex(({ event }) => event.type === 'StageOpened'));
  const steps = (procedure.stages.at(-1)?.steps ?? []).filter(
    (step) =>
      step.required &&
      !sinceOpened.some(
        ({ event }) => (event.type === 'StepDone' || event.type === 'StepLeftOut') && event.step === step.id,
      ),
  );
  const finals = past.filter(({ event }) => event.type === 'FinalResponseIssued').length;
  const drafts = past.filter(({ event }) => event.type === 'ElementAnswered').length;
  const agreed = last(past, 'OutgoingAgreed');
  const overridden = last(past, 'OutgoingOverridden');
  const letter = issued.event.wording;
  const disclosure =
    representation === null
      ? 'FREE'
      : disclosureTo(representation.kind, representation.office, representation.authority);
  return {
    pack: complaint.pack,
    route: 'own' as const,
    stagesTotal: procedure.stages.length,
    stagesDone: Math.max(residual, ...opened),
    stepsOutstanding: steps,
    elements: complaint.elements
      .filter((element) => isOurs(complaint, element.about))
      .map(({ answer }) => ({
        answered: answer !== null,
        outcome: answer?.outcomes ?? [],
        wanted: answer?.canHave,
        explained: answer?.why ?? '',
      })),
    openActions: openPromises(complaint).map((promise) => ({ toldHowLong: promise.by })),
    iceText:
      letter === ''
        ? null
        : { source: complaint.pack, loaded: loaded.includes(letter), intact: true, inForce: true },
    letterOn: issued.event.on,
    issueOn: dayOf(issued.at),
    today: dayOf(issued.at),
    lastStageResponseOn: last(past, 'StageResponded')?.event.on ?? null,
    earlierInvolved: [...hadAPart(past)],
    drafter: last(past, 'FinalResponseSubmitted')?.by.id ?? null,
    reviewer: issued.event.reviewer,
    outgoing:
      outgoing === null || outgoing.state === 'signposted'
        ? null
        : {
            agreedOn: agreed?.event.on ?? null,
            agreedDraft: agreed?.event.draft ?? null,
            letterDraft: drafts,
            override:
              overridden === undefined
                ? null
                : { reason: overridden.event.reason, performanceManagerRef: overridden.event.reference },
          },
    standardsControls: Object.fromEntries(Object.keys(procedure.switchedOff).map((id) => [id, false])),
    addressee:
      disclosure === 'NONE' || representation === null ? ('participant' as const) : representation.kind,
    authority: disclosure === 'FREE' ? 'given' : null,
    personalData: true,
    restricted: 'none' as const,
    mentionsRestriction: false,
    alreadyIssued: finals > 0,
    iceAskedToRevisit: past
      .slice(past.findLastIndex(({ event }) => event.type === 'FinalResponseIssued'))
      .some(({ event }) => event.type === 'IceRevisitAsked'),
  };
}
