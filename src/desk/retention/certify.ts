import { inWords } from '#core/day-in-words.ts';
import { momentInWords } from '#core/moment-in-words.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { counted, thousands } from '#core/thousands.ts';
import { rules } from '#guidance/catalogue.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import type { Certificate } from './certificate.ts';
import { findCertificate } from './certificates.ts';

/** Everything a certificate says, a line each; nobody it was about is named. */
export function certificateLines(certificate: Certificate): [string, string][] {
  const { approvedBy, checkedBy, lastDayKept, backupsUntil, receivedOn } = certificate;
  const lines: [string, string | null][] = [
    ['Certificate', certificate.number],
    ['What it was', `A ${certificate.record}`],
    ['Our reference', certificate.reference ?? 'Not kept'],
    ['Contract', certificate.contract],
    ['Received', receivedOn === null ? null : inWords(receivedOn)],
    ['What was done', certificate.how === 'destroyed' ? 'Destroyed' : 'Made anonymous'],
    ['On', momentInWords(certificate.at)],
    ['Why', certificate.reason],
    ['Rule', ruleInWords(certificate)],
    ['Kept until', lastDayKept === null ? null : inWords(lastDayKept)],
    ['Approved by', approvedBy.name],
    ['Checked by', checkedBy?.name ?? null],
    ['Carried out by', 'Redress'],
    [
      'What went',
      `${counted(certificate.events, 'entry', 'entries')}, ${counted(certificate.files, 'file')}`,
    ],
    ['Size of the files', certificate.files === 0 ? null : `${thousands(certificate.bytes)} bytes`],
    [
      'Backups',
      backupsUntil === null
        ? 'None are said to be made.'
        : `The last that may hold it is gone after ${inWords(backupsUntil)}.`,
    ],
    ['Checksum (SHA-256)', certificate.digest],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== null);
}

const ruleInWords = ({ rule, clauses }: Certificate): string =>
  rule === 'own-setting'
    ? 'The provider’s own setting'
    : `${(rules.rules.get(rule)?.title ?? rule).replace(/\?$/, '')}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`;

/** A certificate as a PDF; null where there is none of that number. */
export async function printCertificate(
  desk: Desk,
  person: Person,
  number: string,
): Promise<Uint8Array | Refusal | null> {
  const certificate = await findCertificate(desk, person, number);
  if (certificate === null || isRefusal(certificate)) return certificate;
  const { letterhead } = await settingsOf(desk, person.organisation);
  return desk.certify({
    title: `Certificate of ${certificate.how === 'destroyed' ? 'destruction' : 'anonymity'}`,
    reference: certificate.number,
    date: certificate.on,
    letterhead,
    facts: certificateLines(certificate),
    about: [
      certificate.part !== undefined
        ? 'We keep that there was one, the day it was finished and the day it was paid for, and nothing of what stood in it.'
        : certificate.how === 'destroyed'
          ? 'We keep nothing of this record any more, but for figures that name nobody where our reference stands above.'
          : 'We keep nothing of this record any more, but for figures that name nobody, and words in which two people found nobody.',
      'The checksum shows which entries went, and tells nothing of what was in them.',
    ],
  });
}
