import { dayOf } from '#core/day.ts';
import type { StageEvent } from '../events/stages.ts';
import { answeredPart } from '../relations.ts';
import { part } from './earlier-parts.ts';
import { elementsWith } from './elements.ts';
import type { Folds } from './fold.ts';
import { provider, stage } from './limbs.ts';

export const stages: Folds<StageEvent> = {
  HandlerAssigned: (was, { handler }) => ({
    handler,
    ...((was.provider?.stages.length ?? 0) > 0 ? stage(was, () => ({ handler })) : {}),
  }),
  StageOpened: (was, { stage: n, name, on, unhandled }) => ({
    ...(unhandled === true ? { handler: null } : {}),
    ...provider(was, {
      state: 'stage-open',
      endedOn: null,
      stages: [
        ...(was.provider?.stages ?? []),
        {
          n,
          name,
          openedOn: on,
          handler: unhandled === true ? null : was.handler,
          respondedOn: null,
          done: [],
          leftOut: {},
        },
      ],
    }),
    says: null,
  }),
  StepDone: (was, { step }) => stage(was, (run) => ({ done: [...run.done, step] })),
  StepLeftOut: (was, { step, reason }) =>
    stage(was, (run) => ({ leftOut: { ...run.leftOut, [step]: reason } })),
  AnswerDrafted: (was, { element, draft }) => ({
    elements: elementsWith(was, (candidate) =>
      candidate.id === element ? { ...candidate, draft } : candidate,
    ),
  }),
  ElementAnswered: (was, { element, stage: n, answer }, recorded) => ({
    elements: elementsWith(was, (candidate) =>
      candidate.id === element
        ? {
            ...candidate,
            answer: { ...answer, stage: n, on: dayOf(recorded.at), by: recorded.by.id },
            draft: null,
          }
        : candidate,
    ),
    // A changed answer makes another draft: what was approved or agreed before was not this one.
    ...(was.provider === null
      ? {}
      : provider(was, {
          draft: was.provider.draft + 1,
          review: was.provider.review === null ? null : { ...was.provider.review, approvedOn: null },
        })),
    ...part(was, recorded.by.id, recorded.by.name, answeredPart),
  }),
  StageResponded: (was, { stage: n, on, elements }, recorded) => ({
    ...provider(was, {
      state: 'stage-responded',
      stages: (was.provider?.stages ?? []).map((run) => (run.n === n ? { ...run, respondedOn: on } : run)),
    }),
    elements: elementsWith(was, (element) =>
      elements.includes(element.id) ? { ...element, repliedOn: element.repliedOn ?? on } : element,
    ),
    says: null,
    ...part(was, recorded.by.id, recorded.by.name, `wrote the response of stage ${n}`),
  }),
  AllStagesCompleted: (was) => provider(was, { state: 'all-stages-complete' }),
  FinalResponseSubmitted: (was, { reviewer, reviewerName, draft }, recorded) =>
    provider(was, {
      state: 'final-in-review',
      review: { reviewer, reviewerName, drafter: recorded.by.id, draft, approvedOn: null, note: '' },
    }),
  FinalResponseReturned: (was, { note }) =>
    provider(was, {
      state: 'all-stages-complete',
      review: was.provider?.review ? { ...was.provider.review, note, approvedOn: null } : null,
    }),
  FinalResponseApproved: (was, { on }) =>
    provider(was, { review: was.provider?.review ? { ...was.provider.review, approvedOn: on } : null }),
  FinalResponseIssued: (was, { on, letter, reviewer }, recorded) => ({
    ...provider(was, {
      state: 'final-response-issued',
      review: null,
      finals: [...(was.provider?.finals ?? []), { on, letter }],
      stages: (was.provider?.stages ?? []).map((run, index, all) =>
        index === all.length - 1 ? { ...run, respondedOn: run.respondedOn ?? on } : run,
      ),
    }),
    elements: elementsWith(was, (element) => ({ ...element, repliedOn: element.repliedOn ?? on })),
    iceRevisitSteps: [],
    iceCases: was.iceCases.map((one) =>
      one.state === 'revisit' ? { ...one, state: 'notified', since: on, doneAgain: true } : one,
    ),
    ...part(
      {
        ...was,
        ...part(was, reviewer, was.provider?.review?.reviewerName ?? '', 'reviewed a final response'),
      },
      recorded.by.id,
      recorded.by.name,
      'issued a final response',
    ),
  }),
};
