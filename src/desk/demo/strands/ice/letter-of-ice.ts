import type { IceCase } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, workingDaysAfter } from '../../scene.ts';
import { afterwards } from '../../words/after-the-final-response.ts';
import { byHandler } from '../by-handler.ts';

/** A letter of ICE’s that moves its case. */
export function says(
  scene: Scene,
  one: IceCase,
  move: keyof typeof afterwards.iceSays,
  days: readonly [number, number],
): Happening {
  const { chance } = scene.story;
  const key = `${one.id}/${one.moves.length}`;
  const redress = chance.pick(`proposes/${key}`, ['', '60', '100', '150.50']);
  return byHandler(scene, `ice-moves/${key}`, one.since, days, 'record-ice-contact', (on) => ({
    iceReference: one.reference,
    kind: chance.pick(`kind/${key}`, ['letter', 'letter', 'e-mail']),
    says: move,
    summary: chance.pick(`says/${key}`, afterwards.iceSays[move]),
    ...(chance.happens(`stated/${key}`, 0.3)
      ? { statedOn: workingDaysAfter(scene, on, chance.between(`stated-days/${key}`, 2, 9)) }
      : {}),
    ...(move === 'papers-requested' && chance.happens(`which/${key}`, 0.4)
      ? { papers: chance.some(`papers/${key}`, afterwards.papers, 2) }
      : {}),
    ...(move === 'proposes' && redress !== ''
      ? {
          redress,
          ...(chance.happens(`pay-by/${key}`, 0.7) ? { payBy: workingDaysAfter(scene, on, 25) } : {}),
        }
      : {}),
  }));
}
