import type { Day } from '#core/day.ts';
import { day } from '#core/day.ts';
import type { TableRule } from '#core/rule.ts';

/** Offices whose authority to act is accepted (by way of example in the sources), with the days a title was in use. */
export const offices: readonly {
  code: string;
  title: string;
  from: Day | null;
  to: Day | null;
  elected: boolean;
}[] = [
  { code: 'MP', title: 'Member of Parliament (MP)', from: null, to: null, elected: true },
  { code: 'MSP', title: 'Member of the Scottish Parliament (MSP)', from: null, to: null, elected: true },
  { code: 'AM', title: 'Assembly Member, Wales (AM)', from: null, to: day('2020-05-06'), elected: true },
  { code: 'MS', title: 'Member of the Senedd (MS)', from: day('2020-05-06'), to: null, elected: true },
  { code: 'MLA', title: 'Member of the Legislative Assembly (MLA)', from: null, to: null, elected: true },
  {
    code: 'MEP',
    title: 'Member of the European Parliament (MEP)',
    from: null,
    to: day('2020-02-01'),
    elected: true,
  },
  {
    code: 'OTHER_NATIONAL_OR_INTERNATIONAL',
    title: 'Another national or international body',
    from: null,
    to: null,
    elected: true,
  },
  { code: 'LOCAL_COUNCILLOR', title: 'Local councillor', from: null, to: null, elected: false },
];

export interface ElectedWhen {
  readonly saysNotActing?: boolean;
  readonly with?: 'provider' | 'provider-and-department';
  readonly accepted?: boolean;
  readonly doubt?: boolean;
}
export interface ElectedThen {
  readonly lead: 'provider' | 'department';
  readonly provider: 'REPLIES' | 'CONFIRMS_AUTHORITY_FIRST' | 'CONTRIBUTES' | 'ACKNOWLEDGES_ONLY';
  readonly ownFinalReply: boolean;
  readonly consentFormAsked: boolean;
}

export const electedMember: TableRule<ElectedWhen, ElectedThen> = {
  kind: 'table',
  id: 'elected-member.reply',
  title: 'How an elected member is answered',
  says: 'The authority of a member of a national or international body is accepted without a form. Where there is a reasoned doubt they may be asked to confirm; the clock runs on meanwhile. What concerns DWP too is answered jointly, and DWP leads.',
  grounds: {
    G2: {
      clauses: ['G2-129a', 'G2-129b', 'G2-129c', 'G2-129d', 'G2-129e', 'G2-129f'],
      says: 'Authority accepted; confirmation may be asked for in doubt; DWP co-ordinates a joint reply.',
    },
    WP16: {
      clauses: ['WP16-F1', 'WP16-F2', 'WP16-F3'],
      says: 'Elected members may complain on a participant’s behalf; the generic chapter says how they are answered.',
    },
    CPA18: { clauses: ['CPA18-13a', 'CPA18-13b', 'CPA18-13c'], says: 'The same.' },
    BP: { clauses: ['BP-1-1', 'BP-1-2'], says: 'A representative may be a Member of Parliament.' },
  },
  settles: ['AMB-26', 'AMB-27'],
  rows: [
    {
      id: 'elected-member.reply.not-acting',
      says: 'The member says they do not act for the person: an acknowledgement, and no personal data.',
      when: { saysNotActing: true },
      then: {
        lead: 'provider',
        provider: 'ACKNOWLEDGES_ONLY',
        ownFinalReply: false,
        consentFormAsked: false,
      },
      clauses: ['G2-129d'],
    },
    {
      id: 'elected-member.reply.joint',
      says: 'It concerns DWP too: DWP leads a joint reply, to which the provider contributes, wherever it came first.',
      when: { with: 'provider-and-department' },
      then: { lead: 'department', provider: 'CONTRIBUTES', ownFinalReply: false, consentFormAsked: false },
      clauses: ['G2-129e', 'G2-129f'],
    },
    {
      id: 'elected-member.reply.not-of-the-class',
      says: 'Not an office of a national or international body: an ordinary representative, whose authority is confirmed first.',
      when: { accepted: false },
      then: {
        lead: 'provider',
        provider: 'CONFIRMS_AUTHORITY_FIRST',
        ownFinalReply: true,
        consentFormAsked: true,
      },
      clauses: ['G2-129b'],
    },
    {
      id: 'elected-member.reply.doubt',
      says: 'A reasoned doubt: they are asked to confirm, and the reply waits. The clock does not.',
      when: { doubt: true },
      then: {
        lead: 'provider',
        provider: 'CONFIRMS_AUTHORITY_FIRST',
        ownFinalReply: true,
        consentFormAsked: false,
      },
      clauses: ['G2-129d'],
    },
    {
      id: 'elected-member.reply.accepted',
      says: 'Otherwise the provider replies to the member, and asks for no form.',
      when: {},
      then: { lead: 'provider', provider: 'REPLIES', ownFinalReply: true, consentFormAsked: false },
      clauses: ['G2-129c'],
    },
  ],
  examples: [
    {
      facts: { office: 'MSP', with: 'provider', cameTo: 'provider' },
      answer: {
        lead: 'provider',
        provider: 'REPLIES',
        ownFinalReply: true,
        consentFormAsked: false,
        clockStops: false,
      },
      why: 'Accepted by office.',
    },
    {
      facts: { office: 'MP', doubt: true, with: 'provider', cameTo: 'provider' },
      answer: { provider: 'CONFIRMS_AUTHORITY_FIRST', consentFormAsked: false, clockStops: false },
      why: 'They are asked to confirm; no form, and no pause.',
    },
    {
      facts: { office: 'MP', with: 'provider-and-department', cameTo: 'provider' },
      answer: { lead: 'department', provider: 'CONTRIBUTES', ownFinalReply: false },
      why: 'A joint reply led by DWP.',
    },
    {
      facts: { office: 'LOCAL_COUNCILLOR', with: 'provider', cameTo: 'provider' },
      answer: { provider: 'CONFIRMS_AUTHORITY_FIRST' },
      why: 'Not in the class.',
    },
  ],
};
