import { inShort } from '#core/day-in-words.ts';
import { momentInWords } from '#core/moment-in-words.ts';
import { counted } from '#core/thousands.ts';
import type { CertificatesPage, ShownCertificate } from '#desk/retention/certificates.ts';
import { certificateLines } from '#desk/retention/certify.ts';
import type { scrubNow } from '#desk/retention/scrub.ts';
import type { PageData } from '#web/http.ts';
import { addressOf, certificateHref, certificatesHref, placesFrom } from './places.ts';

/** The list of certificates as its template draws it. */
export const certificatesView = (
  { rows, next, today, unscrubbed }: CertificatesPage,
  shown: number,
  mayScrub: boolean,
): PageData => ({
  title: 'Certificates',
  places: placesFrom('certificates'),
  scrub:
    unscrubbed === 0
      ? ''
      : `${counted(unscrubbed, 'destruction')} may still have traces in the database’s own files. The next scrub is tonight at 02:20.`,
  scrubNow: mayScrub && unscrubbed > 0,
  rows: rows.map((one) => ({
    number: one.number,
    href: certificateHref(one.number),
    on: inShort(one.on, today),
    what: one.reference === null ? `A ${one.record}` : `${one.reference}, a ${one.record}`,
    went: `${counted(one.events, 'entry', 'entries')}, ${counted(one.files, 'file')}`,
    reason: one.reason,
    by: one.approvedBy.name,
  })),
  paging:
    next === null && shown === 0
      ? null
      : {
          next:
            next === null
              ? null
              : {
                  href: addressOf(certificatesHref, { after: next, shown: String(shown + rows.length) }),
                  label: 'Show the next 25',
                },
          says: `${shown + 1} to ${shown + rows.length}, the latest first.`,
          first: shown === 0 ? null : certificatesHref,
        },
});

/** One certificate as its template draws it. */
export const certificateView = (certificate: ShownCertificate): PageData => ({
  title: `Certificate ${certificate.number}`,
  crumb: { href: certificatesHref, label: 'Certificates' },
  lines: certificateLines(certificate).map(([name, says]) => ({ name, says })),
  pdf: `${certificateHref(certificate.number)}/pdf`,
  scrubbed:
    certificate.scrubbedAt === null
      ? 'Traces may still lie in the database’s own files. The next scrub is tonight at 02:20.'
      : `Nothing of it is left in the database’s own files since ${momentInWords(certificate.scrubbedAt)}.`,
});

/** What came of a scrub somebody asked for. */
export function scrubbedNotice(scrubbed: Awaited<ReturnType<typeof scrubNow>>): {
  says: string;
  next: string;
} {
  if ('code' in scrubbed) return { says: scrubbed.says, next: scrubbed.remedy };
  switch (scrubbed.outcome) {
    case 'nothing-to-do':
      return { says: 'Nothing was left to scrub.', next: '' };
    case 'postponed':
      return { says: `It could not be scrubbed now. ${scrubbed.says}`, next: 'It is tried again at night.' };
    case 'scrubbed':
      return {
        says: 'Nothing of what was destroyed is left in the database’s own files.',
        next:
          scrubbed.left.length === 0
            ? ''
            : `This is left to whoever runs the database. ${scrubbed.left.join(' ')}`,
      };
  }
}
