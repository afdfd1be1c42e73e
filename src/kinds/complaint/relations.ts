import { accountsOfPerson } from '#kinds/same-person.ts';
import type { ComplaintSetting, Staff } from './setting.ts';
import { type Complaint, involvedIn } from './state.ts';

/** What somebody is to a complaint; a permit may ask for one or rule one out. */
export const relations = ['own', 'team', 'named', 'line-of-named', 'earlier-stage', 'earlier-part'] as const;
export type Relation = (typeof relations)[number];

export const relationNames: Readonly<Record<Relation, string>> = {
  own: 'it is with them',
  team: 'their own organisation delivers it',
  named: 'it is about them',
  'line-of-named': 'it is about somebody they manage, or who manages them',
  'earlier-stage': 'they had a part in the answer of an earlier stage',
  'earlier-part': 'they had a part in an earlier answer, or in this one',
};

/** A part somebody had, as what stands after their name: "wrote the response of stage 1". */
type Part = Complaint['earlierParts'][number];

type ByAccount = Map<string, ReadonlySet<Relation>>;

/** The permit of every command asks, for one page: a complaint and the staff, neither of which ever changes in itself. */
const found = new WeakMap<Complaint, WeakMap<ComplaintSetting['staff'], ByAccount>>();

/** Every relation a member of staff has to a complaint. Whoever holds two accounts is one person under both. */
export function relationsTo(
  complaint: Complaint,
  { staff }: Pick<ComplaintSetting, 'staff'>,
  account: string,
): ReadonlySet<Relation> {
  const amongStaff = found.getOrInsertComputed(complaint, () => new WeakMap());
  const byAccount = amongStaff.getOrInsertComputed(staff, (): ByAccount => new Map());
  return byAccount.getOrInsertComputed(account, () => relationsFound(complaint, staff, account));
}

function relationsFound(
  complaint: Complaint,
  staff: ComplaintSetting['staff'],
  account: string,
): ReadonlySet<Relation> {
  const them = accountsOfPerson(staff.values(), account);
  const is = (other: string): boolean => them.has(other);
  const named = new Set(complaint.elements.flatMap((element) => element.staff));
  const managers = (of: Iterable<string>): string[] =>
    [...of].flatMap((each) => staff.get(each)?.managedBy ?? []);
  const worksFor = staff.get(account)?.worksFor ?? null;
  const holds: Readonly<Record<Relation, boolean>> = {
    own: complaint.handler !== null && is(complaint.handler),
    team: worksFor === null ? !byDelivery(staff.get(account)) : worksFor === complaint.deliveredBy,
    named: [...named].some(is),
    'line-of-named': managers(named).some(is) || managers(them).some((manager) => named.has(manager)),
    'earlier-stage': earlierStageParts(complaint).some((part) => is(part.staff)),
    'earlier-part': involvedIn(complaint).some((part) => is(part.staff)),
  };
  return new Set(relations.filter((relation) => holds[relation]));
}

/** Whether somebody works on what one sub-contractor delivers, and on nothing else. */
const byDelivery = (staff: Staff | undefined): boolean =>
  staff?.roles.includes('sub-contractor-handler') === true;

/** Who had a part in an answer that stands before the stage now open, or about to be; answering that stage itself is none. */
function earlierStageParts(complaint: Complaint): Part[] {
  const answered = (complaint.provider?.stages ?? []).filter((run) => run.respondedOn !== null);
  const stages = new Set(answered.map(({ n }) => n));
  return [
    ...complaint.earlierParts.filter(({ part }) => part !== answeredPart),
    ...answered.flatMap(({ n, handler }) =>
      handler === null ? [] : [{ staff: handler, name: '', part: `handled stage ${n}` }],
    ),
    ...complaint.elements.flatMap(({ answer }) =>
      answer !== null && stages.has(answer.stage) ? [{ staff: answer.by, name: '', part: answeredPart }] : [],
    ),
  ];
}

/** What somebody did who answered an element: of which stage it was, the answer itself says. */
export const answeredPart = 'answered part of it';
