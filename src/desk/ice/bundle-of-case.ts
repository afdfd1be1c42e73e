import type { Day } from '#core/day.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { LongWork } from '#record/long-work/long-work.ts';
import { bundling } from '../bundle/ask-for-bundle.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';

/** What a bundle made now would hold, those made before, and one that is being made. */
export interface BundleShown {
  /** Letters and documents that are here. */
  readonly documents: number;
  readonly recordings: number;
  readonly blackedOut: number;
  readonly missing: number;
  readonly explained: number;
  readonly earlier: readonly BundleMade[];
  /** The id of the work where a bundle is being made. */
  readonly making: string | null;
  readonly mayMake: boolean;
}

export interface BundleMade {
  readonly id: string;
  readonly on: Day;
  readonly documents: number;
  readonly pages: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly madeBy: string;
  readonly missing: number;
  /** Where it went, once it has: the day. */
  readonly sentOn: Day | null;
}

/** The bundle of a complaint as a page shows it. */
export async function bundleShown(
  desk: Desk,
  person: Person,
  complaint: Complaint,
  { missing, explained }: { readonly missing: number; readonly explained: number },
): Promise<BundleShown> {
  const here = complaint.documents.filter(({ file }) => file !== null);
  const last = await desk.record.longWork.latest(person.organisation, bundling, complaint.reference);
  return {
    documents: here.length + complaint.letters.length,
    recordings: here.filter(({ mediaType }) => /^(audio|video)\//.test(mediaType)).length,
    blackedOut: complaint.redactions.filter(({ state }) => state === 'agreed').length,
    missing,
    explained,
    earlier: bundlesMade(complaint),
    making: isUnderWay(last) ? last.id : null,
    mayMake: permitRefusal('send-ice-evidence', person.roles) === null,
  };
}

const isUnderWay = (work: LongWork | null): work is LongWork =>
  work !== null && (work.state === 'waiting' || work.state === 'under-way');

/** Bundles of a complaint, the newest first. */
export const bundlesMade = ({ bundles, iceCases }: Complaint): BundleMade[] =>
  bundles
    .map(({ id, on, documents, pages, sha256, bytes, madeBy, missing }) => ({
      id,
      on,
      documents,
      pages,
      sha256,
      bytes,
      madeBy,
      missing: missing.length,
      sentOn:
        iceCases.flatMap(({ evidenceSent }) => evidenceSent).find(({ bundle }) => bundle === id)?.on ?? null,
    }))
    .toReversed();
