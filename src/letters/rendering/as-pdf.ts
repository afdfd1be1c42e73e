import { emailAsPdf } from './email/email.ts';
import { cannotBePaged, familyOf } from './family.ts';
import { officeAsPdf } from './office/office.ts';
import { type FileToPage, type Paged, paged, unpaged } from './paged.ts';
import { readPages } from './pdf/read-pages.ts';
import { pictureAsPdf } from './picture/picture.ts';
import { textAsPdf } from './text/text.ts';

/**
 * Turns a document of any kind into pages: a PDF as it is, pictures, text and e-mail set anew, Office files by LibreOffice or else by
 * their words. Never throws on bad input: what cannot be paged comes back with `pdf` null and the sentence that says why.
 * `signal` ends what is under way; then it rejects with the signal's reason.
 */
export async function asPdf(file: FileToPage, signal?: AbortSignal): Promise<Paged> {
  signal?.throwIfAborted();
  const cannot = cannotBePaged(file, file.bytes.length);
  if (cannot !== null) return unpaged(cannot);
  switch (familyOf(file)) {
    case 'pdf':
      return pdfAsPdf(file.bytes);
    case 'picture':
      return pictureAsPdf(file);
    case 'text':
      return textAsPdf(file);
    case 'email':
      return emailAsPdf(file);
    case 'office':
      return officeAsPdf(file, signal);
    default:
      throw new RangeError(`${file.mediaType} is turned into pages in no way`);
  }
}

async function pdfAsPdf(bytes: Uint8Array): Promise<Paged> {
  const read = await readPages(bytes);
  return read.ok ? paged(bytes, read) : unpaged(read.says);
}
