import { type Day, dayOf } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import type { Hold } from '#guidance/retention/holds.ts';
import { holdsOn } from '#kinds/complaint/holds.ts';
import { retentionLimit } from '#kinds/every-kind/retention/limit.ts';
import type { Actor } from '#kinds/kind.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import { contractRecord } from '../retention/contract-limits.ts';
import { documentedHolds } from '../retention/holds.ts';
import type { Contract } from '../settings/contract.ts';
import { settingsOf } from '../settings/settings.ts';
import { loadRequest } from './load.ts';

/** A case of theirs as erasure looks at it: until when it has to be kept, and what holds it back. */
export interface PartHeld {
  readonly id: string;
  readonly says: string;
  readonly keepUntil: Day | 'running' | null;
  /** The code of the strongest hold; empty where nothing holds it back. */
  readonly hold: string;
}

const codes = {
  open: 'open-complaint',
  'ice-window': 'ice-window',
  'ice-case': 'ice-case',
  ombudsman: 'phso-case',
} as const satisfies Record<string, Hold>;

/** The cases chosen as theirs, each with what the rules of keeping say of it today. What is not there any more is left out. */
export async function partsHeld(
  desk: Desk,
  organisation: string,
  actor: Actor,
  references: readonly string[],
): Promise<readonly PartHeld[]> {
  const { contracts } = await settingsOf(desk, organisation);
  const parts: PartHeld[] = [];
  for (const reference of references) {
    const part = await partOf(desk, organisation, actor, reference, contracts);
    if (part !== null) parts.push(part);
  }
  return parts;
}

async function partOf(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
  contracts: readonly Contract[],
): Promise<PartHeld | null> {
  const keepUntil = (id: string): PartHeld['keepUntil'] =>
    minimumOf(contracts.find((contract) => contract.id === id));
  const found = await loadCase(desk, organisation, actor, reference);
  if (found !== null) {
    const { complaint } = found;
    return {
      id: complaint.reference,
      says: `Complaint ${complaint.reference}`,
      keepUntil: keepUntil(complaint.contract.id),
      hold: await holdOf(
        desk,
        organisation,
        reference,
        holdsOn(complaint, dayOf(desk.now())).map(({ id }) => codes[id]),
      ),
    };
  }
  const other = await loadRequest(desk, organisation, actor, reference);
  if (other === null) return null;
  return {
    id: other.request.reference,
    says: `Data request ${other.request.reference}`,
    keepUntil: keepUntil(other.request.contract.id),
    hold: await holdOf(desk, organisation, reference, []),
  };
}

/** How long a document orders that it be kept at least; the provider’s own time is no reason to refuse. */
function minimumOf(contract: Contract | undefined): PartHeld['keepUntil'] {
  if (contract === undefined) return null;
  const limit = retentionLimit(rules, contractRecord(contract));
  return limit.kind === 'MINIMUM' ? (limit.lastDayKept ?? 'running') : null;
}

/** What holds a case back besides the request itself. A fraud comes first, so that nothing else is told in its place. */
async function holdOf(
  desk: Desk,
  organisation: string,
  reference: string,
  byItself: readonly string[],
): Promise<string> {
  const stream = await desk.record.cases.streamByReference(organisation, reference);
  const byHand = stream === null ? [] : await documentedHolds(desk, organisation, stream);
  const all = [...byHand.map(({ because }) => because as string), ...byItself].filter(
    (hold) => hold !== 'erasure-request',
  );
  return all.find((hold) => hold === 'fraud-case') ?? all[0] ?? '';
}
