import type { IceCase } from '#kinds/complaint/state.ts';
import type { Happening, Scene } from '../../scene.ts';
import { afterwards } from '../../words/after-the-final-response.ts';
import { byHandler } from '../by-handler.ts';

/** Both answer what is on the table, one after the other or at once. */
export function bothSay(scene: Scene, one: IceCase, accept: boolean): Happening[] {
  const { chance } = scene.story;
  const key = `${one.id}/${one.moves.length}`;
  const { provider, complainant } = one.answers;
  const weAgree = accept || chance.happens(`we-agree/${key}`, 0.6);
  const words = chance.pick(`words/${key}`, accept ? afterwards.agreed : afterwards.refused);
  const since = provider?.on ?? complainant?.on ?? one.since;
  const money =
    accept && one.state === 'resolution' && chance.happens(`money/${key}`, 0.3) ? { redress: '40' } : {};
  const answer = (name: string, input: Record<string, unknown>): Happening[] => [
    byHandler(scene, `${name}/${key}`, since, name === 'they' ? [4, 15] : [1, 4], 'record-ice-answers', {
      case: one.id,
      words,
      ...input,
    }),
  ];
  const ours = { provider: weAgree ? 'yes' : 'no' };
  const theirs = { complainant: accept ? 'yes' : 'no', ...money };
  if (provider === null && complainant === null)
    return chance.happens(`at-once/${key}`, 0.5)
      ? answer('both', { ...ours, ...theirs })
      : answer('we', ours);
  return provider === null ? answer('we', ours) : complainant === null ? answer('they', theirs) : [];
}
