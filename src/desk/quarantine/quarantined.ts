import { isRefusal, type Refusal } from '#core/refusal.ts';
import { changeRefusal, readRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting, versionOf } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import { type Quarantined, quarantineKind, quarantineStream } from './quarantined-file.ts';

/** What a file is called to somebody who may not see the case it was given to: its own name may name who that is about. */
const unnamed = 'A document';

/** What is locked away, the last first; a refusal for whoever may not see it. */
export async function quarantined(desk: Desk, person: Person): Promise<readonly Quarantined[] | Refusal> {
  const refusal = readRefusal(person, 'quarantine');
  if (refusal !== null) return refusal;
  const { organisation } = person;
  const held = (await desk.record.settings.list(organisation, quarantineKind)).map(
    ({ body }) => body as Quarantined,
  );
  const seen = await desk.record.cases.whichThere(
    organisation,
    held.flatMap(({ case: its }) => its ?? []),
  );
  return held
    .map((file) => (file.case && !seen.has(file.case) ? { ...file, name: unnamed } : file))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** How many files are locked away: the number beside the link. */
export async function countQuarantined(desk: Desk, person: Person): Promise<number> {
  const found = await quarantined(desk, person);
  return isRefusal(found) ? 0 : found.length;
}

/** Destroys a file that is locked away, for good. That it was there, when, and what it was taken for stays on the record. */
export async function destroyQuarantined(desk: Desk, who: Changing, id: string): Promise<Refusal | null> {
  const barred = changeRefusal(who.actor, 'quarantine');
  if (barred !== null) return barred;
  const found = await desk.record.settings.find(who.organisation, quarantineKind, id);
  if (found === null) return null;
  const { found: harm, by, at } = found.body as Quarantined;
  const stream = quarantineStream(id);
  const version = await versionOf(desk, who.organisation, stream);
  return saveSetting(desk, {
    ...who,
    type: 'QuarantinedFileDestroyed',
    stream,
    kind: quarantineKind,
    opened: version,
    payload: { id, found: harm, by, at },
    letsGo: { versions: [version], reason: 'No scanner said that it is clean.' },
  });
}
