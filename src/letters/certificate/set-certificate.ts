import type { Day } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';
import { printSheets } from '../bundle/sheets.ts';
import { printable, printableLine } from '../printable-text.ts';

/** A certificate as it is put on paper. */
export interface CertificatePaper {
  readonly title: string;
  readonly reference: string;
  readonly date: Day;
  readonly letterhead: Letterhead;
  /** Names and what they are, a line each. */
  readonly facts: readonly (readonly [string, string])[];
  readonly about: readonly string[];
}

/** Sets a certificate as PDF/UA-1. The same certificate gives the same bytes on any day. */
export async function setCertificate(paper: CertificatePaper): Promise<Uint8Array> {
  const { title, reference, date, letterhead, facts, about } = paper;
  const { pdf } = await printSheets('certificate/certificate.typ', 'certificate', {
    title: printableLine(title),
    reference: printableLine(reference),
    date,
    colour: letterhead.colour,
    provider: [letterhead.name, ...letterhead.addressLines, letterhead.phone, letterhead.email]
      .map(printableLine)
      .filter((line) => line !== ''),
    facts: facts.map((row) => row.map(printableLine)),
    about: about.map(printable),
  });
  return pdf;
}
