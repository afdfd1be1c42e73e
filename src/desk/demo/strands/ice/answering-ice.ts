import type { Day } from '#core/day.ts';
import { standingDue } from '#core/projection.ts';
import { type IceCase, type IceItem, openIceItems } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../../scene.ts';
import { afterwards } from '../../words/after-the-final-response.ts';
import { sayings } from '../../words/sayings.ts';
import { byHandler, byHandlerOn } from '../by-handler.ts';
import { commentsOn } from './comments.ts';
import { commentsDue } from './reporting.ts';

/** Everything from ICE is answered, each by what it asks for, or it is said why nothing need be. */
export const answeringIce: Strand = (scene) =>
  openIceItems(scene.complaint).flatMap((item) => answersTo(scene, item));

function answersTo(scene: Scene, item: IceItem): Happening[] {
  const of = scene.complaint.iceCases.find(({ id }) => id === item.case);
  if (of?.draft?.item === item.id && of.state === 'draft-report') return toDraft(scene, of);
  if (of?.state === 'process-check') return [soon(scene, item, 'send-completion-statement', { case: of.id })];
  if (of?.state === 'settlement-papers' && of.papers?.askedOn === item.on)
    return [
      soon(scene, item, 'send-ice-evidence', {
        case: of.id,
        how: scene.story.chance.pick(`how/${item.id}`, afterwards.how),
      }),
    ];
  return [plain(scene, item)];
}

/** In time; or, where staff are slow in this story, some days late. */
function soon(scene: Scene, item: IceItem, command: string, input: Record<string, unknown>): Happening {
  const { chance, temper } = scene.story;
  const slow = ['late', 'forgotten'].includes(temper.pace) && chance.happens(`ice-slow/${item.id}`, 0.6);
  return byHandler(scene, `ice-answer/${item.id}`, item.on, slow ? [5, 9] : [1, 4], command, input);
}

function plain(scene: Scene, item: IceItem): Happening {
  const { chance } = scene.story;
  const onlyStands = (sayings.iceStands as readonly string[]).includes(item.summary);
  const nothing = onlyStands || chance.happens(`ice-nothing/${item.id}`, 0.15);
  return soon(scene, item, 'answer-ice', {
    item: item.id,
    ...(nothing
      ? {
          noReplyBecause: onlyStands
            ? 'It says where it stands and asks nothing'
            : chance.pick(`ice-no/${item.id}`, sayings.iceNoReply),
        }
      : { reply: chance.pick(`ice-reply/${item.id}`, sayings.iceAnswers) }),
  });
}

/** Comments in time or late; more time where ICE has written so; or none before the report is final. */
function toDraft(scene: Scene, of: IceCase): Happening[] {
  const { complaint, story } = scene;
  const { chance, temper } = story;
  const due = commentsDue(scene, of);
  if (due === null || of.draft === null) return [];
  if (chance.happens(`more-time/${of.id}`, 0.15) && of.draft.extendedTo === null) {
    const letter = complaint.documents.find(({ title }) => title === extension);
    const on = of.draft.on;
    return letter === undefined
      ? [
          byHandler(scene, `more-time/${of.id}`, on, [0, 1], 'add-document', {
            title: extension,
            kind: 'ice-letter',
          }),
        ]
      : [
          byHandler(scene, `more-time-from/${of.id}`, on, [1, 1], 'record-ice-extension', {
            case: of.id,
            to: workingDaysAfter(scene, due, chance.between(`more/${of.id}`, 2, 8)),
            document: letter.id,
          }),
        ];
  }
  if (temper.pace === 'forgotten' && chance.happens(`no-comments/${of.id}`, 0.5)) return [];
  const late = temper.pace === 'late' && chance.happens(`comments-late/${of.id}`, 0.6);
  const on: Day = late ? workingDaysAfter(scene, due, 2) : dayBefore(scene, of, due);
  return [
    byHandlerOn(scene, `comments/${of.id}`, on, 'send-draft-comments', {
      case: of.id,
      ...commentsOn(scene, of),
    }),
  ];
}

const extension = 'ICE’s email about more time';

/** A working day of the time there is. */
function dayBefore(scene: Scene, { id, draft }: IceCase, due: Day): Day {
  const on = workingDaysAfter(scene, draft?.on ?? due, scene.story.chance.between(`comments-on/${id}`, 1, 5));
  return on < due ? on : due;
}

/** While ICE has it and nothing waits, somebody asks where it stands. */
export const askingIce: Strand = (scene) => {
  const { complaint, story } = scene;
  const clock = complaint.clocks['ice-follow-up'];
  if (clock === undefined || clock.stoppedOn !== null || !story.temper.asksAgain) return [];
  const asked = complaint.iceItems.filter(({ summary }) =>
    (sayings.iceStands as readonly string[]).includes(summary),
  ).length;
  return [
    byHandler(
      scene,
      `ask-ice/${complaint.iceItems.length}`,
      standingDue(clock),
      [0, 2],
      'record-ice-contact',
      {
        kind: 'telephone',
        summary: sayings.iceStands[Math.min(asked, sayings.iceStands.length - 1)],
      },
    ),
  ];
};
