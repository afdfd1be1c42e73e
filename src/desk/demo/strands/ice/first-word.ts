import { type Day, plusDays } from '#core/day.ts';
import { isIceCaseOpen } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../../scene.ts';
import { sayings } from '../../words/sayings.ts';
import { byHandlerOn } from '../by-handler.ts';

/** The first word from ICE: early, in time, or after the six months. */
export const goingToIce: Strand = (scene) => {
  const { complaint, story } = scene;
  const { ice } = story.temper;
  if (ice === 'never' || complaint.iceItems.length > 0 || !complaint.routed) return [];
  const on = firstContact(scene);
  return on === null ? [] : [fromIce(scene, on, 'first')];
};

function firstContact({ complaint, story }: Scene): Day | null {
  const { chance, temper } = story;
  const final = complaint.provider?.finals.at(-1)?.on;
  if (temper.ice === 'early') return plusDays(complaint.receivedOn, chance.between('ice-early', 4, 30));
  // Whoever waited eight weeks for an answer may go without one.
  if (final === undefined)
    return complaint.eightWeekRouteOpenOn === null
      ? null
      : plusDays(complaint.eightWeekRouteOpenOn, chance.between('ice-8w', 2, 20));
  if (temper.ice === 'in-time') return plusDays(final, chance.between('ice-after', 6, 140));
  const state = complaint.provider?.state;
  const over = state === 'window-closed' || state === 'resolved';
  return over ? plusDays(final, chance.between('ice-late', 190, 260)) : null;
}

/** Some say two things to ICE, and it gives each a reference of its own; some come back after steps were done again. */
export const comingBackToIce: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance, temper } = story;
  const [first, ...more] = complaint.iceCases;
  if (first === undefined || more.length > 0 || temper.ice === 'never') return [];
  if (first.doneAgain)
    return chance.happens('back-at-ice', 0.4)
      ? [
          fromIce(
            scene,
            workingDaysAfter(scene, first.since, chance.between('back-after', 10, 60)),
            'back',
            first.reference,
          ),
        ]
      : [];
  if (!isIceCaseOpen(first) || complaint.provider?.state !== 'at-ice') return [];
  if (!chance.happens('second-reference', 0.07)) return [];
  return [
    fromIce(scene, workingDaysAfter(scene, first.openedOn, chance.between('second-after', 3, 30)), 'second'),
  ];
};

function fromIce(scene: Scene, on: Day, name: string, reference?: string): Happening {
  const { chance } = scene.story;
  const came = on < scene.setting.today ? scene.setting.today : on;
  return byHandlerOn(scene, `ice/${name}`, came, 'record-ice-contact', {
    kind: chance.pick(`ice-kind/${name}`, ['letter', 'letter', 'e-mail', 'telephone']),
    iceReference: reference ?? `ICE-${chance.between(`ice-reference/${name}`, 10_000, 99_999)}`,
    summary: chance.pick(`ice-says/${name}`, sayings.ice),
    ...(chance.happens(`ice-stated/${name}`, 0.4)
      ? { statedOn: workingDaysAfter(scene, came, chance.between(`ice-by/${name}`, 2, 9)) }
      : {}),
  });
}
