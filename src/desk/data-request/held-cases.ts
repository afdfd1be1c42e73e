import type { Actor } from '#kinds/kind.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import type { CaseToPack } from './held/case-to-pack.ts';
import { heldComplaint } from './held/complaint.ts';
import { heldRequest } from './held/data-request.ts';
import { loadRequest } from './load.ts';

/** A case by its reference, of whatever kind it is; null when there is none for whoever asks. */
export async function caseToPack(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
): Promise<CaseToPack | null> {
  const shelf = { desk, organisation };
  const found = await loadCase(desk, organisation, actor, reference);
  if (found !== null) return heldComplaint(shelf, found);
  const request = await loadRequest(desk, organisation, actor, reference);
  return request === null ? null : heldRequest(shelf, request);
}
