import { inShort, inWords } from '#core/day-in-words.ts';
import type { Option } from '#core/form.ts';
import { momentInWords } from '#core/moment-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { independence } from '#guidance/complaint/checks/independence.ts';
import { refusalsOf } from '#kinds/complaint/checks.ts';
import { openingsToReview } from '#kinds/complaint/commands/restricted/for-safety.ts';
import { possibleReaders } from '#kinds/complaint/commands/restricted/list.ts';
import { subjectOptions } from '#kinds/complaint/commands/route.ts';
import { commentsOpen } from '#kinds/complaint/comments-open.ts';
import { liabilityWords } from '#kinds/complaint/in-words.ts';
import { outstanding, standingPayments } from '#kinds/complaint/ledger.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { readinessOf } from '#kinds/complaint/readiness.ts';
import { reportsKept } from '#kinds/complaint/reports.ts';
import { reviewersFor } from '#kinds/complaint/reviewers.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import {
  type Complaint,
  isIceCaseOpen,
  openIceItems,
  openPromises,
  openRecommendations,
} from '#kinds/complaint/state.ts';

/** A list a case offers for a field, with what to say of those it leaves out. */
export interface Offered {
  readonly options: readonly Option[];
  /** "Osric Vane is not listed: wrote the response of stage 1."; empty when nobody is left out. */
  readonly note: string;
}

/** The lists that forms name (`options: { from }`), each worked out for one case and one person. */
export const lists: Readonly<Record<string, (complaint: Complaint, setting: ComplaintSetting) => Offered>> = {
  handlers,
  reviewers,
  steps: ({ procedure, provider }) => {
    const run = provider?.stages.at(-1) ?? null;
    const steps = run === null ? [] : (procedure.stages[run.n - 1]?.steps ?? []);
    const left = steps.filter(({ id }) => !run?.done.includes(id) && run?.leftOut[id] === undefined);
    return plain(
      left.map(({ id, name, required }) => ({ value: id, label: required ? name : `${name} (if need be)` })),
    );
  },
  promises: (complaint, { today }) =>
    plain(
      openPromises(complaint).map(({ id, what, by }) => ({
        value: id,
        label: `${what}, by ${inShort(by, today)}`,
      })),
    ),
  subjects: () => plain(subjectOptions),
  staff: (_, { staff }) =>
    plain(
      [...staff.values()].filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
    ),
  readers: (complaint, setting) =>
    plain(possibleReaders(complaint, setting).map(({ id, name }) => ({ value: id, label: name }))),
  'safety-openings': (complaint, setting) =>
    plain(
      openingsToReview(complaint, setting).map(({ id, name, on, until, reason }) => ({
        value: id,
        label: `${name}, on ${inWords(on, setting.today)}`,
        hint: `“${reason}” Open until ${momentInWords(until, setting.today)}.`,
      })),
    ),
  elements: ({ elements }) => plain(elements.map(({ id, title }) => ({ value: id, label: title }))),
  'comment-kinds': ({ pack }, { rules }) => {
    const open = commentsOpen(rules, pack);
    return plain(open.map((value) => ({ value, label: commentWords[value] })));
  },
  'ice-cases': ({ iceCases }, { today }) =>
    plain(
      iceCases.filter(isIceCaseOpen).map(({ id, reference, openedOn }) => ({
        value: id,
        label: reference === '' ? `Begun ${inWords(openedOn, today)}` : reference,
      })),
    ),
  documents: ({ documents }, { today }) =>
    plain(
      documents.map(({ id, title, dated }) => ({ value: id, label: `${title}, ${inShort(dated, today)}` })),
    ),
  papers: ({ documents }, { today }) =>
    plain(
      documents
        .filter(({ file }) => file !== null)
        .map(({ id, title, dated }) => ({ value: id, label: `${title}, ${inShort(dated, today)}` })),
    ),
  reports: (complaint, { today }) =>
    plain(
      reportsKept(complaint).map(({ id, title, dated }) => ({
        value: id,
        label: `${title}, ${inShort(dated, today)}`,
      })),
    ),
  calls: ({ contacts }, { today }) =>
    plain(
      contacts
        .filter(({ channel }) => channel === 'phone')
        .map(({ id, on, summary }) => ({ value: id, label: `${inWords(on, today)}: ${shortened(summary)}` })),
    ),
  bundles: ({ bundles }, { today }) =>
    plain(
      bundles.map(({ id, on, documents, pages }) => ({
        value: id,
        label: `${inWords(on, today)}: ${documents} documents, ${pages} pages`,
      })),
    ),
  missing: (complaint, setting) => {
    const { missing, explained } = readinessOf(complaint, setting);
    return plain([...missing, ...explained].map(({ id, says }) => ({ value: id, label: says })));
  },
  recommendations: (complaint) =>
    plain(openRecommendations(complaint).map(({ id, says }) => ({ value: id, label: shortened(says) }))),
  redactions: ({ redactions, documents }) =>
    plain(
      redactions
        .filter(({ state }) => state === 'to-check' || state === 'agreed')
        .map(({ id, document, madeByName }) => ({
          value: id,
          label: `${documents.find((one) => one.id === document)?.title ?? document}, by ${madeByName}`,
        })),
    ),
  liabilities: (complaint) => owed(complaint, 'due'),
  'pending-liabilities': (complaint) => owed(complaint, 'pending'),
  payments: (complaint, { today }) =>
    plain(
      standingPayments(complaint).map(({ id, pence, on }) => ({
        value: id,
        label: `${penceInWords(pence as Pence)} on ${inWords(on, today)}`,
      })),
    ),
  'ice-items': (complaint, { today }) =>
    plain(
      openIceItems(complaint).map(({ id, kind, on, summary }) => ({
        value: id,
        label: `${kindWords[kind]} of ${inWords(on, today)}: ${shortened(summary)}`,
      })),
    ),
};

/** Lists a page needs beyond those its form names: the parts of a form that are lists themselves. */
export const moreLists: Readonly<Record<string, readonly string[]>> = {
  'agree-elements': ['subjects', 'staff'],
  'record-ice-report': ['elements'],
  'send-draft-comments': ['comment-kinds'],
};

const owed = ({ liabilities, ledger }: Complaint, status: 'due' | 'pending'): Offered =>
  plain(
    liabilities
      .filter((one) => one.status === status)
      .map(({ id, kind, pence }) => ({
        value: id,
        label: `${liabilityWords[kind]}, ${penceInWords((status === 'due' ? outstanding(ledger, id) : pence) as Pence)}`,
      })),
  );
const plain = (options: readonly Option[]): Offered => ({ options, note: '' });
const commentWords = { fact: 'A fact', finding: 'A finding', recommendation: 'A recommendation' } as const;
const kindWords = { letter: 'Letter', 'e-mail': 'Email', telephone: 'Phone call' } as const;
const shortened = (text: string): string => {
  const letters = [...text.replaceAll('\n', ' ')];
  return letters.length <= 60 ? letters.join('') : `${letters.slice(0, 59).join('').trimEnd()}…`;
};

/** Whoever may handle a complaint; somebody it is about or whose training is not on record may not. */
function handlers(complaint: Complaint, setting: ComplaintSetting): Offered {
  const able = [...setting.staff.values()].filter(
    ({ active, roles }) => active && permitRefusal('open-stage', roles) === null,
  );
  const judged = able.map((staff) => {
    const [first] = refusalsOf([...independence.handler, 'complaint.handler-not-trained'], {
      complaint,
      setting,
      input: { handler: staff.id },
    });
    return { staff, why: first === undefined ? null : (because[first.code] ?? first.says) };
  });
  return {
    options: judged
      .filter(({ why }) => why === null)
      .map(({ staff }) => ({ value: staff.id, label: staff.name })),
    note: judged
      .flatMap(({ staff, why }) => (why === null ? [] : [`${staff.name} is not listed: ${why}.`]))
      .join(' '),
  };
}

const because: Readonly<Record<string, string>> = {
  'complaint.handler-is-subject': 'the complaint is about them',
  'complaint.manages-subject': 'it is about somebody they manage, or who manages them',
  'complaint.handler-not-independent': 'they had a part in an earlier answer',
  'complaint.handler-not-trained': 'no training in handling complaints is on record',
};

/** Whoever had no part in an earlier answer. */
function reviewers(complaint: Complaint, setting: ComplaintSetting): Offered {
  const { may, mayNot } = reviewersFor(complaint, setting);
  return {
    options: may.map(({ id, name }) => ({ value: id, label: name })),
    note: mayNot.map(({ staff, because: why }) => `${staff.name} is not listed: ${why}.`).join(' '),
  };
}
