import type { JobcentrePlusEvent } from '../events/jobcentre-plus.ts';
import { part } from './earlier-parts.ts';
import type { Folds } from './fold.ts';
import { mixed, provider } from './limbs.ts';

export const jobcentrePlus: Folds<JobcentrePlusEvent> = {
  JcpRequested: (was, { id, on, statedOn, items }) =>
    mixed(was, {
      state: 'contribution-due',
      lastContactOn: on,
      requests: [...(was.mixed?.requests ?? []), { id, on, statedOn, items, answered: false }],
    }),
  ContributionSent: (was, { on }, recorded) => ({
    ...mixed(was, {
      state: 'contribution-sent',
      lastContactOn: on,
      requests: (was.mixed?.requests ?? []).map((request) => ({ ...request, answered: true })),
    }),
    ...part(was, recorded.by.id, recorded.by.name, 'wrote our part for Jobcentre Plus'),
  }),
  CombinedDraftReceived: (was, { on, draft }) =>
    mixed(was, {
      state: 'combined-in-agreement',
      combinedDraft: draft,
      draftAnswered: false,
      lastContactOn: on,
    }),
  CombinedDraftAnswered: (was, { on, agreed }, recorded) => ({
    ...mixed(was, {
      draftAnswered: true,
      agreedDraft: agreed ? (was.mixed?.combinedDraft ?? null) : null,
      lastContactOn: on,
    }),
    ...part(was, recorded.by.id, recorded.by.name, 'answered the combined reply'),
  }),
  CombinedReplyIssued: (was, { on }) => ({
    ...mixed(was, { state: 'combined-issued', issuedOn: on, lastContactOn: on }),
    says: null,
  }),
  ResidualApproached: (was, { on }) => ({
    ...mixed(was, { state: 'further-resolution' }),
    ...provider(was, {
      state: 'stage-open',
      stages: [
        {
          n: 1,
          name: was.procedure.stages[0]?.name ?? 'Stage 1',
          openedOn: was.mixed?.issuedOn ?? on,
          handler: null,
          respondedOn: was.mixed?.issuedOn ?? on,
          done: [],
          leftOut: {},
        },
      ],
    }),
  }),
  JcpEscalated: (was) => ({
    ...mixed(was, { state: 'further-resolution' }),
    elsewhere: [...was.elsewhere, { limb: 'JCP', lead: 'jcp', state: 'jcp-escalated', toldOn: null }],
  }),
  JcpAsked: (was, { on }) => mixed(was, { lastContactOn: on }),
};
