import { plusDays } from '#core/day.ts';
import { isLastStage, procedureState, providerOpen } from '#kinds/complaint/state.ts';
import { inOffice, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { managerOf } from '../team.ts';
import { sayings } from '../words/sayings.ts';
import { allAnswered } from './answering.ts';
import { byHandler } from './by-handler.ts';

/** The part of the provider before us: asked for, answered or not, and its word on the final draft. */
export const withOutgoingProvider: Strand = (scene) => {
  const { complaint, story } = scene;
  const { outgoing, provider, mixed } = complaint;
  if (outgoing === null || outgoing.state === 'signposted' || !(providerOpen(complaint) || mixed !== null))
    return [];
  const { chance } = story;
  if (outgoing.state === 'requested' && outgoing.askedOn === null)
    return [
      byHandler(scene, 'ask-outgoing', complaint.recordedOn, [0, 2], 'ask-outgoing', { how: 'By letter' }),
    ];
  if (outgoing.state === 'requested') {
    const replied = chance.happens('outgoing-replies', 0.7);
    return [
      byHandler(
        scene,
        'outgoing-reply',
        outgoing.askedOn ?? complaint.recordedOn,
        [3, 9],
        'record-outgoing-reply',
        {
          replied,
          summary: replied ? chance.pick('outgoing-said', sayings.outgoingReplies) : '',
        },
      ),
    ];
  }
  if (!draftStands(scene) || outgoing.override !== null) return [];
  const draft = provider?.draft ?? 0;
  if (outgoing.state === 'agreement-pending' && outgoing.draftSent === draft) return agreement(scene);
  if (outgoing.agreed?.draft === draft) return [];
  return [
    byHandler(scene, `outgoing-draft/${draft}`, scene.setting.today, [0, 1], 'send-draft-to-outgoing', {}),
  ];
};

/** The last stage is answered, so there is a draft to agree. */
function draftStands({ complaint }: Scene): boolean {
  const state = procedureState(complaint) ?? '';
  const last = ['stage-open', 'all-stages-complete', 'ice-revisit', 'final-in-review'].includes(state);
  return last && isLastStage(complaint) && allAnswered(complaint);
}

/** It agrees; or it does not answer, and a manager lets it go with the Performance Manager's reference. */
const agreement: Strand = (scene) => {
  const { complaint, story } = scene;
  const sent = complaint.outgoing?.draftSentOn ?? complaint.recordedOn;
  if (!story.chance.happens('outgoing-silent', 0.3))
    return [byHandler(scene, 'outgoing-agrees', sent, [1, 6], 'record-outgoing-agreement', {})];
  const on = plusDays(workingDaysAfter(scene, sent, 6), 0);
  return [
    {
      at: inOffice(scene, on, 'override'),
      by: managerOf(scene),
      command: 'override-outgoing',
      input: { reason: story.chance.pick('override', sayings.overrides), reference: 'PM-2210' },
    },
  ];
};
