import { commentsOpen } from '#kinds/complaint/comments-open.ts';
import type { IceCase } from '#kinds/complaint/state.ts';
import type { Scene } from '../../scene.ts';
import { afterwards } from '../../words/after-the-final-response.ts';

/** What we say to a draft of ICE’s, as far as the contract’s documents let us. */
export function commentsOn(scene: Scene, one: IceCase): Record<string, unknown> {
  const { complaint, story, setting } = scene;
  const { chance } = story;
  const open = commentsOpen(setting.rules, complaint.pack);
  if (chance.happens(`nothing/${one.id}`, 0.35)) return { nothing: true };
  return {
    comments: [
      { on: 'fact', ...chance.pick(`fact/${one.id}`, afterwards.draftFacts) },
      ...(open.includes('finding') && chance.happens(`finding/${one.id}`, 0.4)
        ? [{ on: 'finding', says: chance.pick('draft-finding', afterwards.draftFindings) }]
        : []),
      ...(open.includes('recommendation') && chance.happens(`recommends/${one.id}`, 0.3)
        ? [{ on: 'recommendation', says: chance.pick('draft-recommends', afterwards.draftRecommendations) }]
        : []),
    ],
  };
}
