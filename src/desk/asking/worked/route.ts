import { worked } from './worked.ts';

const limb = (name: string, lead: string, state: string, stage: number | null = null) => ({
  limb: name,
  lead,
  state,
  stage,
});
const own = limb('PROVIDER', 'provider', 'STAGE_OPEN(1)', 1);
const nextStage = limb('PROVIDER', 'provider', 'STAGE_OPEN(2)', 2);
const directed = limb('MIXED', 'jcp', 'DIRECTED_TO_JCP');
const contribution = limb('MIXED', 'jcp', 'CONTRIBUTION_DUE');
const policy = limb('POLICY', 'jcp', 'SIGNPOSTED');
const outgoing = limb('OUTGOING', 'provider', 'REQUESTED');

const plain = {
  warn: [],
  tell: [],
  notedOnly: [],
  refused: null,
  stored: true,
  recorded: true,
  askOutgoing: false,
};
const ours = { ...plain, limbs: [own], ownStageOpen: true, iceAfterOwnProcess: true };
const theirs = { ...plain, ownStageOpen: false };
const bothProviders = { subjects: ['PROVIDER', 'OUTGOING_PROVIDER'] };
const member = { representation: 'elected-member' };
const representative = { representation: 'representative' };

/** DT-ROUTE and the generic chapter's table of subjects. Who complains, how and through whom never changes the stage. */
export const route = worked(
  'route',
  [
    [
      'about the provider',
      {},
      { ...ours, disclosure: 'FREE', replyTo: 'complainant', alsoOpens: [], agreeWithOutgoing: false },
    ],
    ['about its sub-contractor', { subjects: ['SUBCONTRACTOR'] }, ours],
    ['about both of them: one limb', { subjects: ['PROVIDER', 'SUBCONTRACTOR'] }, ours],
    ['told to Jobcentre Plus and sent on', { channel: 'via-jcp' }, ours],
    ['told to DWP, about the provider alone', { channel: 'to-dwp' }, ours],
    ['CPA18', { pack: 'CPA18' }, ours],
    ['Access to Work', { pack: 'AW7' }, ours],
    ['another programme', { pack: 'OTHER' }, ours],
    [
      'mixed, raised with the provider',
      { subjects: ['PROVIDER', 'JCP'] },
      { ...theirs, limbs: [directed], iceAfterOwnProcess: true },
    ],
    [
      'mixed, about the sub-contractor',
      { subjects: ['SUBCONTRACTOR', 'JCP'] },
      { ...theirs, limbs: [directed] },
    ],
    [
      'mixed, Jobcentre Plus asks',
      { subjects: ['PROVIDER', 'JCP'], channel: 'jcp-request', jcpRequestOn: '2018-03-05' },
      { ...theirs, limbs: [contribution], iceAfterOwnProcess: true },
    ],
    [
      'Jobcentre Plus asks about the provider’s part',
      { channel: 'jcp-request', jcpRequestOn: '2018-03-05' },
      { ...theirs, limbs: [contribution] },
    ],
    [
      'Jobcentre Plus asks, and no date is known',
      { subjects: ['PROVIDER', 'JCP'], channel: 'jcp-request' },
      { refused: 'REQUEST_DATE_MISSING', stored: false },
    ],
    [
      'left over about the provider after the combined reply',
      { afterCombinedResponse: true },
      { ...plain, limbs: [nextStage], ownStageOpen: true, iceAfterOwnProcess: true },
    ],
    [
      'left over about both',
      { subjects: ['PROVIDER', 'JCP'], afterCombinedResponse: true },
      { limbs: [nextStage, limb('JCP', 'jcp', 'JCP_ESCALATED')], ownStageOpen: true },
    ],
    [
      'left over about Jobcentre Plus alone',
      { subjects: ['JCP'], afterCombinedResponse: true },
      { limbs: [limb('JCP', 'jcp', 'JCP_ESCALATED')], ownStageOpen: false, iceAfterOwnProcess: false },
    ],
    [
      'left over, in a procedure of three stages',
      { afterCombinedResponse: true, stages: 3 },
      { limbs: [nextStage], warn: [] },
    ],
    [
      'left over, in a procedure of one stage: run as the last, with a warning',
      { afterCombinedResponse: true, stages: 1 },
      { limbs: [own], warn: ['ONE_STAGE_PROCEDURE'] },
    ],
    ['about policy', { subjects: ['POLICY'] }, { ...theirs, limbs: [policy], iceAfterOwnProcess: false }],
    [
      'about policy, through Jobcentre Plus',
      { subjects: ['POLICY'], channel: 'via-jcp' },
      { ...theirs, limbs: [policy] },
    ],
    [
      'about a decision that can be appealed',
      { subjects: ['STATUTORY_DECISION'] },
      {
        ...theirs,
        limbs: [limb('STATUTORY_DECISION', 'decision-maker', 'SIGNPOSTED')],
        iceAfterOwnProcess: false,
      },
    ],
    [
      'about Jobcentre Plus alone',
      { subjects: ['JCP'] },
      { ...theirs, limbs: [limb('JCP', 'jcp', 'SIGNPOSTED')], iceAfterOwnProcess: false },
    ],
    [
      'about another agency',
      { subjects: ['OTHER_AGENCY'] },
      { ...theirs, limbs: [limb('OTHER_AGENCY', 'other-agency', 'SIGNPOSTED')] },
    ],
    [
      'about the provider and policy: two limbs',
      { subjects: ['PROVIDER', 'POLICY'] },
      { ...ours, limbs: [own, policy] },
    ],
    [
      'about the provider, Jobcentre Plus and policy',
      { subjects: ['PROVIDER', 'JCP', 'POLICY'] },
      { ...theirs, limbs: [directed, policy] },
    ],
    [
      'about the provider and a decision',
      { subjects: ['PROVIDER', 'STATUTORY_DECISION'] },
      { ownStageOpen: true, limbs: [own, limb('STATUTORY_DECISION', 'decision-maker', 'SIGNPOSTED')] },
    ],
    [
      'about Jobcentre Plus and policy',
      { subjects: ['JCP', 'POLICY'] },
      { ownStageOpen: false, limbs: [limb('JCP', 'jcp', 'SIGNPOSTED'), policy] },
    ],
    ['from an employer', { complainant: 'employer', placement: 'placed' }, { ...ours, disclosure: 'NONE' }],
    ['from an employer who tried to place', { complainant: 'employer', placement: 'attempted' }, ours],
    [
      'from an employer with no placement',
      { complainant: 'employer', placement: 'none' },
      { ...ours, warn: ['NO_PLACEMENT'] },
    ],
    [
      'from an employer, the contract being over',
      { complainant: 'employer', placement: 'placed', contractLive: false },
      { ...ours, warn: ['CONTRACT_ENDED'] },
    ],
    [
      'from an employer, both',
      { complainant: 'employer', placement: 'none', contractLive: false },
      { warn: ['NO_PLACEMENT', 'CONTRACT_ENDED'], limbs: [own] },
    ],
    [
      'both providers, CPA18, came over',
      { pack: 'CPA18', transferredGroup: true, contractAge: 'early', ...bothProviders },
      { ...ours, limbs: [own, outgoing], askOutgoing: true, agreeWithOutgoing: true },
    ],
    [
      'the same late in the contract: a warning only',
      { pack: 'CPA18', transferredGroup: true, contractAge: 'late', ...bothProviders },
      { limbs: [own, outgoing], askOutgoing: true, agreeWithOutgoing: true, warn: ['NOT_EARLY_IN_CONTRACT'] },
    ],
    [
      'CPA18, did not come over',
      { pack: 'CPA18', transferredGroup: false, ...bothProviders },
      {
        limbs: [own],
        askOutgoing: false,
        agreeWithOutgoing: false,
        notedOnly: ['OUTGOING_PROVIDER'],
        tell: ['PERFORMANCE_MANAGER'],
      },
    ],
    [
      'version 10 has no such route',
      { transferredGroup: true, ...bothProviders },
      {
        limbs: [own],
        askOutgoing: false,
        agreeWithOutgoing: false,
        notedOnly: ['OUTGOING_PROVIDER'],
        tell: ['PERFORMANCE_MANAGER'],
        recorded: true,
      },
    ],
    [
      'nor has Access to Work',
      { pack: 'AW7', transferredGroup: true, ...bothProviders },
      { limbs: [own], notedOnly: ['OUTGOING_PROVIDER'], tell: ['PERFORMANCE_MANAGER'] },
    ],
    [
      'the outgoing provider alone',
      { subjects: ['OUTGOING_PROVIDER'], pack: 'CPA18', transferredGroup: true },
      {
        limbs: [limb('OUTGOING', 'outgoing-provider', 'SIGNPOSTED')],
        tell: ['PERFORMANCE_MANAGER'],
        recorded: true,
        ownStageOpen: false,
        askOutgoing: false,
      },
    ],
    [
      'both providers and Jobcentre Plus: mixed leads, the other’s part is asked for first',
      {
        pack: 'CPA18',
        transferredGroup: true,
        subjects: ['PROVIDER', 'OUTGOING_PROVIDER', 'JCP'],
        channel: 'jcp-request',
        jcpRequestOn: '2018-03-05',
      },
      { limbs: [contribution, outgoing], askOutgoing: true, agreeWithOutgoing: false, ownStageOpen: false },
    ],
    ['an MP', { ...member, office: 'MP' }, { ...ours, replyTo: 'elected-member', disclosure: 'FREE' }],
    ['an MSP', { ...member, office: 'MSP' }, { replyTo: 'elected-member', disclosure: 'FREE' }],
    [
      'another international body',
      { ...member, office: 'OTHER_NATIONAL_OR_INTERNATIONAL' },
      { replyTo: 'elected-member', disclosure: 'FREE' },
    ],
    [
      'an MP, with a doubt',
      { ...member, office: 'MP', authority: 'doubted' },
      { ...ours, replyTo: 'elected-member', disclosure: 'HELD' },
    ],
    ['an MP, the doubt answered', { ...member, office: 'MP', authority: 'given' }, { disclosure: 'FREE' }],
    [
      'an MP who says they do not act for the person',
      { ...member, office: 'MP', authority: 'denied' },
      { disclosure: 'NONE', recorded: true },
    ],
    [
      'a local councillor is a representative',
      { ...member, office: 'LOCAL_COUNCILLOR' },
      { ...ours, disclosure: 'HELD', replyTo: 'representative' },
    ],
    [
      'a local councillor with authority',
      { ...member, office: 'LOCAL_COUNCILLOR', authority: 'given' },
      { disclosure: 'FREE', replyTo: 'representative' },
    ],
    [
      'an MP writes to DWP about both',
      { ...member, office: 'MP', subjects: ['PROVIDER', 'JCP'], channel: 'to-dwp' },
      { limbs: [limb('MIXED', 'dwp', 'CONTRIBUTION_DUE')], ownStageOpen: false },
    ],
    [
      'an MP writes about policy',
      { ...member, office: 'MP', subjects: ['POLICY'] },
      { limbs: [policy], ownStageOpen: false },
    ],
    [
      'a representative is taken at once; disclosure waits',
      representative,
      { ...ours, disclosure: 'HELD', replyTo: 'representative' },
    ],
    [
      'a representative with authority',
      { ...representative, authority: 'given' },
      { ...ours, disclosure: 'FREE' },
    ],
    [
      'a representative in doubt',
      { ...representative, authority: 'doubted' },
      { ...ours, disclosure: 'HELD' },
    ],
    [
      'a representative the person denies',
      { ...representative, authority: 'denied' },
      { disclosure: 'NONE', recorded: true },
    ],
    ['no subject', { subjects: [] }, { refused: 'NO_SUBJECT', stored: false }],
    ['subjects not given', { subjects: undefined }, { missing: ['subjects'] }],
    [
      'a Special Customer Record is kept on paper',
      { paperOnlyPerson: true },
      { refused: 'PAPER_ONLY', stored: false },
    ],
    [
      'alleges fraud by the provider: both are opened',
      { alleges: 'provider-fraud' },
      { ...ours, alsoOpens: ['PROVIDER_FRAUD_ALLEGATION'] },
    ],
  ],
  { pack: 'WP16', subjects: ['PROVIDER'], receivedOn: '2018-03-01' },
);
