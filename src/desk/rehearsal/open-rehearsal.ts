import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { rules } from '#guidance/catalogue.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import type { Staff } from '#kinds/complaint/setting.ts';
import { type Account, newAccount } from '#record/accounts/account.ts';
import type { NewEvent } from '#record/events/event.ts';
import type { StreamWrite } from '#record/events/write.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { peopleStream } from '../people/people.ts';
import { given } from '../scenarios/format.ts';
import { type World, worldOf } from '../scenarios/world.ts';
import { type SettingChange, settingsFollowing } from '../settings/follow.ts';
import { goodwillStream } from '../settings/goodwill.ts';
import { type LoadedWording, settingKinds } from '../settings/settings.ts';
import { openSession } from '../sign-in/session.ts';
import { rehearsalId } from './organisation.ts';

/** What a rehearsal is opened with: the `given` of a scenario, as it stands in the file. */
export const rehearsalSchema = z.strictObject({ given: given.prefault({}) });

/** A world of its own to play a scenario in. */
export interface Rehearsal {
  readonly organisation: string;
  /** For each person of the world, what they sign their calls with. */
  readonly tokens: Readonly<Record<string, string>>;
}

/**
 * Makes an organisation in which a scenario can be played: its contract, procedure, people and wordings, as the pure domain
 * has them. Nothing of it touches any other organisation.
 */
export async function openRehearsal(
  desk: Desk,
  { given: described }: z.output<typeof rehearsalSchema>,
): Promise<Rehearsal> {
  const world = worldOf(described, rules);
  const organisation = rehearsalId(randomUUID().replaceAll('-', ''));
  const { record } = desk;
  await record.organisations.open(
    { id: organisation, name: world.provider.name, referencePrefix: 'SW' },
    desk.now(),
  );
  const tokens = Object.fromEntries(
    await Promise.all(
      [...world.staff.values()].map(async (person, index): Promise<[string, string]> => {
        const account = accountOf(desk, organisation, person, index);
        await record.accounts.add(account);
        return [person.id, (await openSession(desk, account, { owes: 'nothing' })).secret];
      }),
    ),
  );
  const outcome = await record.asItself(() =>
    record.append({
      organisation,
      key: randomUUID(),
      command: 'rehearsal.open',
      writes: writesOf(desk, world),
    }),
  );
  if (outcome.outcome !== 'recorded') throw new Error(`a rehearsal could not be opened: ${outcome.outcome}`);
  return { organisation, tokens };
}

/** Nobody signs in as them: they have no password, and their e-mail addresses are nobody's. */
const accountOf = (desk: Desk, organisation: string, person: Staff, index: number): Account =>
  newAccount({
    organisation,
    id: person.id,
    email: `${index}@${organisation}.example`,
    name: person.name,
    roles: [...person.roles],
    scope: person.worksFor == null ? null : { deliveredBy: [person.worksFor] },
    createdAt: desk.now(),
  });

function writesOf(desk: Desk, world: World): StreamWrite[] {
  const write = (type: SettingChange, stream: string, kind: string, payload: unknown): StreamWrite => {
    const event: NewEvent = { type, at: desk.now(), by: systemActor, payload };
    return { stream, kind, expected: 0, events: [event], settings: settingsFollowing(type, payload) };
  };
  const loaded = world.wordings.filter((wording) => !mandatedWording.includes(wording));
  return [
    write('ContractSaved', 'contract', settingKinds.contract, world.contract),
    write('ProcedurePublished', 'procedure', settingKinds.procedure, world.procedure),
    write('GoodwillLimitsSet', goodwillStream, settingKinds.goodwillLimits, world.goodwillLimits),
    write('LookChanged', 'look', settingKinds.letterhead, world.provider),
    ...loaded.map((wording) => {
      const body: LoadedWording = { ...wording, loadedBy: systemActor.id, approvedBy: systemActor.id };
      return write('WordingLoaded', `wording-${wording.id}`, settingKinds.wording, body);
    }),
    ...placesOf(desk, world),
    ...[...world.staff.values()].flatMap(({ id, trainedOn }) =>
      trainedOn === null
        ? []
        : [
            write('TrainingRecorded', `training-${id}`, settingKinds.training, {
              account: id,
              on: trainedOn,
            }),
          ],
    ),
  ];
}

/** Who manages whom, works for whom and is whom, where the scenario says so. */
function placesOf(desk: Desk, { staff }: World): StreamWrite[] {
  const placed = [...staff.values()].filter(
    (one) => one.managedBy != null || one.worksFor != null || one.sameHumanAs != null,
  );
  const payloads = placed.map(({ id, name, roles, managedBy, worksFor, sameHumanAs }) => ({
    account: id,
    name,
    email: '',
    roles,
    position: {
      managedBy: managedBy ?? null,
      worksFor: worksFor ?? null,
      deliversOn: [],
      sameHumanAs: sameHumanAs ?? null,
    },
  }));
  if (payloads.length === 0) return [];
  return [
    {
      stream: peopleStream,
      kind: peopleStream,
      expected: 0,
      events: payloads.map((payload) => ({ type: 'PersonAdded', at: desk.now(), by: systemActor, payload })),
      settings: payloads.flatMap((payload) => settingsFollowing('PersonAdded', payload)),
    },
  ];
}
