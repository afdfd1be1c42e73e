import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { ClearanceEvent } from './events/clearance.ts';
import type { EvidenceEvent } from './events/evidence.ts';
import type { IceEvent } from './events/ice.ts';
import type { LiabilityKind, MoneyEvent } from './events/money.ts';
import type { OmbudsmanEvent } from './events/ombudsman.ts';
import { iceFindingWords, liabilityWords } from './in-words.ts';
import type { Tellings } from './telling.ts';

type Told = Exclude<
  | IceEvent['type']
  | OmbudsmanEvent['type']
  | MoneyEvent['type']
  | EvidenceEvent['type']
  | ClearanceEvent['type'],
  'IceContacted' | 'IceAnswered' | 'IceRevisitAsked'
>;

/** What each move of ICE’s case comes to, by where it leads. */
const moveWords: Readonly<Record<string, string>> = {
  'process-check': 'ICE asks whether our steps are complete',
  resolution: 'ICE takes it on: stage 1, resolution',
  'settlement-papers': 'ICE asks for the papers: stage 2, settlement',
  'settlement-proposal': 'ICE proposes a settlement',
  investigation: 'ICE investigates: stage 3',
  'draft-report': 'ICE’s draft report',
  'final-report': 'ICE’s final report',
  notified: 'Back with ICE’s first look',
  'closed-resolved': 'Resolved at ICE',
  'closed-settled': 'Settled at ICE',
  'closed-reported': 'Case at ICE closed',
  'closed-other': 'ICE ended its case without a report',
};

const pounds = (pence: number): string => penceInWords(pence as Pence);
const of = (kind: LiabilityKind): string => liabilityWords[kind].toLowerCase();

/** What happened after the final response, as the timeline tells it. */
export const afterIceTellings: Pick<Tellings, Told> = {
  IceMoved: ({ to, why, on, move }) => ({
    title: move === 'moved-back' ? `ICE took it a step back` : (moveWords[to] ?? 'ICE moved its case'),
    detail: why,
    on,
    key: true,
  }),
  IcePapersRequested: ({ items, on }) =>
    items.length === 0 ? null : { title: 'ICE named the papers it wants', detail: items.join('. '), on },
  IceEvidenceSent: ({ how, bundle, on }) => ({
    title: bundle === null ? 'Papers sent to ICE' : 'Bundle sent to ICE',
    detail: how,
    on,
    key: true,
  }),
  IceProposed: ({ redress, payBy, on }) => ({
    title: 'What ICE proposes',
    detail: `${redress === null ? 'No money is proposed.' : `${pounds(redress)} for the complainant.`}${payBy === null ? '' : ` By ${inWords(payBy)}.`}`,
    on,
  }),
  IceSideAnswered: ({ side, agrees, words, on }) => ({
    title:
      side === 'provider'
        ? agrees
          ? 'We agree'
          : 'We do not agree'
        : agrees
          ? 'The complainant is satisfied'
          : 'The complainant is not satisfied',
    detail: words,
    on,
  }),
  IceDraftReceived: () => null,
  IceExtensionAgreed: ({ to }) => ({
    title: `ICE gave until ${inWords(to)} for comments`,
    detail: 'In writing.',
  }),
  IceDraftCommented: ({ comments, late, on }) => ({
    title: `${comments.length === 0 ? 'No comments on the draft report' : 'Comments on the draft report sent'}${late ? ', late' : ''}`,
    detail: late
      ? 'They went after the day they were due. ICE need not wait for them.'
      : comments.map(({ says }) => says).join(' '),
    on,
    key: true,
  }),
  IceReported: ({ reportOn, overall, recommendations }) => ({
    title: `ICE’s finding: ${iceFindingWords[overall].toLowerCase()}`,
    detail: `The report is dated ${inWords(reportOn)}. ${
      recommendations.length === 0
        ? 'It recommends nothing more.'
        : recommendations.length === 1
          ? 'It makes one recommendation.'
          : `It makes ${recommendations.length} recommendations.`
    }`,
  }),
  RecommendationTaken: ({ owner, by }) => ({
    title: `${owner} acts on a recommendation`,
    detail: `By ${inWords(by)}.`,
  }),
  RecommendationDone: ({ how, on, proof }) => ({
    title: 'Recommendation done',
    detail: how,
    on,
    document: proof,
  }),
  SystemicPointRaised: ({ says, on }) => ({ title: 'ICE raised a wider point', detail: says, on }),
  OmbudsmanContacted: ({ by, summary, on, exhausted }) => ({
    title: 'The Ombudsman is in touch',
    detail: `${by === '' ? '' : `Referred by ${by}. `}${summary}${exhausted ? '' : ' Our process and ICE’s are not both finished.'}`,
    on,
    key: true,
    contact: true,
  }),
  OmbudsmanDecided: ({ accepted, words, on }) => ({
    title: accepted ? 'The Ombudsman takes it' : 'The Ombudsman does not take it',
    detail: words,
    on,
    key: true,
  }),
  OmbudsmanAsked: ({ asks, by, on }) => ({
    title: 'The Ombudsman asks for information',
    detail: `${asks}${by === null ? '' : ` By ${inWords(by)}.`}`,
    on,
    contact: true,
  }),
  OmbudsmanAnswered: ({ how, on }) => ({ title: 'Sent to the Ombudsman', detail: how, on, contact: true }),
  OmbudsmanReported: ({ upheld, recommendations, on }) => ({
    title: upheld ? 'The Ombudsman upholds it' : 'The Ombudsman does not uphold it',
    detail: recommendations.map(({ says }) => says).join(' '),
    on,
    key: true,
  }),
  OmbudsmanClosed: ({ why, on }) => ({ title: 'The Ombudsman’s case is closed', detail: why, on, key: true }),
  LiabilityRaised: ({ kind, status, pence, says, due }) => ({
    title:
      status === 'pending'
        ? `Pending: ${of(kind)}, ${pounds(pence)} proposed`
        : `Owed: ${of(kind)}, ${pounds(pence)}`,
    detail: `${says}${due === null || says.includes(inWords(due)) ? '' : ` By ${inWords(due)}.`}`,
  }),
  NothingOwed: ({ kind, says }) => ({ title: `Nothing owed: ${of(kind)}`, detail: says }),
  OthersOwe: ({ who, pence, says }) => ({ title: `${who}: ${pounds(pence)} is theirs`, detail: says }),
  LiabilityDecided: ({ pence, why }) => ({
    title: pence === 0 ? 'Decided: nothing is owed' : `Decided: ${pounds(pence)} is owed`,
    detail: why,
  }),
  PaymentRecorded: ({ pence, on, late, proof }) => ({
    title: `Paid ${pounds(pence)}`,
    detail: late ? 'It was paid after the day it was due.' : '',
    on,
    document: proof,
    key: true,
  }),
  PaymentReversed: ({ why, on }) => ({ title: 'A payment was reversed', detail: why, on }),
  LiabilityReversed: ({ why, on }) => ({ title: 'An amount owed was taken back', detail: why, on }),
  MissingExplained: ({ says, why }) => ({ title: `Not in the file: ${says}`, detail: why }),
  RedactionMade: ({ marks }) => ({
    title: 'A blacked-out copy was made',
    detail: [...new Set(marks.map(({ reason }) => reason))].join('. '),
  }),
  RedactionChecked: ({ agreed, note }) => ({
    title: agreed ? 'A blacked-out copy may be disclosed' : 'A blacked-out copy may not be disclosed',
    detail: note,
  }),
  RedactionDropped: ({ why }) => ({ title: 'A blacked-out copy was dropped', detail: why }),
  BundleMade: ({ documents, pages, madeBy }) => ({
    title: 'Bundle made',
    detail: `${documents} documents on ${pages} pages, by ${madeBy}.`,
  }),
  ClearanceAsked: ({ on, how }) => ({ title: 'Draft sent to DWP to clear', detail: how, on }),
  ClearanceAnswered: ({ cleared, words, on }) => ({
    title: cleared ? 'DWP cleared the draft' : 'DWP wants the draft changed',
    detail: words,
    on,
  }),
};
