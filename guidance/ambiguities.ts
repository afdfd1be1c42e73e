import type { ClauseId } from '#core/citation.ts';

/** A place where the sources are silent, loose or at odds, and what Redress does about it. */
export interface Ambiguity {
  readonly id: string;
  readonly question: string;
  readonly decision: string;
  readonly clauses: readonly ClauseId[];
}

export const ambiguities: readonly Ambiguity[] = [
  {
    id: 'AMB-1',
    question: 'Are the eight weeks calendar or working time, and do holidays lengthen them?',
    decision:
      'Calendar: 56 days. The day of receipt is day 0, day 56 counts in full, and nothing rolls forward. Warnings come before a holiday, not after it.',
    clauses: ['WP16-A6', 'CPA18-1f'],
  },
  {
    id: 'AMB-2',
    question: 'What counts as a response: any reply, the first full one, or the final one?',
    decision:
      'An acknowledgement never does. The first reply that answers every element does. Until the final response is issued the day is still watched, as the stricter warning.',
    clauses: ['WP16-A6', 'CPA18-1f'],
  },
  {
    id: 'AMB-3',
    question: 'When is a complaint received that comes through Jobcentre Plus or a sub-contractor?',
    decision:
      'When the provider or anybody in its supply chain has it. The day Jobcentre Plus was told is kept for information and starts nothing.',
    clauses: ['WP16-A6', 'WP16-C3', 'WP16-G1'],
  },
  {
    id: 'AMB-4',
    question: 'Do the eight weeks run while Jobcentre Plus leads, and from when after the combined reply?',
    decision:
      'A shadow clock runs from receipt and only warns. When the person comes back about the provider’s part, eight weeks start from that day.',
    clauses: ['WP16-A6', 'WP16-H5'],
  },
  {
    id: 'AMB-5',
    question: 'What if the time stated is longer than five working days?',
    decision: 'The earlier date governs. Both are kept. Only an extension in writing moves it.',
    clauses: ['WP16-B4', 'WP16-I4', 'WP16-M7'],
  },
  {
    id: 'AMB-6',
    question: 'Whose working days count, and what of a late or weekend receipt?',
    decision:
      'The bank holidays of the contract’s nation. The day of receipt is day 0 at whatever hour; after a weekend or holiday the next working day is day 1.',
    clauses: ['WP16-B4', 'WP16-I4'],
  },
  {
    id: 'AMB-7',
    question: 'When do six months end if the month has no such day?',
    decision: 'On the month’s last day: 31 August to 28 or 29 February, 31 October to 30 April.',
    clauses: ['WP16-I1', 'WP16-Q2'],
  },
  {
    id: 'AMB-8',
    question: 'Six months from the response, from the letter’s date, or from receipt?',
    decision:
      'From the letter’s date, which must be the day of issue. ICE may count from receipt; a contact is never refused on that account.',
    clauses: ['WP16-I1', 'WP16-Q2'],
  },
  {
    id: 'AMB-9',
    question: 'Are there new six months after ICE hands steps back?',
    decision: 'Yes. Each final response has a window of its own, and every one is kept.',
    clauses: ['WP16-I3'],
  },
  {
    id: 'AMB-10',
    question: 'Is the contribution due over £50,000, or at £50,000 and over?',
    decision:
      'At and over, as the contract’s text has it; a value of exactly £50,000 is marked for a person to check.',
    clauses: ['BP-4-23b', 'BP-A1-0H'],
  },
  {
    id: 'AMB-11',
    question: 'Which day is “since April 2011”, and which value of a contract counts?',
    decision:
      '1 April 2011. The total award value without VAT, kept with its basis and date; the facts as they stood on the final report’s date. A total with VAT decides only where it is below the threshold, because without VAT it is no larger; a value for one year decides nothing.',
    clauses: ['BP-0-2', 'BP-4-23a', 'BP-4-23b'],
  },
  {
    id: 'AMB-12',
    question: 'With an outgoing provider, does each pay £5,000 or do they share it?',
    decision: 'Each. A split of redress needs a document from ICE.',
    clauses: ['CPA18-12d', 'CPA18-12e'],
  },
  {
    id: 'AMB-13',
    question: 'Is the contribution due when a complaint is partly upheld?',
    decision: 'Pending, with a provisional date, until a person decides on evidence.',
    clauses: ['WP16-M2', 'WP16-M9'],
  },
  {
    id: 'AMB-14',
    question: 'Is it owed for any complaint upheld or only after investigation, and is it certain?',
    decision: 'Only after investigation, and then it is owed: once for a complaint, not for each element.',
    clauses: ['WP16-A8', 'WP16-B8', 'WP16-M9'],
  },
  {
    id: 'AMB-15',
    question: 'What if an investigation starts and the complaint is withdrawn?',
    decision:
      'Pending, with nothing proposed, because only costs of an upheld complaint have a day to be paid by.',
    clauses: ['BP-A1-2.11.3Hc'],
  },
  {
    id: 'AMB-16',
    question: 'When is redress paid that comes from a settlement or the Ombudsman?',
    decision: 'On the agreed or stated date. No four weeks are invented for it.',
    clauses: ['WP16-P4', 'WP16-L2'],
  },
  {
    id: 'AMB-17',
    question: 'ICE’s decision is final and binding, yet the Ombudsman may change the money. Which stands?',
    decision:
      'It binds the parties; the Ombudsman adds to it. A lower figure leaves what ICE set as it is: nothing is asked back, and a manager decides what is left to do.',
    clauses: ['BP-A1-2.11.3Hb', 'WP16-P3'],
  },
  {
    id: 'AMB-18',
    question: 'Who pays, the prime or the sub-contractor?',
    decision: 'The contract holder unless recorded otherwise, and always exactly one of them.',
    clauses: ['BP-A1-2.11.3Hc'],
  },
  {
    id: 'AMB-19',
    question: 'How can a one-stage procedure take a mixed complaint to its next stage?',
    decision:
      'A procedure that takes mixed complaints should have two stages; where there is one, that stage is run as the last, with a warning.',
    clauses: ['WP16-H7'],
  },
  {
    id: 'AMB-20',
    question: 'May a person go to ICE straight after the combined reply?',
    decision:
      'The background text and the map win: the provider’s next stage comes first. An earlier contact from ICE is recorded and marked premature.',
    clauses: ['WP16-B7', 'WP16-H5', 'WP16-H6', 'WP16-H7'],
  },
  {
    id: 'AMB-21',
    question: 'What if Jobcentre Plus issues the combined reply without the provider’s agreement?',
    decision: 'The exception is recorded. The provider cannot stop it.',
    clauses: ['WP16-H3'],
  },
  {
    id: 'AMB-22',
    question: 'What if the outgoing provider is silent or does not agree while the eight weeks run?',
    decision:
      'The response waits; the outgoing provider is chased at the provider’s own times; a senior person may override with a reason and the Performance Manager’s reference. The eight weeks do not wait.',
    clauses: ['CPA18-26b'],
  },
  {
    id: 'AMB-23',
    question: 'What of a complaint about both providers under a chapter that has no such route?',
    decision: 'The own part is handled, the other part noted, and the Performance Manager told.',
    clauses: ['CPA18-11a', 'BP-2-3'],
  },
  {
    id: 'AMB-24',
    question: 'Must a complaint settled early carry the Annex 1 wording?',
    decision:
      'Only the final response must. An earlier closing says how to go to the next stage, and is warned about, not stopped.',
    clauses: ['WP16-A5'],
  },
  {
    id: 'AMB-25',
    question: 'The ordered wording carries addresses that have gone out of date. What is printed?',
    decision:
      'The block in force on the letter’s date. A newer one can be added with approval; old letters keep the old text.',
    clauses: ['WP16-Q8', 'WP16-Q13', 'BP-4-33'],
  },
  {
    id: 'AMB-26',
    question: 'The list of elected offices is by way of example and dated. Which offices count?',
    decision: 'A dated list, with room for another national or international body.',
    clauses: ['WP16-F2', 'CPA18-13b', 'G2-129b'],
  },
  {
    id: 'AMB-27',
    question: 'What authority must a representative show who is not elected?',
    decision: 'The complaint is taken at once; personal data waits until the authority is confirmed.',
    clauses: ['BP-1-1', 'G2-129c'],
  },
  {
    id: 'AMB-28',
    question: 'ICE serves individuals and redress goes to “the customer”. What of an employer?',
    decision: 'The same process; who is paid is always stated; a complaint without a placement is marked.',
    clauses: ['WP16-E1', 'WP16-E6', 'WP16-J3'],
  },
  {
    id: 'AMB-29',
    question:
      'What of complaints no source routes: only about Jobcentre Plus, only the outgoing provider, unnamed, from third parties?',
    decision: 'Always recorded, told where to go, and marked as our own choice of route.',
    clauses: ['G2-130a'],
  },
  {
    id: 'AMB-30',
    question: 'The process map’s arrows are lost and two pairs of its boxes say the same. How is it read?',
    decision: 'Arrows are taken from the prose; boxes 11 to 14 are outcomes of boxes 8 and 9.',
    clauses: ['WP16-PM-11', 'WP16-PM-12', 'WP16-PM-13', 'WP16-PM-14'],
  },
  {
    id: 'AMB-31',
    question: 'Does Jobcentre Plus send the person or the complaint?',
    decision: 'Either. Both are kept apart as ways in, and both start the clock when the provider has it.',
    clauses: ['WP16-C2', 'WP16-PM-5'],
  },
  {
    id: 'AMB-32',
    question: 'How soon must a person be directed to Jobcentre Plus, and must the complaint be formal?',
    decision: 'The same day, as the provider’s own target. Nothing turns on “formal”.',
    clauses: ['WP16-B3', 'WP16-D1', 'WP16-H1'],
  },
  {
    id: 'AMB-33',
    question: 'When does the way to ICE close after eight weeks without a reply?',
    decision: 'No end is shown until a final response is issued; then it is six months from that letter.',
    clauses: ['WP16-A6', 'WP16-I1'],
  },
  {
    id: 'AMB-34',
    question: 'Their own MP or any MP, and when?',
    decision: 'Any MP, at any time.',
    clauses: ['WP16-P2', 'BP-4-31', 'WP16-Q10'],
  },
  {
    id: 'AMB-35',
    question: 'Are the briefing pack’s standards duties?',
    decision:
      'They are statements a provider may take up: each control can be switched off with a reason, and starts switched on.',
    clauses: ['BP-3-3'],
  },
  {
    id: 'AMB-36',
    question: 'What of the parts missing from the documents held?',
    decision: 'They are left blank. Nothing is invented to fill them.',
    clauses: ['BP-3-4', 'BP-5-6', 'CPA18-PM', 'CPA18-12f'],
  },
  {
    id: 'AMB-37',
    question: 'What if guidance changes while a case is open?',
    decision:
      'The case keeps the documents in force when it was received; the letter’s block follows the letter’s date.',
    clauses: ['WP16-0'],
  },
  {
    id: 'AMB-38',
    question: 'Does “any correspondence of any nature” take in calls and thanks?',
    decision: 'Yes: every item has its date, or a reason why no reply is needed.',
    clauses: ['WP16-I4', 'CPA18-28c'],
  },
  {
    id: 'AMB-39',
    question: 'May a provider comment on a draft report’s findings, or only on its facts?',
    decision: 'As the programme’s chapter says: it comes before the briefing pack.',
    clauses: ['WP16-M6', 'BP-4-18a'],
  },
  {
    id: 'AMB-40',
    question: 'Who refers a dispute to ICE: the provider or the person?',
    decision: 'Telling the person how is enough; a provider’s own referral may be recorded as well.',
    clauses: ['BP-A1-2.11.2H'],
  },
  {
    id: 'AMB-41',
    question: 'What may Redress hold of people with a Special Customer Record?',
    decision:
      'Nothing that names or counts one. Whose office is meant, who its nominated officer is, and blank forms to print name nobody.',
    clauses: ['G2-63a', 'G2-63b', 'G2-63e'],
  },
  {
    id: 'AMB-42',
    question: 'How are the four hours of access counted, and until when may they be lengthened?',
    decision:
      'By the time that passed, also in the nights the clocks change. Exactly four hours are in order; management’s authorisation counts up to the moment they end, and not after it.',
    clauses: ['G2-67b', 'G2-67c'],
  },
  {
    id: 'AMB-43',
    question:
      'Which work needs the responsible authority’s permission, and is one permission enough for all?',
    decision:
      'All paid work, self-employment too, each job by itself. Placements and other unpaid activity need the nominated officer’s clearance.',
    clauses: ['G2-95a', 'G2-95b', 'G2-106d'],
  },
  {
    id: 'AMB-44',
    question:
      'Services are recorded for six years after the contract, reports kept for six months: which binds a report?',
    decision:
      'What is in a report follows its own six months; that it was made, and paid for, follows the six years. “Can be kept up to” is the most, not the least.',
    clauses: ['AW-7.11c', 'AW-7.12b', 'AW-7.12g'],
  },
  {
    id: 'AMB-45',
    question: 'From when do the six years of a report made anonymous count?',
    decision:
      'From the payment, as its six months did: the earliest day the rule names. Without payment nothing starts.',
    clauses: ['AW-7.12c', 'AW-7.12f'],
  },
  {
    id: 'AMB-46',
    question: 'A report’s limit comes while ICE may still ask for it: which gives way?',
    decision:
      'A hold with its reason keeps it as it is past its limit, until the hold ends; nothing else does.',
    clauses: ['AW-7.12b', 'AW-7.05c', 'G2-A2B-4c'],
  },
  {
    id: 'AMB-47',
    question:
      'ESF evidence is kept until the end of 2027, contract records for six years: which binds evidence of a claim?',
    decision: 'The later of the two, where the six years bind the contract.',
    clauses: ['G2-77a', 'AW-7.11a'],
  },
  {
    id: 'AMB-48',
    question: 'When is “immediately” for SCR and MAPPA papers, and does evidence for ICE hold them back?',
    decision:
      'The day provision ends; the day after is late. The months in which somebody may go to ICE do not hold them back. A live case does until the nominated officer has decided, with reasons, on paper.',
    clauses: ['G2-76a', 'G2-96b', 'G2-A2B-4c'],
  },
  {
    id: 'AMB-49',
    question: 'Who decides an erasure request, and by when?',
    decision:
      'Whoever the programme’s guidance says. The chapter gives no time, so the provider’s own target stands, from data protection law.',
    clauses: ['G2-134a', 'G2-134b'],
  },
  {
    id: 'AMB-50',
    question: 'Are delivery and claims kept apart for a participant, for a contract, or for all contracts?',
    decision:
      'For all: the text says any Call-Off Contract. Whoever makes a claim may also approve it, since the text keeps only delivery apart.',
    clauses: ['G2-119g', 'G2-119h'],
  },
  {
    id: 'AMB-51',
    question: 'Does “at a minimum six monthly” allow more often, and does any audit count?',
    decision:
      'At least once in six months. Only an audit of recording and reporting, at all sites, starts the six months again.',
    clauses: ['G2-119j', 'G2-119k'],
  },
];
