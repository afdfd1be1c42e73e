import type { Staff } from '#kinds/complaint/setting.ts';
import { currentStage, involvedIn } from '#kinds/complaint/state.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Scene } from './scene.ts';

const asActor = ({ id, name, roles }: Staff): Actor => ({ id, name, roles });

const withRole = ({ setting }: Pick<Scene, 'setting'>, role: string): Staff[] =>
  [...setting.staff.values()].filter((staff) => staff.active && staff.roles.includes(role));

/** Those who may handle this complaint: trained, and not what it is about. */
export function handlersFor(scene: Scene): Staff[] {
  const subject = new Set(scene.complaint.elements.flatMap((element) => element.staff));
  return withRole(scene, 'handler').filter((staff) => staff.trainedOn !== null && !subject.has(staff.id));
}

/** Whoever handles it, or would: the same person all through a story until it is given to another. */
export function handlerOf(scene: Scene): Actor {
  const { complaint, setting, story } = scene;
  const held = complaint.handler === null ? undefined : setting.staff.get(complaint.handler);
  if (held?.active === true && held.roles.some((role) => ['handler', 'manager'].includes(role)))
    return asActor(held);
  return asActor(story.chance.pick('handler', handlersFor(scene)));
}

/** A handler who is new to it, as the `handler` of what opens the next stage; left out where there is nobody left. */
export function somebodyNew(scene: Scene): { readonly handler?: string } {
  const { complaint, story } = scene;
  const had = new Set(involvedIn(complaint).map((part) => part.staff));
  const fresh = handlersFor(scene).filter((staff) => !had.has(staff.id));
  const n = currentStage(complaint)?.n ?? 0;
  return fresh.length === 0 ? {} : { handler: story.chance.pick(`handler/${n}`, fresh).id };
}

/** Somebody who may review: no part in it, not whoever handles it, and not what it is about. Null where there is nobody left. */
export function reviewerFor(scene: Scene): Actor | null {
  const { complaint, story } = scene;
  const had = new Set(involvedIn(complaint).map((part) => part.staff));
  const subject = new Set(complaint.elements.flatMap((element) => element.staff));
  const able = [...withRole(scene, 'reviewer'), ...withRole(scene, 'manager')].filter(
    (staff) => !had.has(staff.id) && !subject.has(staff.id) && staff.id !== complaint.handler,
  );
  if (able.length === 0) return null;
  // Managers review as well, though seldom while there is a reviewer.
  const reviewers = able.filter(({ roles }) => !roles.includes('manager'));
  const among = reviewers.length === 0 || story.chance.happens('by-manager', 0.15) ? able : reviewers;
  return asActor(story.chance.pick(`reviewer/${finals(scene)}`, among));
}

const finals = ({ complaint }: Scene): number => complaint.provider?.finals.length ?? 0;

/** The staff of an id as somebody who acts; null when there is nobody of that id. */
export function staffOf({ setting }: Pick<Scene, 'setting'>, id: string): Actor | null {
  const found = setting.staff.get(id);
  return found === undefined ? null : asActor(found);
}

/** A manager. */
export const managerOf = (scene: Scene): Actor =>
  asActor(scene.story.chance.pick('manager', withRole(scene, 'manager')));
