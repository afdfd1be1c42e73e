import { plusDays } from '#core/day.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import type { MixedLimb } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { somebodyNew } from '../team.ts';
import { sayings } from '../words/sayings.ts';
import { byHandler } from './by-handler.ts';
import { satisfied } from './what-they-say.ts';

/** A complaint Jobcentre Plus or DWP leads: what it asks, what we send, what it answers, and what comes after. */
export const withJobcentrePlus: Strand = (scene) => {
  const { mixed, provider } = scene.complaint;
  if (mixed === null || provider !== null) return [];
  switch (mixed.state) {
    case 'directed-to-jcp':
      return mixed.toldOn === null ? [] : [...asking(scene, mixed), ...requested(scene, mixed)];
    case 'contribution-due':
      return mixed.requests.some((request) => !request.answered)
        ? contributing(scene, mixed)
        : requested(scene, mixed);
    case 'contribution-sent':
      return [...asking(scene, mixed), ...drafted(scene, mixed)];
    case 'combined-in-agreement':
      return mixed.draftAnswered
        ? [...asking(scene, mixed), ...issued(scene, mixed)]
        : agreeing(scene, mixed);
    case 'combined-issued':
      return afterwards(scene, mixed);
    case 'resolved':
    case 'withdrawn':
      return [];
    case 'further-resolution':
      return comingBack(scene, mixed, 'later');
  }
};

/** It asks for our part; sometimes it asks twice. */
function requested(scene: Scene, mixed: MixedLimb): Happening[] {
  const { chance } = scene.story;
  const n = mixed.requests.length;
  if (n === 0 && chance.happens('jcp-never-asks', 0.12)) return silentlyIssued(scene, mixed);
  const stated = chance.happens(`stated/${n}`, 0.5);
  const on = workingDaysAfter(
    scene,
    mixed.lastContactOn,
    chance.between(`days/request/${n}/${mixed.lastContactOn}`, 3, 15),
  );
  const seen = on < scene.setting.today ? scene.setting.today : on;
  return [
    byHandler(scene, `request/${n}`, seen, [0, 0], 'record-jcp-request', {
      items: chance.some(`items/${n}`, sayings.jcpItems, chance.between(`count/${n}`, 0, 3)),
      contact: 'The complaints team of Jobcentre Plus',
      ...(stated ? { statedOn: workingDaysAfter(scene, seen, chance.between(`by/${n}`, 2, 8)) } : {}),
    }),
  ];
}

function contributing(scene: Scene, mixed: MixedLimb): Happening[] {
  const { chance, temper } = scene.story;
  const waiting = mixed.requests.filter((request) => !request.answered);
  const n = mixed.requests.length;
  if (n === 1 && chance.happens('asks-again', 0.08)) return requested(scene, mixed);
  const days = temper.pace === 'late' || temper.pace === 'forgotten' ? ([5, 9] as const) : ([1, 4] as const);
  const items = [...new Set(waiting.flatMap((request) => request.items))].map((item, index) =>
    chance.happens(`cannot/${n}/${index}`, 0.15)
      ? { item, reason: chance.pick(`reason/${n}/${index}`, sayings.jcpReasons) }
      : { item, sentOn: scene.setting.today },
  );
  return [
    byHandler(scene, `contribute/${n}`, waiting[0]?.on ?? mixed.lastContactOn, days, 'send-contribution', {
      summary: chance.pick(`contribution/${n}`, sayings.contribution),
      items,
    }),
  ];
}

function drafted(scene: Scene, mixed: MixedLimb): Happening[] {
  const { chance } = scene.story;
  if (chance.happens('issues-unagreed', 0.08)) return silentlyIssued(scene, mixed);
  const n = mixed.combinedDraft;
  return [
    byHandler(
      scene,
      `draft/${n}/${mixed.lastContactOn}`,
      mixed.lastContactOn,
      [5, 14],
      'record-combined-draft',
      {},
    ),
  ];
}

function agreeing(scene: Scene, mixed: MixedLimb): Happening[] {
  const { chance, temper } = scene.story;
  const n = mixed.combinedDraft;
  const agreed = n > 1 || !chance.happens('disagrees', 0.25);
  const comments = agreed ? '' : chance.pick('comments', sayings.combinedComments);
  const days = temper.pace === 'late' ? ([5, 8] as const) : ([1, 4] as const);
  return [
    byHandler(scene, `agree/${n}`, mixed.lastContactOn, days, 'answer-combined-draft', { agreed, comments }),
  ];
}

/** It issues its reply; after a disagreement it first sends another draft. */
function issued(scene: Scene, mixed: MixedLimb): Happening[] {
  const n = mixed.combinedDraft;
  const again = mixed.agreedDraft === null && n < 3;
  return again
    ? [
        byHandler(
          scene,
          `draft/${n}/${mixed.lastContactOn}`,
          mixed.lastContactOn,
          [4, 10],
          'record-combined-draft',
          {},
        ),
      ]
    : silentlyIssued(scene, mixed);
}

const silentlyIssued = (scene: Scene, mixed: MixedLimb): Happening[] => [
  byHandler(
    scene,
    `combined/${mixed.lastContactOn}`,
    mixed.lastContactOn,
    [4, 12],
    'record-combined-reply',
    {},
  ),
];

/** While nothing is asked of us, somebody asks where it stands. */
function asking(scene: Scene, mixed: MixedLimb): Happening[] {
  const { chance } = scene.story;
  if (!chance.happens('chases', 0.6)) return [];
  const name = `chase/${mixed.lastContactOn}`;
  return [
    byHandler(scene, name, mixed.lastContactOn, [9, 11], 'ask-jcp', {
      answer: chance.pick(name, sayings.jcpAnswers),
    }),
  ];
}

function afterwards(scene: Scene, mixed: MixedLimb): Happening[] {
  const { chance, temper } = scene.story;
  const from = mixed.issuedOn ?? mixed.lastContactOn;
  // Rung again and again, most say in the end that it will do.
  if (temper.nature === 'silent')
    return temper.asksAgain ? [satisfied(scene, 'combined-at-last', plusDays(from, 25))] : [];
  if (temper.nature === 'content' || chance.happens('content-after-all', 0.3))
    return [satisfied(scene, 'combined-satisfied', from)];
  return comingBack(scene, mixed, 'at once');
}

/** They come back: about our part, about Jobcentre Plus, or first one and then the other. */
function comingBack(scene: Scene, mixed: MixedLimb, when: 'at once' | 'later'): Happening[] {
  const { complaint, story } = scene;
  const { chance } = story;
  const from = mixed.issuedOn ?? mixed.lastContactOn;
  const words = (kind: 'residual' | 'escalated'): string => chance.pick(kind, sayings[kind]);
  if (when === 'at once' && chance.happens('to-jcp', 0.35))
    return [
      byHandler(scene, 'to-jcp', from, [3, 15], 'record-jcp-escalation', { words: words('escalated') }),
    ];
  if (when === 'later' && !chance.happens('to-us-later', 0.3)) return [];
  const elements = complaint.elements.filter((element) => isOurs(complaint, element.about));
  if (elements.length === 0) return [];
  return [
    byHandler(scene, `residual/${when}`, from, when === 'later' ? [16, 30] : [3, 20], 'record-residual', {
      elements: elements.map((element) => element.id),
      words: words('residual'),
      ...somebodyNew(scene),
    }),
  ];
}
