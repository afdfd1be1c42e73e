import { type Day, dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Option } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { claimEvidence } from '#guidance/restricted/claim-evidence.ts';
import type { Hold } from '#guidance/retention/holds.ts';
import { readRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { mayBeSeen } from '../offices/standing.ts';
import { currentOf } from '../settings/current.ts';
import { settingsIn } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { type Box, boxLimit, boxName, findBox, listBoxes, type Staffed } from './box.ts';
import { boxHoldCauses } from './box-forms.ts';

/** A box as its page shows it: with the names of what it speaks of, and how long it is kept. */
export interface BoxShown extends Box {
  readonly name: string;
  readonly officeName: string;
  readonly contractName: string;
  readonly holdsNames: readonly string[];
  readonly movesSaid: readonly { readonly on: Day; readonly from: string; readonly to: string }[];
  /** The last day it has to be kept; null while what it counts from has not happened. */
  readonly keptUntil: Day | null;
  /** The first day it may be destroyed. */
  readonly goFrom: Day | null;
  readonly working: readonly string[];
  /** What holds it back, in words. */
  readonly heldSaid: readonly {
    readonly because: Hold;
    readonly says: string;
    readonly reviewOn: Day;
    readonly on: Day;
    readonly by: Staffed;
  }[];
  readonly standing: 'kept' | 'may-go' | 'held' | 'destroyed';
}

/** The register of sealed boxes, the latest first, as far as somebody may see it. */
export async function boxRegister(
  desk: Desk,
  person: Person,
): Promise<{ readonly today: Day; readonly boxes: readonly BoxShown[] } | Refusal> {
  const barred = readRefusal(person, 'sealed-boxes');
  if (barred !== null) return barred;
  const [boxes, show] = await Promise.all([listBoxes(desk, person.organisation), shower(desk, person)]);
  return { today: dayOf(desk.now()), boxes: boxes.flatMap((box) => show(box) ?? []) };
}

/** One box and the version it stands at; null where there is none somebody may see. */
export async function boxShown(
  desk: Desk,
  person: Person,
  number: number,
): Promise<{ readonly box: BoxShown; readonly version: number } | Refusal | null> {
  const barred = readRefusal(person, 'sealed-boxes');
  if (barred !== null) return barred;
  const [found, show] = await Promise.all([findBox(desk, person.organisation, number), shower(desk, person)]);
  const box = found === null ? null : show(found.box);
  return found === null || box === null ? null : { box, version: found.version };
}

/** The lists a box’s forms choose from. */
export async function boxOffers(
  desk: Desk,
  { organisation }: Person,
): Promise<Readonly<Record<'offices' | 'contracts' | 'people', readonly Option[]>>> {
  const current = await currentOf(desk, organisation);
  const { offices, contracts } = settingsIn(current);
  const options = (each: readonly { readonly id: string; readonly name: string }[]): Option[] =>
    each.map(({ id, name }) => ({ value: id, label: name }));
  return {
    offices: options(offices.filter(({ closedOn }) => closedOn === null)),
    contracts: options(contracts),
    people: options(current.accounts.filter(({ disabledAt }) => disabledAt === null)),
  };
}

/** A certificate that a box was destroyed, as a PDF; null where there is none of that number or it still stands. */
export async function boxCertificate(
  desk: Desk,
  person: Person,
  number: number,
): Promise<Uint8Array | Refusal | null> {
  const found = await boxShown(desk, person, number);
  if (found === null || isRefusal(found)) return found;
  const { box } = found;
  if (box.destroyed === null) return null;
  const { letterhead } = settingsIn(await currentOf(desk, person.organisation));
  return desk.certify({
    title: 'Certificate of destruction',
    reference: box.name,
    date: box.destroyed.on,
    letterhead,
    facts: certificateFacts(box),
    about: [
      'A sealed box of evidence of validated claims. Whose claims they were was never on record here.',
      'It was kept at least as long as it had to be for audit, and shredded unopened.',
    ],
  });
}

function certificateFacts(box: BoxShown): [string, string][] {
  const { destroyed, sealedOn, sealedBy, keptUntil } = box;
  if (destroyed === null) return [];
  return [
    ['Box', box.name],
    ['What was in it', box.holdsNames.join(', ')],
    ['Contract', box.contractName],
    ['Office', box.officeName],
    ['Sealed', `${inWords(sealedOn)}, by ${sealedBy.name}`],
    ['Kept until', keptUntil === null ? 'Not on record' : inWords(keptUntil)],
    ['Destroyed', inWords(destroyed.on)],
    ['By', destroyed.by.name],
    ['Witnessed by', destroyed.witness.name],
    ['Rule', 'retention.limit: G2-77a'],
  ];
}

/** Shows boxes with the names of what they speak of; null for one out of somebody’s sight. */
async function shower(desk: Desk, person: Person): Promise<(box: Box) => BoxShown | null> {
  const { offices, contracts } = settingsIn(await currentOf(desk, person.organisation));
  const today = dayOf(desk.now());
  const officeName = (id: string): string => offices.find((one) => one.id === id)?.name ?? id;
  return (box) => {
    const office = offices.find(({ id }) => id === box.office);
    const seen = { organisation: office?.organisation ?? null, contracts: [box.contract] };
    if (!mayBeSeen(person, seen)) return null;
    const contract = contracts.find(({ id }) => id === box.contract);
    const { lastDayKept, actFrom, working } = boxLimit(contract);
    return {
      ...box,
      name: boxName(box.number),
      officeName: officeName(box.office),
      contractName: contract?.name ?? box.contract,
      holdsNames: box.holds.map((held) => claimEvidence.find(({ value }) => value === held)?.label ?? held),
      movesSaid: box.moves.map(({ on, from, to }) => ({ on, from: officeName(from), to: officeName(to) })),
      keptUntil: lastDayKept,
      goFrom: actFrom,
      working,
      heldSaid: (box.heldBack ?? []).map((hold) => ({
        ...hold,
        says: boxHoldCauses.find(({ value }) => value === hold.because)?.label ?? hold.because,
      })),
      standing: standingOf(box, actFrom, today),
    };
  };
}

function standingOf({ destroyed, heldBack = [] }: Box, goFrom: Day | null, today: Day): BoxShown['standing'] {
  if (destroyed !== null) return 'destroyed';
  if (heldBack.length > 0) return 'held';
  return goFrom !== null && goFrom <= today ? 'may-go' : 'kept';
}
