import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintEvent } from '../../events.ts';
import { iceCaseFor, moved } from '../../ice-cases.ts';
import { iceMove } from '../../ice-moves.ts';
import { contributionStanding, moneyOfReport } from '../../money/after-report.ts';
import { payers } from '../../money/named-payer.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import { refusalOf } from '../../refuse.ts';
import type { ComplaintSetting } from '../../setting.ts';
import type { Complaint, IceCase } from '../../state.ts';
import { stopClocks } from '../../work.ts';
import { beforeInvestigation, startedInvestigation } from './draft-report.ts';
import { howCame, itemFrom, ofCase, onFile, whenCame, whichCase, whichLetter } from './letter.ts';
import { acting, findingsOf, recommendationsOf } from './report-parts.ts';

const someFinding = z.enum(['upheld', 'partly-upheld', 'not-upheld', 'no-finding']);

const findingOptions = [
  { value: 'upheld', label: 'Upheld' },
  { value: 'partly-upheld', label: 'Partly upheld' },
  { value: 'not-upheld', label: 'Not upheld' },
  { value: 'no-finding', label: 'No finding' },
];

/**
 * IC11: ICE’s final report. What it finds of each element and of the whole is taken over as it says it, and never changed
 * afterwards; what is owed is worked out at once, and each recommendation becomes a duty.
 */
export const recordIceReport = command({
  name: 'record-ice-report',
  says: 'Record ICE’s final report',
  schema: z.strictObject({
    case: ofCase,
    on: someDay.optional(),
    kind: z.enum(['letter', 'e-mail', 'telephone']).default('letter'),
    reportOn: someDay,
    overall: someFinding,
    against: z.array(oneLine).max(10).default([]),
    findings: z
      .array(z.strictObject({ element: oneLine, finding: someFinding }))
      .max(200)
      .default([]),
    redress: somePounds,
    exception: somePounds,
    exceptionReference: oneLine.default(''),
    payer: z.union([oneLine, z.array(oneLine).max(5)]).default([]),
    recommendations: z
      .array(
        z.union([
          someLine,
          z.strictObject({
            says: someLine,
            systemic: z.boolean().default(false),
            owner: oneLine.default(''),
            by: someDay.optional(),
          }),
        ]),
      )
      .max(100)
      .default([]),
    systemic: z.array(oneLine).max(100).default([]),
    summary: freeText.default('ICE’s final report.'),
    document: oneLine.default(''),
  }),
  form: {
    title: 'ICE’s final report',
    about:
      'Take over what it finds, word for word. It cannot be changed afterwards and there is no appeal. What is owed is worked out from it.',
    button: 'Record the report',
    final: true,
    fields: [
      { ...whenCame, label: 'When did it arrive?' },
      howCame,
      {
        name: 'reportOn',
        as: 'day',
        label: 'What date is on the report?',
        hint: 'Four weeks to pay run from it',
      },
      { name: 'overall', as: 'radios', label: 'What does it find overall?', options: findingOptions },
      {
        name: 'against',
        as: 'checkboxes',
        label: 'Against whom?',
        optional: true,
        options: [
          { value: 'PROVIDER', label: 'Us' },
          { value: 'SUBCONTRACTOR', label: 'Our sub-contractor' },
          { value: 'OUTGOING_PROVIDER', label: 'The outgoing provider' },
          { value: 'JCP', label: 'Jobcentre Plus or DWP' },
        ],
      },
      {
        name: 'redress',
        as: 'text',
        label: 'What money does it recommend for the complainant, in pounds?',
        optional: true,
        spellcheck: false,
      },
      {
        name: 'recommendations',
        as: 'lines',
        label: 'What else does it recommend for this person?',
        hint: 'A line each',
        optional: true,
      },
      {
        name: 'systemic',
        as: 'lines',
        label: 'What does it recommend beyond this case?',
        hint: 'A line each. It goes to the improvement register',
        optional: true,
      },
      {
        name: 'payer',
        as: 'radios',
        label: 'Who pays a contribution, if one is due?',
        optional: true,
        options: [
          { value: 'PRIME', label: 'We do, as the contract holder' },
          { value: 'SUBCONTRACTOR', label: 'Our sub-contractor' },
        ],
      },
      {
        name: 'exception',
        as: 'text',
        label: 'Another contribution DWP has stated, in pounds',
        hint: 'It counts only with DWP’s reference',
        optional: true,
        spellcheck: false,
      },
      {
        name: 'exceptionReference',
        as: 'text',
        label: 'DWP’s reference for it',
        optional: true,
        spellcheck: false,
      },
      whichCase,
      whichLetter,
    ],
  },
  emit({ complaint, input, setting, work }) {
    const found = iceCaseFor(complaint, input.case, work);
    if (found === null) return [];
    if (found.report !== null) return work.refuse(...alreadyReported(complaint, found, setting));
    onFile(complaint, input.document, work);
    const arrivedOn = input.on ?? setting.today;
    const { reportOn, overall } = input;
    const began = startedInvestigation(found);
    if (began !== null && reportOn < began) work.refuse(beforeInvestigation('reportOn'));
    if (reportOn > arrivedOn)
      work.refuse({
        code: 'complaint.ice-report-after-arrival',
        says: 'The report is dated after the day it arrived.',
        remedy: 'Check the two days.',
        clauses: ['BP-A1-2.11.3Hf'],
        at: 'reportOn',
      });
    const moves = moved(
      complaint,
      { id: found.id, from: found.state, event: 'final-report', on: arrivedOn },
      setting,
      work,
    );
    const findings = findingsOf(complaint, input.findings, overall, work, setting);
    const item = itemFrom(
      complaint,
      { ...input, on: arrivedOn, iceReference: '', case: found.id },
      setting,
      work,
    );
    const recommendations = recommendationsOf(complaint, input);
    const payer = payers(complaint, [input.payer].flat(), setting, work);
    const redress = poundsIn(input.redress, 'redress', work) ?? 0;
    const exception = poundsIn(input.exception, 'exception', work);
    const against = input.against.map((each) => each.toUpperCase().replaceAll('-', '_'));
    return [
      ...item.events,
      ...moves,
      {
        type: 'IceReported',
        case: found.id,
        reportOn,
        arrivedOn,
        overall,
        against,
        findings,
        recommendations,
        document: input.document === '' ? null : input.document,
      },
      ...stopClocks(
        complaint,
        found.draft === null ? [] : [`ice-item-${found.draft.item}`],
        arrivedOn,
        'stopped',
      ),
      ...draftUnanswered(found, arrivedOn),
      ...recommendations.flatMap((each) => acting(each, arrivedOn, work)),
      ...moneyOfReport(
        complaint,
        {
          iceCase: found,
          reportOn,
          overall,
          against,
          redress,
          exception: exception === null ? null : { pence: exception, dwpRef: input.exceptionReference },
          payer,
        },
        setting,
        work,
      ),
    ];
  },
});

/** A second report on one case: its findings stand, and what it cost is charged once. */
function alreadyReported(complaint: Complaint, found: IceCase, { rules }: ComplaintSetting): Refusal[] {
  const edited = iceMove(rules, { from: found.state, event: 'finding-edited', pack: complaint.pack });
  return [
    ...edited.refusals,
    ...(contributionStanding(complaint) === null
      ? []
      : refusalOf(rules, 'complaint.contribution-already-charged', complaint.pack)),
  ];
}

/** ICE has finalised without our comments: what waited for them waits no more. */
const draftUnanswered = (found: IceCase, on: IceCase['since']): ComplaintEvent[] =>
  found.draft === null || found.draft.commentedOn !== null
    ? []
    : [
        {
          type: 'IceAnswered',
          item: found.draft.item,
          on,
          reply: '',
          noReplyBecause: 'ICE made its report final before we had commented.',
        },
      ];
