import type { Day } from '#core/day.ts';
import type { Chance } from '#desk/demo/chance.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { maybe, someDay } from './made-up.ts';

interface Intruder {
  readonly complaint: Complaint;
  readonly today: Day;
  readonly chance: Chance;
  readonly on: Day | undefined;
  readonly text: (name: string) => string;
}

const amounts = ['', '0', '0.01', '10', '38.40', '250', '1000000', '10.005', '-5', 'a lot', '£40'];
const someFinding = ['upheld', 'partly-upheld', 'not-upheld', 'no-finding'];

/** What an intruder types into the forms of ICE, the Ombudsman, money and evidence. */
export function afterTheFinalResponse(here: Intruder): Record<string, () => Record<string, unknown>> {
  return { ...ofIce(here), ...ofMoney(here), ...ofTheOmbudsman(here), ...ofTheFile(here) };
}

/** One of those there are, or one that is not. */
const one = (chance: Chance, name: string, from: readonly { readonly id: string }[]): string | undefined =>
  maybe(chance, name, chance.pick(name, [...from.map(({ id }) => id), 'x99']));

const amount = (chance: Chance, name: string): string | undefined =>
  maybe(chance, name, chance.pick(name, amounts));

const aReference = (chance: Chance, complaint: Complaint): string =>
  chance.pick('reference', ['', 'ICE-1', 'ICE-2', ...complaint.iceCases.map(({ reference }) => reference)]);

function ofIce({ complaint, today, chance, on, text }: Intruder) {
  const iceCase = one(chance, 'case', complaint.iceCases);
  const document = one(chance, 'document', complaint.documents) ?? '';
  const stated = maybe(chance, 'stated', someDay(chance, today, complaint, 'stated'));
  const recommendation = one(chance, 'recommendation', complaint.recommendations);
  return {
    'record-ice-contact': () => ({
      on,
      iceReference: aReference(chance, complaint),
      kind: chance.pick('kind', ['letter', 'e-mail', 'telephone']),
      says: chance.pick('says', [
        'message',
        'message',
        'asks-if-steps-complete',
        'accepts',
        'papers-requested',
        'proposes',
        'no-agreement',
        'moved-back',
        'closed',
      ]),
      summary: text('summary'),
      statedOn: stated,
      redress: amount(chance, 'redress'),
      document: chance.happens('with-letter', 0.3) ? document : '',
    }),
    'answer-ice': () => ({ item: one(chance, 'item', complaint.iceItems), on, reply: text('reply') }),
    'record-ice-revisit': () => ({
      on,
      case: iceCase,
      steps: chance.happens('steps', 0.8) ? ['Look again'] : [],
    }),
    'send-completion-statement': () => ({ on, case: iceCase }),
    'send-ice-evidence': () => ({ on, case: iceCase, how: text('how').slice(0, 100).trim() }),
    'record-ice-answers': () => ({
      on,
      case: iceCase,
      provider: maybe(chance, 'we', chance.pick('we', ['yes', 'no'])),
      complainant: maybe(chance, 'they', chance.pick('they', ['yes', 'no'])),
      redress: amount(chance, 'redress'),
      payBy: stated,
    }),
    'record-ice-draft': () => ({ on, case: iceCase, statedOn: stated }),
    'record-ice-extension': () => ({ case: iceCase, to: someDay(chance, today, complaint, 'to'), document }),
    'send-draft-comments': () => ({
      on,
      case: iceCase,
      facts: chance.happens('facts', 0.5) ? ['The date is wrong'] : [],
      reason: text('reason'),
      findings: chance.happens('findings', 0.3) ? ['That is not right'] : [],
      nothing: chance.happens('nothing', 0.5),
    }),
    'record-ice-report': () => ({
      on,
      case: iceCase,
      reportOn: someDay(chance, today, complaint, 'report'),
      overall: chance.pick('overall', someFinding),
      against: chance.some(
        'against',
        ['PROVIDER', 'JCP', 'OUTGOING_PROVIDER'],
        chance.between('against', 0, 2),
      ),
      findings: complaint.elements
        .filter((_, place) => chance.happens(`finds/${place}`, 0.9))
        .map(({ id }) => ({ element: id, finding: chance.pick(`found/${id}`, someFinding) })),
      redress: amount(chance, 'redress'),
      exception: chance.happens('exception', 0.2) ? '2500' : '',
      exceptionReference: chance.happens('reference', 0.5) ? 'DWP-EX-1' : '',
      payer: chance.some('payer', ['PRIME', 'SUBCONTRACTOR', ''], chance.between('payers', 0, 2)),
      recommendations: chance.happens('recommends', 0.4) ? ['Say sorry'] : [],
      systemic: chance.happens('systemic', 0.3) ? ['Reword the letter'] : [],
    }),
    'close-ice-case': () => ({ on, case: iceCase }),
    'take-recommendation': () => ({
      recommendation,
      owner: 'Nell',
      by: someDay(chance, today, complaint, 'by'),
    }),
    'record-recommendation-done': () => ({ recommendation, on, how: 'It was done', proof: document }),
    'record-systemic-point': () => ({ case: iceCase, on, says: 'Reword the letter', by: stated }),
    'send-for-clearance': () => ({ on }),
    'record-clearance': () => ({
      on,
      cleared: chance.happens('cleared', 0.5),
      words: chance.happens('why', 0.7) ? 'Say it otherwise' : '',
    }),
  };
}

function ofMoney({ complaint, today, chance, on, text }: Intruder) {
  const { liabilities, ledger, documents } = complaint;
  const liability = one(chance, 'liability', liabilities);
  const payment = one(chance, 'payment', ledger);
  const by = maybe(chance, 'by', someDay(chance, today, complaint, 'by'));
  return {
    'record-payment': () => ({
      liability,
      on,
      amount: amount(chance, 'amount'),
      proof: one(chance, 'proof', documents) ?? '',
    }),
    'reverse-payment': () => ({ payment, why: text('why') }),
    'decide-liability': () => ({
      liability,
      due: chance.happens('due', 0.6),
      amount: amount(chance, 'amount'),
      by,
      why: 'It was looked at',
    }),
    'reverse-liability': () => ({ liability, why: 'It was entered twice' }),
    'offer-goodwill': () => ({ amount: amount(chance, 'amount'), why: 'For the trouble', by }),
    'send-payment-advice': () => ({ payment }),
    'send-redress-letter': () => ({ words: text('words') }),
  };
}

function ofTheOmbudsman({ complaint, today, chance, on, text }: Intruder) {
  const by = maybe(chance, 'by', someDay(chance, today, complaint, 'by'));
  return {
    'record-ombudsman-contact': () => ({
      on,
      reference: chance.pick('ref', ['', 'P-1']),
      summary: text('says'),
    }),
    'record-ombudsman-decision': () => ({ on, accepted: chance.happens('accepted', 0.7) }),
    'record-ombudsman-request': () => ({ on, asks: 'Every letter', by }),
    'answer-ombudsman': () => ({ on, how: 'By courier' }),
    'record-ombudsman-report': () => ({
      on,
      upheld: chance.happens('upheld', 0.5),
      redressKind: chance.pick('kind', ['none', 'additional', 'different']),
      redress: amount(chance, 'redress'),
      payBy: by,
      recommendations: chance.happens('recommends', 0.5) ? ['Say sorry'] : [],
    }),
    'close-ombudsman-case': () => ({ on }),
  };
}

function ofTheFile({ complaint, today, chance, on, text }: Intruder) {
  const { documents, redactions, contacts } = complaint;
  return {
    'explain-missing': () => ({
      item: chance.pick('missing', [
        'as-received',
        'explained',
        'acknowledgement',
        'our-statement',
        'nothing',
      ]),
      why: 'It was not kept',
      certificate: one(chance, 'certificate', documents) ?? '',
    }),
    'record-report-paid': () => ({ document: one(chance, 'report', documents) ?? 'd1', on }),
    'keep-unpaid-report': () => ({
      document: one(chance, 'report', documents) ?? 'd1',
      until: someDay(chance, today, complaint, 'until'),
      why: text('why') || 'Disputed',
    }),
    'redact-document': () => ({
      document: one(chance, 'redacted', documents) ?? 'd1',
      words: chance.happens('words', 0.7) ? ['Rowan'] : [],
      boxes: chance.happens('boxes', 0.3)
        ? [
            {
              page: 1,
              left: chance.between('left', -5, 50),
              top: 10,
              width: 20,
              height: 5,
              reason: 'Another',
            },
          ]
        : [],
      reason: chance.pick('reason', ['', 'Names another']),
    }),
    'check-redaction': () => ({
      redaction: one(chance, 'redaction', redactions),
      agreed: chance.happens('agreed', 0.6),
      note: text('note'),
    }),
    'drop-redaction': () => ({ redaction: one(chance, 'redaction', redactions) ?? 'x1', why: 'Not wanted' }),
    'record-bundle': () => ({
      file: 'a'.repeat(64),
      sha256: 'b'.repeat(64),
      bytes: 4000,
      documents: documents.length,
      pages: contacts.length,
      madeBy: 'marigold',
    }),
  };
}
