import type { Destroying } from '#desk/retention/approve.ts';
import type { CarriedOut } from '#desk/retention/carry-out.ts';
import type { PageData } from '#web/http.ts';
import { certificateHref } from './places.ts';

/** What was approved, being carried out or done, as its template draws it. */
export function approvedView({ state, done, of, outcome }: Destroying): PageData {
  if (state !== 'done')
    return {
      title: 'Destroying',
      state: 'making',
      underway: of === 0 ? 'Waiting for its turn.' : `${done} of ${of} are destroyed.`,
      track: of === 0 ? null : { whole: of, gone: done, steps: false },
    };
  const { certificates, refused } = outcome as CarriedOut;
  const one = certificates.length === 1;
  return {
    title: 'Destroyed',
    state: 'done',
    says: one ? 'One complaint is destroyed.' : `${certificates.length} complaints are destroyed.`,
    certificates: certificates.map((number) => ({ number, href: certificateHref(number) })),
    refused: refused.map(({ reference, refusals }) => ({
      reference,
      says: refusals.map(({ says }) => says).join(' ') || 'It could not be destroyed.',
    })),
  };
}
