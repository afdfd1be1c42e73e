import type { CheckRule, GateRule } from '#core/rule.ts';

export const officeChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'office.officer-missing',
    askCode: 'NOMINATED_OFFICER_MISSING',
    title: 'Every office has its nominated officer',
    says: 'One person answers for every sensitive record of an office. Whoever leaves is replaced the same day.',
    grounds: {
      G2: {
        clauses: ['G2-70a', 'G2-70c'],
        says: 'One nominated officer for each office; the text is silent on who stands in.',
      },
    },
    refuses: 'The office has no nominated officer.',
    remedy: 'Name one, and name the next before the post ends.',
  },
  {
    kind: 'check',
    id: 'office.not-management-level',
    askCode: 'NOT_MANAGEMENT_LEVEL',
    title: 'The nominated officer is of management level',
    says: 'Whoever answers for sensitive records, and whoever stands in for them, is of management level.',
    grounds: { G2: { clauses: ['G2-70a'], says: 'A management-level member of staff.' } },
    refuses: 'They are not said to be of management level.',
    remedy: 'Name somebody who is.',
  },
  {
    kind: 'check',
    id: 'office.storage-not-compliant',
    askCode: 'STORAGE_NOT_COMPLIANT',
    title: 'Papers are locked in wood or steel',
    says: 'Paper records are kept in robust furniture of wood or steel that locks.',
    grounds: { G2: { clauses: ['G2-69a'], says: 'Robust, lockable, wooden or steel.' } },
    refuses: 'The office has no robust, lockable storage of wood or steel.',
    remedy: 'Set up storage that is, and put it on record.',
  },
  {
    kind: 'check',
    id: 'office.risk-not-assessed',
    askCode: 'SCR_STORAGE_RISK_MISSING',
    title: 'The risk to papers is assessed, and not too long ago',
    says: 'How papers are protected follows from an assessment of the risk at the office, with a day by which it is looked at again.',
    grounds: { G2: { clauses: ['G2-68a'], says: 'Protected to a level that matches identified risks.' } },
    refuses: 'The office has no risk assessment that is still current.',
    remedy: 'Assess the risk to papers there, and record the day and the next.',
  },
  {
    kind: 'check',
    id: 'office.jobcentre-plus-not-told',
    askCode: 'JCP_NOT_TOLD',
    title: 'Jobcentre Plus knows the nominated officer',
    says: 'The nominated officer makes themselves known to Jobcentre Plus; whoever follows them does so again.',
    grounds: { G2: { clauses: ['G2-72a'], says: 'Make themselves known to Jobcentre Plus.' } },
    refuses: 'It is not recorded that Jobcentre Plus was told who the nominated officer is.',
    remedy: 'Tell them, and record the day.',
  },
  {
    kind: 'check',
    id: 'office.deputy-missing',
    askCode: 'DEPUTY_MISSING',
    title: 'Somebody stands in for the nominated officer',
    says: 'Papers can be needed on any day. A deputy of management level stands in while the nominated officer is away.',
    grounds: {
      G2: { clauses: ['G2-70c'], says: 'The text is silent; a named deputy is the sensible reading.' },
    },
    refuses: 'Nobody stands in while the nominated officer is away.',
    remedy: 'Name a deputy of management level.',
  },
];

/** Whether an office may be relied on for records that are kept on paper. */
export const scrOffice: GateRule = {
  kind: 'gate',
  id: 'scr.office',
  title: 'Is the office ready for records kept on paper?',
  says: 'An office has a nominated officer of management level whom Jobcentre Plus knows, somebody who stands in, locked storage of wood or steel, and a current assessment of the risk to papers.',
  grounds: {
    G2: {
      clauses: ['G2-68a', 'G2-69a', 'G2-70a', 'G2-72a'],
      says: 'Papers are protected by risk, in locked furniture, under an officer of each office who is known to Jobcentre Plus.',
    },
  },
  checks: officeChecks.map((check) => check.id),
  examples: [
    {
      facts: {
        officer: null,
        deputy: null,
        material: null,
        riskReviewBy: null,
        jobcentrePlusTold: false,
        on: '2018-05-01',
      },
      answer: { ready: false, refusal: 'NOMINATED_OFFICER_MISSING' },
      why: 'Everything begins with somebody who answers for it.',
    },
    {
      facts: {
        officer: 'management',
        deputy: 'management',
        material: 'steel',
        lockable: true,
        robust: true,
        riskReviewBy: '2018-04-30',
        jobcentrePlusTold: true,
        on: '2018-05-01',
      },
      answer: { ready: false, refusal: 'SCR_STORAGE_RISK_MISSING' },
      why: 'The assessment was good until the day before.',
    },
  ],
};
