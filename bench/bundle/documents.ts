import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { day, type Moment } from '#core/day.ts';
import type { BundleDocument, BundleRequest } from '#letters/bundle/request.ts';

// Invented documents for measuring bundles: three letters in four are typed, one is a scan of what was typed.

/** A PDF of so many pages, and what it is in a bundle. */
export interface BenchDocument {
  readonly document: BundleDocument;
  readonly bytes: Uint8Array;
}

/** So many documents of so many pages each. */
export async function documentsOf(count: number, pages: number): Promise<BenchDocument[]> {
  const scan = await scannedPage();
  const documents: BenchDocument[] = [];
  for (let number = 1; number <= count; number += 1) {
    const bytes = await letter(number, pages, number % 4 === 0 ? scan : null);
    documents.push({ document: described(number, bytes), bytes });
  }
  return documents;
}

/** A4 at 150 to the inch with the noise a scanner adds, which is what keeps scans from packing small. */
const scannedPage = (): Promise<Uint8Array> =>
  sharp({
    create: {
      width: 1240,
      height: 1754,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 225, sigma: 18 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer();

async function letter(number: number, pages: number, scan: Uint8Array | null): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const picture = scan === null ? null : await document.embedJpg(scan);
  for (let at = 1; at <= pages; at += 1) {
    const page = document.addPage([595, 842]);
    if (picture !== null) page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    for (let line = 0; line < 45; line += 1)
      page.drawText(
        `Document ${number}, page ${at}, line ${line}: what was said, by whom, and on which day.`,
        {
          x: 50,
          y: 790 - line * 16,
          size: 10,
          font,
        },
      );
  }
  return document.save();
}

const described = (number: number, bytes: Uint8Array): BundleDocument => ({
  id: `document-${number}`,
  title: `Letter ${number}`,
  kind: 'Letter',
  dated: day('2018-03-12'),
  addedBy: 'Example Row',
  fileName: `letter ${number}.pdf`,
  mediaType: 'application/pdf',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  open: () => Promise.resolve(bytes),
});

/** A bundle of documents, with as long a chronology as a complaint of that many has. */
export const requestOf = (documents: readonly BenchDocument[]): BundleRequest => ({
  letterhead: {
    name: 'Sandpiper Works',
    addressLines: ['1 Example Quay', 'Larkton LK0 0AA'],
    phone: '01632 960 001',
    email: 'complaints@sandpiper.example',
    colour: '#1f4e5f',
    logo: null,
  },
  reference: 'SW-2018-0362',
  iceReferences: ['ICE/18/0042'],
  person: 'Example Row',
  title: 'Evidence for the Independent Case Examiner',
  madeAt: '2018-09-04T09:30:00Z' as Moment,
  madeBy: 'Example Row',
  chronology: Array.from({ length: Math.ceil(documents.length / 3) }, (_, at) => ({
    on: day('2018-03-12'),
    says: `Event ${at + 1}`,
    detail: 'What happened, in a line.',
  })),
  documents: documents.map(({ document }) => document),
  missing: [],
  redactions: [],
  language: 'en-GB',
});
