import type { Moment } from '#core/day.ts';
import { systemActor } from '../../complaint-setting.ts';
import type { Desk } from '../../desk.ts';
import { saveSetting } from '../../settings/save.ts';

/** What a demo is made from, kept in its record so that one cut off half-way becomes the same when it is gone on with. */
export interface World {
  readonly seed: string;
  /** The moment it goes up to: the one it was begun at. */
  readonly last: Moment;
  readonly count: number;
}

/** Where a world is kept among the settings. */
export const worldSetting = { kind: 'demo', id: 'world' } as const;

/** Begins a world, or finds the one begun before; `made` once it is whole. */
export async function beginWorld(
  desk: Desk,
  organisation: string,
  asked: Omit<World, 'last'>,
): Promise<World & { readonly made: boolean }> {
  const { kind, id } = worldSetting;
  const found = await desk.record.settings.find(organisation, kind, id);
  if (found !== null) return found.body as World & { readonly made: boolean };
  const world = { ...asked, last: desk.now(), made: false };
  await save(desk, organisation, 'DemoBegun', world);
  return world;
}

/** Whether a world is whole. */
export async function isMade(desk: Desk, organisation: string): Promise<boolean> {
  const { kind, id } = worldSetting;
  const found = await desk.record.settings.find(organisation, kind, id);
  return (found?.body as { readonly made?: boolean } | undefined)?.made === true;
}

/** Says that a world is whole. */
export const finishWorld = (desk: Desk, organisation: string, world: World): Promise<void> =>
  save(desk, organisation, 'DemoMade', { ...world, made: true });

async function save(
  desk: Desk,
  organisation: string,
  type: 'DemoBegun' | 'DemoMade',
  payload: World & { readonly made: boolean },
): Promise<void> {
  const who = { organisation, actor: systemActor, key: `demo:${type}` };
  const refusal = await saveSetting(desk, { ...who, type, stream: 'demo', kind: worldSetting.kind, payload });
  if (refusal !== null) throw new Error(refusal.says);
}
