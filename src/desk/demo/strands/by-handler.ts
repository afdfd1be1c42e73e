import { type Day, dayOf } from '#core/day.ts';
import { type Happening, inOffice, type Scene, workingDaysAfter } from '../scene.ts';
import { handlerOf } from '../team.ts';

/** What a command is given, or how it follows from the day it is done. */
type Input = Record<string, unknown> | ((on: Day) => Record<string, unknown>);

/** Something whoever handles the complaint does, so many working days after a day. The name tells its chances apart. */
export function byHandler(
  scene: Scene,
  name: string,
  from: Day,
  days: readonly [first: number, last: number],
  command: string,
  input: Input,
): Happening {
  const on = workingDaysAfter(scene, from, scene.story.chance.between(`days/${name}`, ...days));
  return byHandlerOn(scene, name, on, command, input);
}

/** The same on a day that is known. */
export const byHandlerOn = (
  scene: Scene,
  name: string,
  on: Day,
  command: string,
  input: Input,
): Happening => {
  const at = inOffice(scene, on, name);
  return { at, by: handlerOf(scene), command, input: typeof input === 'function' ? input(dayOf(at)) : input };
};
