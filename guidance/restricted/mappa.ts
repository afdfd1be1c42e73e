import type { CheckRule, GateRule } from '#core/rule.ts';

export const mappaChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'mappa.referral-refused',
    askCode: 'CANNOT_SELECT_PARTICIPANTS',
    title: 'A referral is never turned away for MAPPA',
    says: 'A provider does not choose its participants; a MAPPA referral is handled as any other of the programme.',
    grounds: {
      G2: {
        clauses: ['G2-25a', 'G2-88c'],
        says: 'Providers cannot choose; the referral is handled as usual.',
      },
    },
    refuses: 'A referral cannot be turned away because it is a MAPPA case.',
    remedy: 'Take it on as any other, and tell the nominated officer.',
  },
  {
    kind: 'check',
    id: 'mappa.marker-required',
    askCode: 'MARKER_REQUIRED',
    title: 'The electronic record carries the marker',
    says: 'An electronic record is marked as MAPPA, and says that the nominated officer knows more.',
    grounds: {
      G2: { clauses: ['G2-90a', 'G2-90b'], says: 'Marked, with the nominated officer to ask.' },
    },
    refuses: 'The record is not marked as MAPPA with the nominated officer to ask.',
    remedy: 'Have the nominated officer set the marker.',
  },
  {
    kind: 'check',
    id: 'mappa.not-on-electronic-record',
    askCode: 'NOT_ON_ELECTRONIC_RECORD',
    title: 'Restrictions stay off the electronic record',
    says: 'The electronic record holds what came with the referral and the daily running. A restriction, a risk or an offence is never written on it, by anybody.',
    grounds: {
      G2: { clauses: ['G2-89b', 'G2-89c'], says: 'Only what PRaP gives and daily running; notes too.' },
    },
    refuses: 'Restrictions are not written on an electronic record.',
    remedy: 'They belong on paper, with the nominated officer.',
  },
  {
    kind: 'check',
    id: 'mappa.nominated-officer-only',
    askCode: 'NOMINATED_OFFICER_ONLY',
    title: 'The nominated officer alone opens the papers',
    says: 'Access to the papers is the nominated officer’s; a manager has no more of it than an adviser.',
    grounds: {
      G2: {
        clauses: ['G2-91a', 'G2-91b', 'G2-113v', 'G2-113w'],
        says: 'Locked away, access controlled by the nominated officer.',
      },
    },
    refuses: 'Only the nominated officer reads these papers.',
    remedy: 'Ask the nominated officer what you may know.',
  },
  {
    kind: 'check',
    id: 'mappa.permission-required',
    askCode: 'PERMISSION_REQUIRED',
    title: 'Work starts with the responsible authority’s permission',
    says: 'A job, or self-employment, starts only once the responsible authority has permitted that job, on or before the day it starts.',
    grounds: { G2: { clauses: ['G2-95a'], says: 'No start until the responsible authority permits it.' } },
    settles: ['AMB-43'],
    refuses: 'There is no permission of the responsible authority for this job by the day it starts.',
    remedy: 'Wait for it; the nominated officer enters its date.',
  },
  {
    kind: 'check',
    id: 'mappa.clearance-required',
    askCode: 'CLEARANCE_REQUIRED',
    title: 'A placement is cleared by the nominated officer',
    says: 'A placement or activity starts only once the nominated officer has held it against the restrictions.',
    grounds: {
      G2: {
        clauses: ['G2-84b', 'G2-106d', 'G2-110d'],
        says: 'Restrictions are obeyed strictly, and taken into account in arranging activity.',
      },
    },
    refuses: 'The nominated officer has not cleared it.',
    remedy: 'Ask the nominated officer, who says only whether it may go ahead.',
  },
  {
    kind: 'check',
    id: 'mappa.officer-to-officer-only',
    askCode: 'OFFICER_TO_OFFICER_ONLY',
    title: 'It is shared from nominated officer to nominated officer',
    says: 'What a sub-contractor has to know goes from our nominated officer to theirs, who is named.',
    grounds: {
      G2: { clauses: ['G2-103a', 'G2-103b'], says: 'Only nominated officer to nominated officer.' },
    },
    refuses: 'It goes only from our nominated officer to a named nominated officer at the other end.',
    remedy: 'Have the sub-contractor name its officer, and leave it to ours.',
  },
];

/** What is looked at in every command on a complaint with the marker. */
export const mappaWritingChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'mappa.words-for-paper',
    title: 'What is typed is looked through for restrictions, risk and offences',
    says: 'Words that speak of an offence, a restriction, a risk or supervision are stopped in everything typed on a complaint with the marker, until whoever typed them says that they tell nothing of the kind. That is recorded without the words, and the nominated officer looks at it.',
    grounds: {
      G2: {
        clauses: ['G2-83b', 'G2-84a', 'G2-85a', 'G2-89c'],
        says: 'Restrictions, the reason for them and what is a risk stay off the record; notes too.',
      },
    },
    refuses: 'This may speak of a restriction, a risk or an offence, and that is not written here.',
    remedy:
      'Take it out: it belongs in the nominated officer’s locked file. Where it says nothing of the kind, say so below and send it again.',
  },
  {
    kind: 'check',
    id: 'mappa.address-through-officer',
    title: 'A new address comes by the nominated officer',
    says: 'Where somebody under MAPPA lives, and how they are reached, changes on the record only as Jobcentre Plus sends it. What they tell us goes to the nominated officer, who tells Jobcentre Plus.',
    grounds: {
      G2: {
        clauses: ['G2-86a', 'G2-92a', 'G2-93a'],
        says: 'Changes go through Jobcentre Plus; contact details the officer was given stay on paper.',
      },
    },
    refuses: 'A new address or number is not typed here while the complaint has the MAPPA marker.',
    remedy: 'Tell the nominated officer, who tells Jobcentre Plus.',
  },
];

/** What may be done for a participant under MAPPA. */
export const mappaAct: GateRule = {
  kind: 'gate',
  id: 'mappa.act',
  title: 'May this be done for a MAPPA participant?',
  says: 'A MAPPA participant is served like any other, by people who are told only what they need: a marker on the record, the rest on paper with the nominated officer, and no start before it is cleared or permitted.',
  grounds: {
    G2: {
      clauses: ['G2-84b', 'G2-89a', 'G2-91b', 'G2-102a'],
      says: 'Restrictions are obeyed; a record may be kept; papers are the nominated officer’s; sharing is necessary and proportionate.',
    },
  },
  settles: ['AMB-43'],
  checks: mappaChecks.map((check) => check.id),
  examples: [
    {
      facts: { action: 'refuse-referral', actor: 'manager' },
      answer: { allowed: false, refusal: 'CANNOT_SELECT_PARTICIPANTS' },
      why: 'Participants are not chosen.',
    },
    {
      facts: { action: 'read-papers', actor: 'manager' },
      answer: { allowed: false, refusal: 'NOMINATED_OFFICER_ONLY' },
      why: 'Not even a manager.',
    },
    {
      facts: {
        action: 'start-job',
        permissionOn: '2018-05-02',
        permissionForJob: 'Kitchen porter',
        job: 'Kitchen porter',
        startOn: '2018-05-01',
      },
      answer: { allowed: false, refusal: 'PERMISSION_REQUIRED' },
      why: 'The permission came a day after the start.',
    },
  ],
};
