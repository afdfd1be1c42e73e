import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { disposalPassage } from '#kinds/every-kind/retention/disposal.ts';
import { isSamePerson } from '#kinds/same-person.ts';
import { changeRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { accountsIn } from '../people/same-person.ts';
import { type Current, currentOf } from '../settings/current.ts';
import { type Changing, savedBefore, saveSetting } from '../settings/save.ts';
import { settingsIn } from '../settings/settings.ts';
import { type Box, boxKind, boxStream, evidenceIn, findBox, listBoxes, type Staffed } from './box.ts';
import type { DestroyGiven, MoveGiven, SealGiven } from './box-forms.ts';

/** Tries before a number is given up to somebody who is sealing boxes at the very same moment. */
const tries = 5;

/** Puts a sealed box on record under the next number. The same press gives the same box. */
export async function sealBox(
  desk: Desk,
  who: Changing,
  given: SealGiven,
): Promise<{ readonly number: number } | Refusal> {
  const before = await savedBefore(desk, who, 'BoxSealed');
  if (before !== null) return { number: Number(before.stream.slice(boxKind.length + 1)) };
  const current = await currentOf(desk, who.organisation);
  const by = staffed(current, who, given.sealedBy);
  const barred =
    notTheirs(who) ??
    placeRefusal(current, given) ??
    (by === null ? nobody('sealedBy') : null) ??
    early(desk, given.sealedOn, 'sealedOn');
  if (barred !== null || by === null) return barred ?? nobody('sealedBy');
  for (let left = tries; ; left -= 1) {
    const [last] = await listBoxes(desk, who.organisation);
    const { office, contract, holds, sealedOn } = given;
    const number = (last?.number ?? 0) + 1;
    const box: Box = { number, office, contract, holds, sealedOn, sealedBy: by, moves: [], destroyed: null };
    const failed = await save(desk, who, 'BoxSealed', box, 0);
    if (failed === null) return { number };
    if (failed.code !== 'setting.changed-meanwhile' || left <= 1) return failed;
  }
}

/** Records that a box stands in another office now. */
export async function moveBox(
  desk: Desk,
  who: Changing,
  number: number,
  { office, on }: MoveGiven,
): Promise<Refusal | null> {
  if ((await savedBefore(desk, who, 'BoxMoved')) !== null) return null;
  const found = await findBox(desk, who.organisation, number);
  if (found === null) return noSuchBox;
  const { box, version } = found;
  const current = await currentOf(desk, who.organisation);
  const refusal =
    notTheirs(who) ??
    (box.destroyed === null ? null : destroyedAlready) ??
    placeRefusal(current, { office, contract: box.contract }) ??
    (office === box.office ? there : null) ??
    early(desk, on, 'on') ??
    (on < lastMoved(box) ? before : null);
  if (refusal !== null) return refusal;
  const moved = { ...box, office, moves: [...box.moves, { on, from: box.office, to: office }] };
  return save(desk, who, 'BoxMoved', moved, who.opened ?? version);
}

/** Records that a box was destroyed: from the day after its last, in front of a second person (G2-77). */
export async function destroyBox(
  desk: Desk,
  who: Changing,
  number: number,
  { on, by, witness }: DestroyGiven,
): Promise<Refusal | null> {
  if ((await savedBefore(desk, who, 'BoxDestroyed')) !== null) return null;
  const found = await findBox(desk, who.organisation, number);
  if (found === null) return noSuchBox;
  const { box, version } = found;
  const current = await currentOf(desk, who.organisation);
  const [destroyer, second] = [staffed(current, who, by), staffed(current, who, witness)];
  if (destroyer === null || second === null) return nobody(destroyer === null ? 'by' : 'witness');
  const contract = settingsIn(current).contracts.find(({ id }) => id === box.contract);
  const refusal =
    notTheirs(who) ??
    (box.destroyed === null ? null : destroyedAlready) ??
    (isOneHuman(current, destroyer.id, second.id) ? oneHuman : null) ??
    early(desk, on, 'on') ??
    (on < lastMoved(box) ? before : null) ??
    disposalPassage(rules, {
      ...evidenceIn(contract),
      on,
      choice: 'destroy',
      holds: (box.heldBack ?? []).map(({ because }) => because),
    }).refusals.map((each) => ({ ...each, at: 'on' }))[0];
  if (refusal !== undefined) return refusal;
  const destroyed = { ...box, destroyed: { on, by: destroyer, witness: second } };
  return save(desk, who, 'BoxDestroyed', destroyed, who.opened ?? version);
}

/** Puts a box as it stands now in the place of what was on record of it. */
export const save = (
  desk: Desk,
  who: Changing,
  type: 'BoxSealed' | 'BoxMoved' | 'BoxHeld' | 'BoxHoldLifted' | 'BoxDestroyed',
  box: Box,
  opened: number,
): Promise<Refusal | null> =>
  saveSetting(desk, { ...who, type, stream: boxStream(box.number), kind: boxKind, payload: box, opened });

const lastMoved = ({ moves, sealedOn }: Box) => moves.at(-1)?.on ?? sealedOn;

/** Somebody who works here, by account: whoever is signed in where none is named. Null where nobody has it. */
function staffed({ accounts }: Current, { actor }: Changing, id: string | null): Staffed | null {
  const found = accounts.find((account) => account.id === (id ?? actor.id) && account.disabledAt === null);
  return found === undefined ? null : { id: found.id, name: found.name };
}

/** Two accounts of one human being are one witness too few. */
function isOneHuman(current: Current, one: string, other: string): boolean {
  const { positions } = settingsIn(current);
  return isSamePerson(accountsIn(positions), one, other);
}

/** Why a box cannot stand there: no such office or contract, or one that does not serve the other. */
function placeRefusal(
  current: Current,
  { office, contract }: Pick<SealGiven, 'office' | 'contract'>,
): Refusal | null {
  const { offices, contracts } = settingsIn(current);
  const found = offices.find(({ id, closedOn }) => id === office && closedOn === null);
  if (found === undefined)
    return refusal(
      'office-unknown',
      'There is no such office, or it is closed.',
      'Choose one from the list.',
      'office',
    );
  const under = contracts.find(({ id }) => id === contract);
  if (under === undefined)
    return refusal('contract-unknown', 'There is no such contract.', 'Choose one from the list.', 'contract');
  return found.contracts.includes(contract)
    ? null
    : refusal(
        'contract-not-served',
        `${found.name} does not serve ${under.name}.`,
        'Choose an office that does.',
        'office',
      );
}

const early = (desk: Desk, on: string, at: string): Refusal | null =>
  on <= dayOf(desk.now())
    ? null
    : refusal('in-future', 'That day is still to come.', 'Give today or an earlier day.', at);

/** What stands in the way of a step with a box. */
export const refusal = (code: string, says: string, remedy: string, at?: string): Refusal => ({
  code: `box.${code}`,
  says,
  remedy,
  clauses: ['G2-77a'],
  ...(at === undefined ? {} : { at }),
});

const nobody = (at: string): Refusal =>
  refusal('nobody', 'Nobody of that name works here.', 'Choose somebody from the list.', at);
const oneHuman = refusal(
  'witness-needed',
  'Whoever destroys a box cannot witness it themselves.',
  'Choose a second person.',
  'witness',
);
const there = refusal('there-already', 'It stands in that office already.', 'Choose another.', 'office');
const before = refusal(
  'before-last',
  'That is before it was sealed or last moved.',
  'Give a later day.',
  'on',
);
export const destroyedAlready = refusal('destroyed', 'The box has been destroyed.', 'See its certificate.');
export const noSuchBox = refusal('unknown', 'There is no such box.', 'Choose one from the list.');

const notTheirs = ({ actor }: Changing): Refusal | null => changeRefusal(actor, 'sealed-boxes');
