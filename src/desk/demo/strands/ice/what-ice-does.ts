import { type IceCase, isIceCaseOpen, openIceCases, openIceItems } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../../scene.ts';
import { afterwards } from '../../words/after-the-final-response.ts';
import { sayings } from '../../words/sayings.ts';
import { byHandler } from '../by-handler.ts';
import { bothSay } from './both-sides.ts';
import { says } from './letter-of-ice.ts';
import { reporting } from './reporting.ts';

/** How a case ends at ICE in this story. */
type End = 'resolved' | 'settled' | 'reported' | 'declined' | 'handed-back' | 'withdrawn';

const endOf = ({ story }: Scene, { id, flag }: IceCase): End =>
  story.temper.toTheEnd
    ? 'reported'
    : story.chance.weighted<End>(
        `ice-end/${id}`,
        // What comes too early ICE mostly sends back.
        flag === 'PREMATURE'
          ? [
              [70, 'declined'],
              [15, 'resolved'],
              [15, 'reported'],
            ]
          : [
              [14, 'resolved'],
              [14, 'settled'],
              [46, 'reported'],
              [6, 'declined'],
              [14, 'handed-back'],
              [6, 'withdrawn'],
            ],
      );

/** What ICE does next in each of its cases, once what it sent before has been answered. */
export const whatIceDoes: Strand = (scene) =>
  scene.complaint.iceCases
    .filter((one) => isIceCaseOpen(one) && !one.doneAgain)
    .filter(({ id }) => !openIceItems(scene.complaint).some((item) => item.case === id))
    .flatMap((one) => nextOf(scene, one));

function nextOf(scene: Scene, one: IceCase): Happening[] {
  const { chance } = scene.story;
  const end = endOf(scene, one);
  const key = `${one.id}/${one.moves.length}`;
  switch (one.state) {
    case 'notified':
      // What it only wrote about, and was never ours or not yet, it sends back.
      if (end === 'declined' || !openIceCases(scene.complaint).some(({ id }) => id === one.id))
        return [says(scene, one, 'closed', [12, 45])];
      return [
        says(scene, one, chance.happens(`asks/${key}`, 0.6) ? 'asks-if-steps-complete' : 'accepts', [10, 40]),
      ];
    case 'process-check':
      if (end === 'handed-back' && mayHandBack(scene, one)) return [handedBack(scene, one)];
      return [
        says(scene, one, chance.happens(`papers/${key}`, 0.3) ? 'papers-requested' : 'accepts', [8, 35]),
      ];
    case 'resolution':
      return end === 'resolved' ? bothSay(scene, one, true) : notResolved(scene, one);
    case 'settlement-papers':
      return [
        says(
          scene,
          one,
          chance.happens(`proposes/${key}`, 0.8) || end === 'settled' ? 'proposes' : 'no-agreement',
          [20, 55],
        ),
      ];
    case 'settlement-proposal':
      if (chance.happens(`steps-back/${one.id}`, 0.06) && one.moves.length < 6)
        return [says(scene, one, 'moved-back', [4, 12])];
      return bothSay(scene, one, end === 'settled');
    case 'investigation':
      if (end === 'withdrawn') return [says(scene, one, 'closed', [20, 60])];
      return [...widerPoint(scene, one), draft(scene, one)];
    case 'draft-report':
      return [reporting(scene, one)];
    default:
      return [];
  }
}

/** Steps are handed back once, and only of a procedure that was finished. */
const mayHandBack = ({ complaint }: Scene, { doneAgain }: IceCase): boolean =>
  complaint.provider?.state === 'at-ice' && complaint.provider.finals.length === 1 && !doneAgain;

const handedBack = (scene: Scene, one: IceCase): Happening => {
  const { chance } = scene.story;
  return byHandler(scene, `revisit/${one.id}`, one.since, [5, 20], 'record-ice-revisit', {
    case: one.id,
    steps: chance.some('revisit-steps', sayings.iceSteps, chance.between('revisit-count', 1, 2)),
  });
};

/** At ICE’s first stage a no moves nothing: it asks for the papers next. */
function notResolved(scene: Scene, one: IceCase): Happening[] {
  const said = one.answers.provider !== null || one.answers.complainant !== null;
  return said || !scene.story.chance.happens(`says-no/${one.id}`, 0.4)
    ? [says(scene, one, 'papers-requested', [15, 50])]
    : bothSay(scene, one, false).slice(0, 1);
}

/** ICE says while it investigates what goes beyond the case. */
function widerPoint(scene: Scene, one: IceCase): Happening[] {
  const { complaint, story } = scene;
  if (!story.chance.happens(`wider/${one.id}`, 0.2) || complaint.recommendations.length > 0) return [];
  return [
    byHandler(scene, `wider/${one.id}`, one.since, [3, 12], 'record-systemic-point', {
      case: one.id,
      says: story.chance.pick(`wider-says/${one.id}`, afterwards.wider),
    }),
  ];
}

const draft = (scene: Scene, one: IceCase): Happening => {
  const { chance } = scene.story;
  return byHandler(scene, `draft/${one.id}`, one.since, [30, 100], 'record-ice-draft', (on) => ({
    case: one.id,
    ...(chance.happens(`draft-stated/${one.id}`, 0.4)
      ? { statedOn: workingDaysAfter(scene, on, chance.between(`draft-by/${one.id}`, 2, 8)) }
      : {}),
  }));
};
