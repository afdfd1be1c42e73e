import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Role } from '#kinds/roles.ts';
import { refusalsOf } from './checks.ts';
import { type Condition, conditions, everywhere, permits } from './permit-table.ts';
import { type Relation, relationNames, relationsTo } from './relations.ts';
import type { ComplaintSetting } from './setting.ts';
import type { Complaint } from './state.ts';

/** The check that speaks where a relation rules somebody out, with its clauses. */
const ruledOutBy: Readonly<Partial<Record<Relation, string>>> = {
  named: 'complaint.handler-is-subject',
  'line-of-named': 'complaint.manages-subject',
};

/**
 * What of a command’s permit stands between this complaint and whoever is to do it, beyond their role: what their role asks
 * of a complaint, and what they are to it. That a role has no permit at all, `permitRefusal` says.
 */
export function notPermitted(
  command: string,
  complaint: Complaint,
  setting: ComplaintSetting,
  who: Pick<Actor, 'id' | 'roles'> = setting.actor,
): Refusal[] {
  const permit = permits[command];
  if (permit === undefined) return [];
  const is = relationsTo(complaint, setting, who.id);
  const checks = (permit.never ?? []).flatMap((relation) => ruledOutBy[relation] ?? []);
  const ruledOut = refusalsOf(checks, { complaint, setting, input: { handler: who.id } }).map(
    ({ at: _field, ...refusal }) => refusal,
  );
  const asked = permit.roles
    .filter((role) => who.roles.includes(role))
    .map((role) => asksOf(role, command).filter((each) => !holds(each, complaint, is)));
  const [least = []] = asked.toSorted((a, b) => a.length - b.length);
  return [...least.map(unmet), ...ruledOut];
}

/** What a role asks of a complaint before it may do a command there. */
const asksOf = (role: Role, command: string): (Relation | Condition)[] =>
  [everywhere[role], permits[command]?.only?.[role]].filter((each) => each !== undefined);

const isCondition = (asked: Relation | Condition): asked is Condition => Object.hasOwn(conditions, asked);

const holds = (asked: Relation | Condition, complaint: Complaint, is: ReadonlySet<Relation>): boolean =>
  isCondition(asked)
    ? complaint.iceItems.length + complaint.iceCases.length + complaint.ombudsmanCases.length > 0
    : is.has(asked);

const unmet = (asked: Relation | Condition): Refusal => ({
  code: 'permit.relation',
  says: `Your role allows this only where ${isCondition(asked) ? conditions[asked] : relationNames[asked]}.`,
  remedy: 'Ask a handler or a manager.',
  clauses: [],
});
