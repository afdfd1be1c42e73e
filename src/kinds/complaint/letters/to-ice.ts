import { inWords } from '#core/day-in-words.ts';
import type { Block, Letter, LetterKind } from '#core/letter.ts';
import { wordingFor } from '../final-response-facts.ts';
import type { ComplaintSetting } from '../setting.ts';
import { type Complaint, type IceCase, type LedgerEntry, stepsOutstanding } from '../state.ts';
import { heading, letterOf, paragraph, type Recipient } from './letter.ts';

/** ICE, at the address the ordered wording gives on that day. */
export function iceAddress(complaint: Complaint, { today, wordings }: ComplaintSetting): Recipient {
  const contact = wordingFor(complaint, today, wordings)?.parts.find((part) => part.kind === 'contact');
  return {
    lines: contact?.kind === 'contact' ? contact.address : ['Independent Case Examiner'],
    salutation: 'Dear colleague',
    who: 'ICE',
  };
}

const reference = ({ reference: of }: IceCase): Block[] =>
  of === '' ? [] : [paragraph(`Your reference: ${of}.`)];

const toIce = (
  complaint: Complaint,
  found: IceCase,
  setting: ComplaintSetting,
  letter: { readonly kind: LetterKind; readonly title: string; readonly blocks: readonly Block[] },
): Letter =>
  letterOf(
    complaint,
    setting,
    {
      ...letter,
      date: setting.today,
      blocks: [
        ...reference(found),
        ...letter.blocks,
        paragraph('Call or write to us if you want anything more.'),
      ],
    },
    undefined,
    iceAddress(complaint, setting),
  );

/** IC2: whether every step of our own process is done, and when each stage was answered. */
export function completionStatement(complaint: Complaint, found: IceCase, setting: ComplaintSetting): Letter {
  const stages = complaint.provider?.stages ?? [];
  const finals = complaint.provider?.finals ?? [];
  const left = stepsOutstanding(complaint);
  const complete = finals.length > 0;
  return toIce(complaint, found, setting, {
    kind: 'completion-statement',
    title: 'Whether our complaints process is complete',
    blocks: [
      paragraph(
        complete
          ? 'Every step of our complaints process is complete.'
          : 'Our complaints process is not complete. This is where it stands.',
      ),
      {
        kind: 'table',
        head: ['Step', 'Date'],
        rows: [
          ['We received the complaint', inWords(complaint.receivedOn)],
          ...stages.map((run) => [
            `Stage ${run.n}: ${run.name}`,
            run.respondedOn === null ? 'Not answered yet' : `Answered ${inWords(run.respondedOn)}`,
          ]),
          ...finals.map(({ on }) => ['Final response', `Sent ${inWords(on)}`]),
        ],
      },
      ...(complete || left.length === 0
        ? []
        : [heading('Steps still to do'), { kind: 'list' as const, items: left }]),
    ],
  });
}

/** G9: the letter that goes with the papers. */
export function evidenceCover(
  complaint: Complaint,
  found: IceCase,
  sent: { readonly how: string; readonly bundle: Complaint['bundles'][number] | null },
  setting: ComplaintSetting,
): Letter {
  const { bundle, how } = sent;
  return toIce(complaint, found, setting, {
    kind: 'evidence-cover',
    title: 'The papers you asked for',
    blocks: [
      paragraph('With this letter are all the papers and recordings we hold about this complaint.'),
      ...(bundle === null
        ? [paragraph(how)]
        : [
            paragraph(
              `They are one bundle of ${bundle.documents} documents on ${bundle.pages} pages, with an index, and the recordings beside it. A page in it lets you check, without the internet, that nothing has been changed.`,
            ),
            paragraph(`The bundle’s fingerprint (SHA-256) is ${bundle.sha256}.`),
          ]),
      ...(bundle !== null && bundle.missing.length > 0
        ? [
            heading('What is not among them, and why'),
            { kind: 'list' as const, items: bundle.missing.map(({ says, why }) => `${says}: ${why}`) },
          ]
        : []),
    ],
  });
}

const commentWords = { fact: 'Fact', finding: 'Finding', recommendation: 'Recommendation' } as const;

/** M5, M6: what we say to the draft of ICE’s report, or that we have nothing to say. */
export function draftComments(
  complaint: Complaint,
  found: IceCase,
  {
    comments,
    late,
  }: {
    readonly comments: readonly {
      readonly on: keyof typeof commentWords;
      readonly says: string;
      readonly reason: string;
    }[];
    readonly late: boolean;
  },
  setting: ComplaintSetting,
): Letter {
  return toIce(complaint, found, setting, {
    kind: 'draft-comments',
    title: 'Our comments on your draft report',
    blocks: [
      paragraph(
        comments.length === 0
          ? 'We have read your draft report and have no comments.'
          : 'We have read your draft report. These are our comments.',
      ),
      ...(late ? [paragraph('They come after the day you gave. We know you need not wait for them.')] : []),
      ...(comments.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              head: ['About', 'What we say', 'Why'],
              rows: comments.map(({ on, says, reason }) => [commentWords[on], says, reason]),
            },
          ]),
    ],
  });
}

/** What was paid, to whoever it was paid to or owed through. */
export function paymentAdvice(
  complaint: Complaint,
  payment: LedgerEntry,
  { what, amount, to }: { readonly what: string; readonly amount: string; readonly to: Recipient },
  setting: ComplaintSetting,
): Letter {
  return letterOf(
    complaint,
    setting,
    {
      kind: 'payment-advice',
      title: 'We have made a payment',
      date: setting.today,
      blocks: [paragraph(`On ${inWords(payment.on)} we paid ${amount}.`), paragraph(`It is ${what}.`)],
    },
    undefined,
    to,
  );
}
