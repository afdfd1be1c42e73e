import { type Day, dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import type { Disposal } from '#guidance/retention/disposal.ts';
import type { ComplaintState } from '#kinds/complaint/state.ts';
import { disposalPassage } from '#kinds/every-kind/retention/disposal.ts';
import { kindNamed } from '#kinds/kinds.ts';
import type { Held } from '#record/destruction/held.ts';
import { readRefusal } from '../access/areas.ts';
import { type UndecidedErasures, undecidedErasures } from '../data-request/undecided.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { backupsUntil } from './backups-until.ts';
import { type ContractLimit, contractRecord } from './contract-limits.ts';
import { limitsOf } from './proposals.ts';
import { type HeldCase, holdsStanding, withReasons } from './standing-holds.ts';

/** Cases looked at together at most: what one person can look through and approve in their name. */
export const mostAtOnce = 200;

/** A case as it would be destroyed now: how much would go, by which rule, and what stands in the way. */
export interface LookedAt {
  readonly reference: string;
  readonly contract: string;
  readonly receivedOn: Day | null;
  readonly limit: ContractLimit | null;
  readonly held: Held;
  readonly refusals: readonly Refusal[];
}

export interface SecondLook {
  readonly today: Day;
  readonly cases: readonly LookedAt[];
  readonly events: number;
  readonly files: number;
  readonly bytes: number;
  /** By when the last backup that may hold it is gone; null where none is made. */
  readonly backupsUntil: Day | null;
  /** Whether all of it may go. */
  readonly free: boolean;
}

/** What exactly would go, looked at again before somebody approves it. */
export async function secondLook(
  desk: Desk,
  person: Person,
  references: readonly string[],
): Promise<SecondLook | Refusal> {
  const barred = readRefusal(person, 'retention') ?? tooMany(references);
  if (barred !== null) return barred;
  const until = await backupsUntil(desk, person.organisation);
  const limits = await limitsOf(desk, person.organisation);
  const undecided = await undecidedErasures(desk, person.organisation);
  const cases: LookedAt[] = [];
  for (const reference of new Set(references))
    cases.push(await lookAt(desk, person.organisation, reference, limits, 'destroy', undecided));
  const sum = (of: (held: Held) => number) => cases.reduce((all, { held }) => all + of(held), 0);
  return {
    today: dayOf(desk.now()),
    cases,
    events: sum(({ events }) => events),
    files: sum(({ files }) => files),
    bytes: sum(({ bytes }) => bytes),
    backupsUntil: until,
    free: cases.length > 0 && cases.every(({ refusals }) => refusals.length === 0),
  };
}

/** A case by the rules as it stands now, for what is chosen for it. Of many looked at together, what is asked to be erased is read once. */
export async function lookAt(
  desk: Desk,
  organisation: string,
  reference: string,
  limits: ReadonlyMap<string, ContractLimit>,
  choice: Disposal = 'destroy',
  undecided?: UndecidedErasures,
): Promise<LookedAt> {
  const nothing = { reference, contract: '', receivedOn: null, limit: null, held: none };
  const loaded = await desk.record.loadByReference(organisation, reference);
  const kind = loaded === null ? undefined : kindNamed(loaded.kind);
  if (loaded === null || kind?.leave === undefined) return { ...nothing, refusals: [notThere] };
  const state = stateIn(kind, historyIn(loaded.events)) as ComplaintState;
  if (kind.name === 'complaint' && !state.exists) return { ...nothing, refusals: [gone] };
  const [shown, held] = await Promise.all([
    desk.record.cases.find(organisation, loaded.stream),
    desk.record.destructions.heldBy(organisation, loaded.stream),
  ]);
  const card = shown?.card;
  const limit = limits.get(card?.contractId ?? '') ?? null;
  return {
    reference: card?.reference ?? reference,
    contract: card?.contractName ?? '',
    receivedOn: card?.receivedOn ?? null,
    limit,
    held,
    refusals: await standing(
      desk,
      organisation,
      {
        stream: loaded.stream,
        kind: kind.name,
        reference: card?.reference ?? reference,
        state,
        open: card?.open ?? false,
      },
      { contract: card?.contractId ?? '', limit, choice, undecided },
    ),
  };
}

/** What stands in the way of destroying it today: its limit by the rules, the provider’s own time, and every hold. */
async function standing(
  desk: Desk,
  organisation: string,
  held: HeldCase,
  {
    contract: id,
    limit,
    choice,
    undecided,
  }: {
    readonly contract: string;
    readonly limit: ContractLimit | null;
    readonly choice: Disposal;
    readonly undecided: UndecidedErasures | undefined;
  },
): Promise<Refusal[]> {
  const today = dayOf(desk.now());
  const { contracts } = await settingsOf(desk, organisation);
  const contract = contracts.find((each) => each.id === id);
  if (contract === undefined || limit === null) return [notThere];
  const holds = await holdsStanding(desk, organisation, held, undecided);
  const passage = disposalPassage(rules, {
    ...contractRecord(contract),
    on: today,
    choice,
    holds: holds.codes,
  });
  const refusals = withReasons(passage.refusals, holds, today);
  const early = limit.goFrom === null || limit.goFrom > today;
  if (!early || refusals.some(({ code }) => code === 'retention.too-early')) return refusals;
  return [...refusals, ownTime(limit)];
}

const ownTime = ({ ownUntil, says }: ContractLimit): Refusal => ({
  code: 'retention.own-time',
  says: ownUntil === null ? says : `Your own setting keeps it until ${inWords(ownUntil)}.`,
  remedy: ownUntil === null ? 'An administrator can set a time of your own.' : 'Wait for the day after.',
  clauses: [],
});

const none: Held = { events: 0, files: 0, bytes: 0, digest: '' };

const tooMany = ({ length }: readonly string[]): Refusal | null =>
  length <= mostAtOnce
    ? null
    : {
        code: 'retention.too-many',
        says: `No more than ${mostAtOnce} can be looked at together.`,
        remedy: 'Choose fewer.',
        clauses: [],
      };

const notThere: Refusal = {
  code: 'retention.no-such-case',
  says: 'There is no such complaint.',
  remedy: 'Check the reference.',
  clauses: [],
};

const gone: Refusal = {
  code: 'retention.destroyed-before',
  says: 'It has been destroyed already.',
  remedy: 'Its certificate is in the list of certificates.',
  clauses: [],
};
