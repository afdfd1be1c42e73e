import { acceptedByOffice, disclosureTo } from './ask/route.ts';
import type { Complaint } from './state.ts';

/** What may be told to whoever speaks for the complainant: everything, nothing until authority is settled, or nothing. */
export const disclosureOf = ({ representation }: Complaint): 'FREE' | 'HELD' | 'NONE' =>
  representation === null
    ? 'FREE'
    : disclosureTo(representation.kind, representation.office, representation.authority);

/**
 * Whom a response is for, and whether their authority stands. Somebody in doubt is a representative without authority until
 * it is settled; somebody who does not act for the person is not written to at all.
 */
export function addressedTo(complaint: Complaint): {
  readonly addressee: 'participant' | 'employer' | 'elected-member' | 'representative';
  readonly authority: 'given' | null;
} {
  const { representation, complainant } = complaint;
  const disclosure = disclosureOf(complaint);
  if (representation === null || disclosure === 'NONE')
    return { addressee: complainant.type === 'employer' ? 'employer' : 'participant', authority: null };
  if (disclosure === 'HELD') return { addressee: 'representative', authority: null };
  const member = representation.kind === 'elected-member' && acceptedByOffice(representation.office);
  return { addressee: member ? 'elected-member' : 'representative', authority: 'given' };
}
