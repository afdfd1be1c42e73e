import PostalMime, { type Address, type Email } from 'postal-mime';
import { listInWords } from '#core/day-in-words.ts';
import { ProblemSet } from '../../typst-problems.ts';
import { type FileToPage, type Paged, paged, unpaged } from '../paged.ts';
import { wordsOfHtml } from '../text/html-words.ts';
import { wordsPage } from '../text/words-page.ts';
import { typeOfAttachment } from './attachment-type.ts';

/** A message without any of these is not one. */
const heads = new Set(['from', 'to', 'date', 'subject', 'received', 'message-id']);
const unreadable = 'This e-mail is damaged or of a kind that cannot be read here.';
const wordsOnly = 'Only the words of this e-mail are shown. How it looked is in the original.';

/**
 * Sets an e-mail on pages: who, to whom, when, what about, then its words. Its attachments come back beside it, still to be paged.
 * An e-mail always goes with its original, because only that has every line of its head.
 */
export async function emailAsPdf({ bytes, fileName }: FileToPage): Promise<Paged> {
  try {
    const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
    if (!email.headers.some(({ key }) => heads.has(key))) return unpaged(unreadable);
    const attachments = await attachmentsOf(email);
    const title = email.subject ?? fileName;
    const { pdf, notices } = await wordsPage({
      title,
      rows: rowsOf(email, attachments),
      body: bodyOf(email),
    });
    return paged(pdf, {
      notices: [...(email.html === undefined ? [] : [wordsOnly]), ...notices],
      needsOriginal: true,
      attachments,
    });
  } catch (error) {
    // Either the e-mail cannot be taken apart (its parser throws plain errors) or its words cannot be set.
    if (error instanceof ProblemSet || error instanceof Error) return unpaged(unreadable);
    throw error;
  }
}

const bodyOf = ({ text, html }: Email): string =>
  text !== undefined && text.trim() !== '' ? text : wordsOfHtml(html ?? '');

function rowsOf(email: Email, attachments: readonly FileToPage[]): [string, string][] {
  const written = email.headers.find(({ key }) => key === 'date')?.value;
  const rows: [string, string | undefined][] = [
    ['From', addresses(email.from)],
    ['Reply to', addresses(...(email.replyTo ?? []))],
    ['To', addresses(...(email.to ?? []))],
    ['Copied to', addresses(...(email.cc ?? []))],
    ['Blind copy to', addresses(...(email.bcc ?? []))],
    ['Sent', written ?? email.date],
    ['Subject', email.subject],
    ['Attached', listInWords(attachments.map(({ fileName }) => fileName))],
  ];
  return rows.flatMap(([label, says]) =>
    says === undefined || says === '' ? [] : [[label, says] as [string, string]],
  );
}

const addresses = (...all: readonly (Address | undefined)[]): string =>
  all
    .flatMap((one) => (one === undefined ? [] : [one]))
    .map((one) =>
      one.group === undefined
        ? named(one.name, one.address)
        : `${one.name}: ${one.group.map(({ name, address }) => named(name, address)).join(', ')}`,
    )
    .join(', ');

const named = (name: string, address: string): string => (name === '' ? address : `${name} <${address}>`);

async function attachmentsOf({ attachments }: Email): Promise<FileToPage[]> {
  return Promise.all(
    attachments.map(async ({ filename, mimeType, content }, at) => {
      const bytes =
        typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);
      const fileName = filename?.trim() || unnamed(mimeType, at);
      return { fileName, mediaType: await typeOfAttachment(bytes, mimeType, fileName), bytes };
    }),
  );
}

const unnamed = (mimeType: string, at: number): string =>
  mimeType === 'message/rfc822' ? `e-mail ${at + 1}.eml` : `attachment ${at + 1}`;
