import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { rowsOf } from '#kinds/complaint/gate.ts';
import { rolesFor } from '#kinds/complaint/permits.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/** Everything anybody can do with a complaint, with what stands in the way of each. */
export interface Actions {
  readonly reference: string;
  readonly person: string;
  readonly actions: readonly {
    readonly command: string;
    readonly says: string;
    /** Whether the complaint has the part it is about: Jobcentre Plus, an outgoing provider. */
    readonly applies: boolean;
    /** None: it can be done now, by the person asking. */
    readonly blockedBy: readonly Refusal[];
  }[];
}

/** Done from where an element, a date or a review is shown, and of no use by themselves. */
const elsewhere = new Set(['answer-element', 'decide-told-date']);

export async function actionsOf(desk: Desk, person: Person, reference: string): Promise<Actions | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, setting } = found;
  const byPeople = (command: string): boolean =>
    rolesFor(command).some((role) => role !== 'system' && role !== 'administrator');
  return {
    reference: complaint.reference,
    person: personOf(complaint),
    actions: kind
      .possible(complaint, setting)
      .filter(({ command }) => byPeople(command) && !elsewhere.has(command))
      .map((possible) => ({ ...possible, applies: appliesTo(complaint, possible.command, setting) })),
  };
}

function appliesTo(complaint: Complaint, command: string, setting: ComplaintSetting): boolean {
  const has: Readonly<Record<string, boolean>> = {
    provider: complaint.provider !== null || !complaint.routed,
    mixed: complaint.mixed !== null,
    outgoing: complaint.outgoing !== null,
    elsewhere: complaint.elsewhere.length > 0,
    settled: complaint.settledOnTheSpot !== null,
  };
  const rows = rowsOf(command, setting);
  return rows.length === 0 || rows.some(({ when }) => has[when.limb] ?? true);
}
