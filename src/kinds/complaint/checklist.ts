import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { type CheckRule, clausesOf } from '#core/rule.ts';
import { checkIn, gateIn } from '#core/rule-book.ts';
import { type ChecklistRow, letterChecklist } from '#guidance/complaint/letter-checklist.ts';
import { packs } from '#guidance/programmes.ts';
import { refusalsOf, switchedOff } from './checks.ts';
import { isOurs } from './final-response-facts.ts';
import { rowsOf } from './gate.ts';
import { clausesUnder } from './refuse.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, type Element, openPromises, procedureState } from './state.ts';

/** Something still to be done before a row is met, and where. */
export interface Left {
  readonly says: string;
  /** The refusal of the gate it comes from; null for what only issuing the letter does. */
  readonly code: string | null;
  /** The element it is mended in. */
  readonly element?: string;
}

/** A row of a checklist as it stands on a case: of the letter checklist ("LTR-17"), or a check by its own id. */
export interface ChecklistLine {
  readonly id: string;
  readonly says: string;
  readonly metBy: ChecklistRow['metBy'];
  /** The clause it rests on under this complaint’s pack; null where nothing that binds orders it. */
  readonly clause: ClauseId | null;
  /** What is left; none when it is met. */
  readonly left: readonly Left[];
  /** Why it is not asked: the provider has switched its control off. */
  readonly notAsked: string | null;
}

/** What a response still lacks: the rows, and what stands in its way that no row speaks of. */
export interface Checklist {
  readonly lines: readonly ChecklistLine[];
  readonly others: readonly Refusal[];
}

/** The parts of a complaint that our letter answers, in its order. */
export const answeredElements = (complaint: Complaint): readonly Element[] =>
  complaint.elements.filter((element) => isOurs(complaint, element.about));

/**
 * The letter checklist (LTR-1 to LTR-24), judged by the very gate the letter has to pass. `issuing` says that the letter is
 * about to go, so that its date is set.
 */
export function checklistOf(
  complaint: Complaint,
  setting: ComplaintSetting,
  { issuing = false }: { readonly issuing?: boolean } = {},
): Checklist {
  const checks = gateIn(setting.rules, 'final-response.issue')?.checks ?? [];
  const refusals = refusalsOf(checks, { complaint, setting, input: {} });
  const guarded = (code: string): readonly string[] => checkIn(setting.rules, code)?.letter ?? [];
  const lines = letterChecklist.map((row): ChecklistLine => {
    const guards = checks.filter((code) => guarded(code).includes(row.id));
    const off = guards.filter((code) => switchedOff(complaint, code));
    const reason = complaint.procedure.switchedOff[off[0] ?? ''];
    const against = refusals.filter(({ code }) => guards.includes(code));
    return {
      id: row.id,
      says: metSays(row, complaint),
      metBy: row.metBy,
      clause: clauseOf(
        row,
        guards.flatMap((code) => checkIn(setting.rules, code) ?? []),
        complaint,
      ),
      left: [...against.flatMap((refusal) => leftOf(refusal, complaint)), ...atIssue(row, issuing)],
      notAsked: reason !== undefined && off.length === guards.length ? reason : null,
    };
  });
  const others = [
    ...refusals.filter(({ code }) => guarded(code).length === 0),
    ...beforeReview(complaint, setting),
  ];
  return { lines, others };
}

/** What sending to review asks for beyond the gate itself: only until it has been sent. */
function beforeReview(complaint: Complaint, setting: ComplaintSetting): Refusal[] {
  if (procedureState(complaint) === 'final-in-review') return [];
  const gate = gateIn(setting.rules, 'final-response.issue')?.checks ?? [];
  const [row] = rowsOf('submit-final-response', setting);
  const checks = (row?.then.checks ?? []).filter((code) => !gate.includes(code));
  return refusalsOf(checks, { complaint, setting, input: null });
}

/** What a response of a stage before the last has to hold: a row for each check that its transition names. */
export function stageChecklistOf(complaint: Complaint, setting: ComplaintSetting): Checklist {
  const [row] = rowsOf('send-stage-response', setting);
  const checks = row?.then.checks ?? [];
  const refusals = refusalsOf(checks, { complaint, setting, input: {} });
  const lines = checks.flatMap((code): ChecklistLine[] => {
    const check = checkIn(setting.rules, code);
    if (check === null) return [];
    return [
      {
        id: code,
        says: metAtStage(check, complaint),
        metBy: 'letter',
        clause: clausesUnder(check, complaint.pack)[0] ?? null,
        left: refusals
          .filter((refusal) => refusal.code === code)
          .flatMap((refusal) => leftOf(refusal, complaint)),
        notAsked: (check.switchable === true ? complaint.procedure.switchedOff[code] : undefined) ?? null,
      },
    ];
  });
  return { lines, others: [] };
}

/** A check of a stage in the words of what holds. */
function metAtStage(check: CheckRule, complaint: Complaint): string {
  if (check.id === 'complaint.reply-not-ours') return 'The reply is ours to send';
  if (check.id === 'complaint.authority-not-confirmed' && complaint.representation === null)
    return 'They act for themselves';
  return check.title;
}

/**
 * The clause to show: of those that bind, the one its check puts first. A row somebody writes is cited even where only another
 * programme orders it.
 */
function clauseOf(row: ChecklistRow, guards: readonly CheckRule[], complaint: Complaint): ClauseId | null {
  const binding = packs[complaint.pack].sources.flatMap((source) => row.clauses[source] ?? []);
  const first =
    row.metBy === 'letter' ? guards.flatMap(clausesOf).find((clause) => binding.includes(clause)) : null;
  const anywhere = row.metBy === 'letter' ? Object.values(row.clauses).flat() : [];
  return first ?? binding[0] ?? anywhere[0] ?? null;
}

/** A row in the words of the case, where the case makes it simpler. */
function metSays(row: ChecklistRow, complaint: Complaint): string {
  switch (row.id) {
    case 'LTR-19':
      return answeredElements(complaint).every(({ answer, draft }) => (answer ?? draft)?.canHave === 'met')
        ? 'They can have all they want'
        : row.says;
    case 'LTR-21':
      return openPromises(complaint).length === 0 ? 'No promise is open' : row.says;
    case 'LTR-22': {
      const review = complaint.provider?.review ?? null;
      return review === null ? row.says : `Reviewed by ${review.reviewerName}, who had no earlier part`;
    }
    case 'LTR-23':
      return complaint.outgoing === null || complaint.outgoing.state === 'signposted'
        ? 'No outgoing provider to agree it'
        : row.says;
    default:
      return row.says;
  }
}

const atIssue = (row: ChecklistRow, issuing: boolean): Left[] =>
  row.id === 'LTR-16' && !issuing ? [{ says: 'Letter date, set when it is issued', code: null }] : [];

/** A refusal as what to do, element by element. */
function leftOf(refusal: Refusal, complaint: Complaint): Left[] {
  const { code } = refusal;
  const elements = answeredElements(complaint);
  const each = (lacking: (element: Element) => boolean, says: (n: number) => string): Left[] =>
    elements.flatMap((element, index) =>
      lacking(element) ? [{ says: says(index + 1), code, element: element.id }] : [],
    );
  switch (code) {
    case 'complaint.element-not-answered':
      return each(
        ({ answer }) => answer === null,
        (n) => `Element ${n} needs a finding`,
      );
    case 'complaint.outcome-not-recorded':
      return each(
        ({ answer, draft }) => ((answer ?? draft)?.outcomes ?? []).length === 0,
        (n) => `Element ${n} needs an outcome`,
      );
    case 'complaint.not-achieved-not-explained':
      return each(unexplained, (n) => `Element ${n}: say why they cannot have all of it`);
    case 'complaint.reviewer-missing': {
      const review = complaint.provider?.review ?? null;
      const waiting = review !== null && procedureState(complaint) === 'final-in-review';
      return [
        {
          says: waiting ? `${review.reviewerName} has to approve it` : 'Choose an independent reviewer',
          code,
        },
      ];
    }
    default:
      return [{ says: unstopped(refusal.says), code }];
  }
}

function unexplained({ answer, draft }: Element): boolean {
  const said = answer ?? draft;
  return said !== null && (said.canHave === 'partly' || said.canHave === 'not-met') && said.why.trim() === '';
}

const unstopped = (sentence: string): string => sentence.replace(/\.$/, '');
