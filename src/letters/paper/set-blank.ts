import type { PaperSheet } from '#core/paper-sheet.ts';
import { printSheets } from '../bundle/sheets.ts';
import { printableLine } from '../printable-text.ts';

/** Sets a blank sheet as PDF/UA-1, on the paper of a provider. It is given nothing to fill in. */
export async function setBlank(
  { title, about, parts }: PaperSheet,
  { provider, colour }: { readonly provider: string; readonly colour: string },
): Promise<Uint8Array> {
  const sheet = { title, about, parts, provider: printableLine(provider), colour };
  const { pdf } = await printSheets('paper/blank.typ', 'sheet', sheet);
  return pdf;
}
