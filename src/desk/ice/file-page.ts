import type { ClauseId } from '#core/citation.ts';
import { loadCase } from '../complaint/open-case.ts';
import { groundsOf } from '../complaint/page/grounds.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { type BundleShown, bundleShown } from './bundle-of-case.ts';
import { type Exposure, exposureOf } from './exposure.ts';
import { type AboutComplaint, aboutComplaint, possible } from './ice-page.ts';
import { type CaseMoney, moneyOfCase } from './money.ts';
import { type FileReadiness, readinessFor } from './readiness.ts';

/** Whether a complaint's file is ready to be handed over, and its bundles; null where there is no such complaint. */
export async function filePage(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<
  | (AboutComplaint & {
      readonly readiness: FileReadiness;
      readonly bundle: BundleShown;
      readonly can: readonly string[];
    })
  | null
> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, setting } = found;
  const can = possible(complaint, setting);
  const readiness = readinessFor(complaint, setting, (command) => can.includes(command));
  const counts = { missing: readiness.missing.length, explained: readiness.explained.length };
  return {
    ...aboutComplaint(found),
    readiness,
    bundle: await bundleShown(desk, person, complaint, counts),
    can,
  };
}

/** What a complaint could cost at ICE and why, with the contract's facts; null where there is no such complaint. */
export async function costPage(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<
  | (AboutComplaint & {
      readonly exposure: Exposure;
      readonly money: CaseMoney;
      readonly atIce: boolean;
      /** What says that redress is owed, and by when. */
      readonly redressBy: readonly ClauseId[];
    })
  | null
> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, setting } = found;
  return {
    ...aboutComplaint(found),
    exposure: exposureOf(complaint, setting),
    money: moneyOfCase(complaint, history, null),
    atIce: complaint.iceCases.length > 0,
    redressBy: groundsOf(setting.rules, 'ice.redress', complaint.pack).slice(0, 2),
  };
}
