import { Readable } from 'node:stream';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '../../desk.ts';
import { keepDocument } from '../../documents/keep-document.ts';
import type { Attachment } from '../scene.ts';

/** Papers of the demo, by what they are called on a case. They say little, because any case may hold any of them. */
const papers: readonly { readonly title: string; readonly name: string; readonly text: string }[] = [
  {
    title: 'Notes of the meeting',
    name: 'notes.txt',
    text: 'Notes of the meeting\n\nThere: the participant, the adviser, and the team leader for the second half.\n\nThey said what had happened, in their own words, and what they would like done. It was read back to them and they agreed that it was right.\n\nAgreed: the log is to be looked at, and somebody phones them within two days.\n',
  },
  {
    title: 'Log of calls',
    name: 'calls.csv',
    text: 'Call,Length in minutes,From,What was said\n1,4,Participant,Asked when the appointment is\n2,1,Sandpiper Works,Not answered\n3,7,Participant,Said that nobody had called back\n4,3,Sandpiper Works,Apologised; said who will phone\n',
  },
  {
    title: 'Their e-mail',
    name: 'message.eml',
    text: 'From: Example Sender <sender@post.example>\r\nTo: complaints@sandpiper.example\r\nSubject: My complaint\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\nI am writing because nobody has answered what I said on the phone.\r\nWhat I would like is to be told what happens next, and when.\r\n\r\nThank you\r\n',
  },
  {
    title: 'Statement of the adviser',
    name: 'statement.txt',
    text: 'Statement\n\nI was at the desk that day. I remember the conversation, and I wrote it in the log the same afternoon.\n\nI did not know that the letter had gone to the old address. I would have said so if I had.\n',
  },
];

/** Keeps the papers of the demo. The same bytes lie there once, however many cases name them. */
export const keepPapers = (desk: Desk, organisation: string): Promise<Attachment[]> =>
  Promise.all(
    papers.map(async ({ title, name, text }) => {
      const content = Readable.from([Buffer.from(text)]);
      const kept = await keepDocument(desk, organisation, { name, content });
      if (isRefusal(kept)) throw new RangeError(kept.says);
      return { title, file: kept.digest, mediaType: kept.type, bytes: kept.size };
    }),
  );
