import { inShort, inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { counted, thousands } from '#core/thousands.ts';
import type { SecondLook } from '#desk/retention/second-look.ts';
import { homeOfReference } from '#web/case-addresses.ts';
import type { PageData } from '#web/http.ts';
import { sizeInWords } from '#web/size-in-words.ts';
import { anonymiseHref } from './places.ts';

/** The second look before somebody approves, as its template draws it. */
export function lookView(look: SecondLook, mayApprove: boolean, refusals: readonly Refusal[] = []): PageData {
  const { cases, today, free } = look;
  const many = counted(cases.length, 'complaint');
  return {
    title: free ? `Destroy ${many}?` : 'Not all of these can be destroyed now',
    free,
    mayApprove,
    refusals,
    button: `Destroy ${many}`,
    sums: [
      {
        name: 'What goes',
        says: `${counted(look.events, 'entry', 'entries')}, ${counted(look.files, 'file')}`,
        strong: true,
      },
      { name: 'Size of the files', says: look.files === 0 ? '' : sizeInWords(look.bytes) },
      {
        name: 'With them',
        says: 'Their letters and bundles, their words in search, and messages that have not gone yet',
      },
      {
        name: 'Backups',
        says:
          look.backupsUntil === null
            ? 'None are said to be made'
            : `The last that may hold them is gone after ${inWords(look.backupsUntil, today)}`,
      },
      { name: 'Traces on the disk', says: 'Cleared by the next scrub, at night' },
    ],
    rows: cases.map(({ reference, contract, receivedOn, limit, held, refusals: against }) => ({
      reference,
      href: homeOfReference(reference),
      anonymise: anonymiseHref(reference),
      about: receivedOn === null ? contract : `${contract}. Received ${inShort(receivedOn, today)}.`,
      says: limit?.says ?? '',
      clauses: (limit?.clauses ?? []).slice(0, 2),
      refusals: against,
      events: thousands(held.events),
      files: thousands(held.files),
    })),
  };
}
