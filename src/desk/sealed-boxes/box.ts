import type { Day } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import { packOf } from '#guidance/programmes.ts';
import type { ClaimEvidence } from '#guidance/restricted/claim-evidence.ts';
import type { Hold } from '#guidance/retention/holds.ts';
import { type KeptRecord, type RetentionLimit, retentionLimit } from '#kinds/every-kind/retention/limit.ts';
import type { Desk } from '../desk.ts';
import type { Contract } from '../settings/contract.ts';

/** A member of staff, as a box names them. */
export interface Staffed {
  readonly id: string;
  readonly name: string;
}

/** What holds a box back from being destroyed, by its cause alone: words could name somebody. */
export interface BoxHold {
  readonly because: Hold;
  /** The day it is looked at again. */
  readonly reviewOn: Day;
  readonly on: Day;
  readonly by: Staffed;
}

/**
 * A sealed box of claim evidence, of people whose records are kept on paper only. Nothing of it says whose, or of how many:
 * no field takes free text, and what is inside is told by kind (G2-77).
 */
export interface Box {
  /** Given by Redress, in the order boxes are put on record: 1, 2, 3. */
  readonly number: number;
  /** The office it stands in, by id. */
  readonly office: string;
  /** The contract its claims were made under, by id: how long it is kept may follow from it. */
  readonly contract: string;
  readonly holds: readonly ClaimEvidence[];
  readonly sealedOn: Day;
  readonly sealedBy: Staffed;
  readonly moves: readonly { readonly on: Day; readonly from: string; readonly to: string }[];
  /** Left out while nothing was ever put on it. */
  readonly heldBack?: readonly BoxHold[];
  readonly destroyed: { readonly on: Day; readonly by: Staffed; readonly witness: Staffed } | null;
}

export const boxKind = 'sealed-box';
export const boxStream = (number: number): string => `${boxKind}-${number}`;

/** "Box 0012", as it is written on the box. */
export const boxName = (number: number): string => `Box ${String(number).padStart(4, '0')}`;

/** Every box ever sealed, the latest first. */
export async function listBoxes(desk: Desk, organisation: string): Promise<Box[]> {
  const kept = await desk.record.settings.list(organisation, boxKind);
  return kept.map(({ body }) => body as Box).sort((a, b) => b.number - a.number);
}

/** A box by its number, with the version it stands at; null where there is none. */
export async function findBox(
  desk: Desk,
  organisation: string,
  number: number,
): Promise<{ readonly box: Box; readonly version: number } | null> {
  const found = await desk.record.settings.find(organisation, boxKind, String(number));
  return found === null ? null : { box: found.body as Box, version: found.version };
}

/** What the rules are asked about a box under its contract: the six years bind where Access to Work’s chapter does (AMB-47). */
export const evidenceIn = (contract: Contract | undefined): KeptRecord => ({
  record: 'esf-claim-evidence',
  contractEndedOn: contract?.endsOn ?? null,
  sixYearRule: contract !== undefined && packOf(contract.programme, contract.from)?.id === 'AW7',
});

/** How long a box is kept, and why. */
export const boxLimit = (contract: Contract | undefined): RetentionLimit =>
  retentionLimit(rules, evidenceIn(contract));
