import { Readable } from 'node:stream';
import { isRefusal } from '#core/refusal.ts';
import { submit } from '#desk/complaint/submit.ts';
import type { Desk } from '#desk/desk.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { documentsOf } from '../bundle/documents.ts';
import { toRecord } from './measure.ts';
import { handler, organisation } from './provider.ts';

/** Records a complaint with three hundred documents of five pages, and gives back its reference. */
export async function thickFile(desk: Desk, today: string): Promise<string> {
  const made = await submit(desk, {
    organisation,
    actor: handler,
    command: 'record',
    input: toRecord(1, today),
    key: 'thick-file',
  });
  if (made.outcome !== 'done') throw new Error(`the thick file was not recorded: ${made.outcome}`);
  for (const [at, { document, bytes }] of (await documentsOf(300, 5)).entries()) {
    const name = `${document.title}.pdf`;
    const kept = await keepDocument(desk, organisation, { name, content: Readable.from([bytes]) });
    if (isRefusal(kept)) throw new Error(kept.says);
    const key = `thick-file-${at}`;
    const who = { organisation, actor: handler, kind: 'complaint', key, reference: made.reference };
    await addDocument(desk, who, kept, { title: document.title, kind: 'letter', dated: document.dated });
  }
  return made.reference;
}
