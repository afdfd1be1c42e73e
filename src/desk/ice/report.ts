import type { Day } from '#core/day.ts';
import { iceFindingWords } from '#kinds/complaint/in-words.ts';
import type { Complaint, IceCase, Recommendation } from '#kinds/complaint/state.ts';

/** The draft of ICE's report, and what we said of it. */
export interface DraftShown {
  readonly on: Day;
  readonly due: Day | null;
  readonly clock: string | null;
  readonly extendedTo: Day | null;
  readonly commentedOn: Day | null;
  readonly late: boolean;
  readonly comments: readonly { readonly on: string; readonly says: string; readonly reason: string }[];
}

/** A recommendation with who does it, by when, and what shows it done. */
export interface RecommendationShown {
  readonly id: string;
  readonly says: string;
  readonly wider: boolean;
  readonly owner: string;
  readonly by: Day | null;
  readonly doneOn: Day | null;
  readonly how: string;
  readonly proof: { readonly id: string; readonly title: string } | null;
}

/** ICE's final report as it was taken over. It is never edited. */
export interface ReportShown {
  readonly reportOn: Day;
  readonly arrivedOn: Day;
  readonly overall: string;
  readonly against: readonly string[];
  readonly findings: readonly { readonly number: number; readonly title: string; readonly finding: string }[];
  readonly document: string | null;
}

/** A proposal of settlement and what each side says to it. */
export interface ProposalShown {
  readonly on: Day;
  readonly says: string;
  readonly redress: number | null;
  readonly payBy: Day | null;
  readonly sides: readonly { readonly side: string; readonly says: string; readonly words: string }[];
}

const commentWords = {
  fact: 'A fact',
  finding: 'A finding',
  recommendation: 'A recommendation',
} as const;

export function draftOf(complaint: Complaint, { draft }: IceCase): DraftShown | null {
  if (draft === null) return null;
  const clock = complaint.clocks[`ice-item-${draft.item}`];
  return {
    on: draft.on,
    due: clock?.told?.due ?? clock?.due.due ?? null,
    clock: clock?.id ?? null,
    extendedTo: draft.extendedTo,
    commentedOn: draft.commentedOn,
    late: draft.late,
    comments: draft.comments.map(({ on, says, reason }) => ({ on: commentWords[on], says, reason })),
  };
}

export function reportOf({ elements }: Complaint, { report }: IceCase): ReportShown | null {
  if (report === null) return null;
  return {
    reportOn: report.reportOn,
    arrivedOn: report.arrivedOn,
    overall: iceFindingWords[report.overall],
    against: report.against.map((each) => againstWords[each] ?? each),
    findings: report.findings.map(({ element, finding }) => {
      const at = elements.findIndex(({ id }) => id === element);
      return { number: at + 1, title: elements[at]?.title ?? element, finding: iceFindingWords[finding] };
    }),
    document: report.document,
  };
}

const againstWords: Readonly<Record<string, string>> = {
  PROVIDER: 'us',
  SUBCONTRACTOR: 'our sub-contractor',
  OUTGOING_PROVIDER: 'the outgoing provider',
  JCP: 'Jobcentre Plus or DWP',
};

/** The recommendations of a case at ICE or the Ombudsman. */
export const recommendationsOf = (
  { recommendations, documents }: Complaint,
  of: string,
): RecommendationShown[] =>
  recommendations
    .filter((one) => one.case === of)
    .map(({ id, says, systemic, owner, by, doneOn, how, proof }: Recommendation) => ({
      id,
      says,
      wider: systemic,
      owner,
      by,
      doneOn,
      how,
      proof:
        proof === null
          ? null
          : { id: proof, title: documents.find((one) => one.id === proof)?.title ?? 'The document' },
    }));

export function proposalOf({ proposal, answers }: IceCase): ProposalShown | null {
  if (proposal === null && answers.provider === null && answers.complainant === null) return null;
  const sides = [
    ['We', answers.provider],
    ['The complainant', answers.complainant],
  ] as const;
  return {
    on: proposal?.on ?? answers.provider?.on ?? (answers.complainant?.on as Day),
    says: proposal?.says ?? '',
    redress: proposal?.redress ?? null,
    payBy: proposal?.payBy ?? null,
    sides: sides.map(([side, answer]) => ({
      side,
      says: answer === null ? 'No answer yet' : answer.agrees ? 'Agree' : 'Do not agree',
      words: answer?.words ?? '',
    })),
  };
}
