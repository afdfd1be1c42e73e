import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import type { OmbudsmanEvent } from '#guidance/complaint/phso-transitions.ts';
import { freeText, oneLine, someDay, someLine, someText } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { nextId } from '../ids.ts';
import { poundsIn, somePounds } from '../money/pounds.ts';
import { ombudsmanMoney } from '../money/raise.ts';
import { ombudsmanMove } from '../ombudsman-moves.ts';
import type { ComplaintSetting } from '../setting.ts';
import { type Complaint, isIceCaseOpen, type OmbudsmanCase, openOmbudsmanCases } from '../state.ts';
import { stopClocks } from '../work.ts';
import { acting } from './ice/final-report.ts';

const when = { name: 'on', as: 'day', label: 'When?', starts: 'today' } as const;

/** Whether our process and ICE’s are finished: shown with the Ombudsman’s case, never a reason to refuse it (WP16-Q11). */
const exhausted = (complaint: Complaint): boolean =>
  (complaint.provider?.finals.length ?? 0) > 0 &&
  complaint.iceCases.length > 0 &&
  !complaint.iceCases.some(isIceCaseOpen);

/** Whether all the Ombudsman recommended in a case is paid and done. */
const actioned = (complaint: Complaint, { id }: OmbudsmanCase): boolean =>
  !complaint.liabilities.some(
    (one) => one.case === id && (one.status === 'due' || one.status === 'pending'),
  ) && !complaint.recommendations.some((one) => one.case === id && one.doneOn === null);

/** The Ombudsman’s case in which something may happen now, by the table of its moves; else what stands in the way. */
function caseFor(
  complaint: Complaint,
  { rules }: Pick<ComplaintSetting, 'rules'>,
  event: OmbudsmanEvent,
): { readonly found: OmbudsmanCase } | { readonly refusals: Refusal[] } {
  const moves = complaint.ombudsmanCases.map((one) => ({
    one,
    move: ombudsmanMove(rules, {
      from: one.state,
      event,
      facts: { actioned: actioned(complaint, one) },
      pack: complaint.pack,
    }),
  }));
  const open = moves.findLast(({ move }) => move.allowed);
  if (open !== undefined) return { found: open.one };
  const refusals =
    moves.at(-1)?.move.refusals ??
    ombudsmanMove(rules, { from: 'none', event, pack: complaint.pack }).refusals;
  return { refusals: [...refusals] };
}

const unless =
  (event: OmbudsmanEvent) =>
  (complaint: Complaint, setting: ComplaintSetting): Refusal[] => {
    const standing = caseFor(complaint, setting, event);
    return 'refusals' in standing ? standing.refusals : [];
  };

/** The id of the case it happens in; the command is not reached where there is none. */
const idFor = (complaint: Complaint, setting: ComplaintSetting, event: OmbudsmanEvent): string => {
  const standing = caseFor(complaint, setting, event);
  return 'found' in standing ? standing.found.id : '';
};

/** PH1: an MP refers it or the Ombudsman makes contact: recorded in any state of the complaint. */
export const recordOmbudsmanContact = command({
  name: 'record-ombudsman-contact',
  says: 'Record that the Ombudsman is in touch',
  whenClosed: true,
  schema: z.strictObject({
    on: someDay.optional(),
    reference: oneLine.default(''),
    by: oneLine.default(''),
    summary: someText,
  }),
  form: {
    title: 'The Ombudsman is in touch',
    about: 'An MP may take it to the Ombudsman at any time. It is recorded whatever stage it is at.',
    button: 'Save',
    fields: [
      { ...when, label: 'When did it come?' },
      {
        name: 'reference',
        as: 'text',
        label: 'The Ombudsman’s reference',
        optional: true,
        spellcheck: false,
      },
      { name: 'by', as: 'text', label: 'Which MP referred it?', optional: true, spellcheck: false },
      { name: 'summary', as: 'textarea', label: 'What does it say?' },
    ],
  },
  emit: ({ complaint, input, setting, work }) => {
    const on = input.on ?? setting.today;
    return [
      {
        type: 'OmbudsmanContacted',
        id: nextId('o', complaint.ombudsmanCases),
        on,
        reference: input.reference,
        by: input.by,
        summary: input.summary,
        exhausted: exhausted(complaint),
      },
      ...work.start({
        rule: 'clock.ombudsman-follow-up',
        name: 'Ask the Ombudsman where it stands',
        startsOn: on,
      }),
    ];
  },
});

/** PH2: the Ombudsman takes it, or not. */
export const recordOmbudsmanDecision = command({
  name: 'record-ombudsman-decision',
  says: 'Record whether the Ombudsman takes it',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), accepted: z.boolean(), words: freeText.default('') }),
  form: {
    title: 'Does the Ombudsman take it?',
    about: 'If it does, everything is kept until it has ended, and we co-operate.',
    button: 'Save',
    fields: [
      { name: 'accepted', as: 'yes-no', label: 'Does the Ombudsman take it?' },
      when,
      { name: 'words', as: 'textarea', label: 'What does it say?', optional: true },
    ],
  },
  // Whether it takes a case or not, it has to have one to decide.
  blocked: unless('accepts'),
  emit({ complaint, input, setting }) {
    const on = input.on ?? setting.today;
    return [
      {
        type: 'OmbudsmanDecided',
        case: idFor(complaint, setting, 'accepts'),
        accepted: input.accepted,
        on,
        words: input.words,
      },
      ...(input.accepted || openOmbudsmanCases(complaint).length > 1
        ? []
        : stopClocks(complaint, ['ombudsman-follow-up'], on, 'stopped')),
    ];
  },
});

/** PH3: the Ombudsman asks for information; it has the powers of a court to get it. */
export const recordOmbudsmanRequest = command({
  name: 'record-ombudsman-request',
  says: 'Record what the Ombudsman asks for',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), asks: someText, by: someDay.optional() }),
  form: {
    title: 'The Ombudsman asks for information',
    about: 'It is sent by the date the Ombudsman gives.',
    button: 'Save',
    fields: [
      { ...when, label: 'When did it ask?' },
      { name: 'asks', as: 'textarea', label: 'What does it ask for?' },
      { name: 'by', as: 'day', label: 'By when?', optional: true },
    ],
  },
  blocked: unless('information-requested'),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    return [
      {
        type: 'OmbudsmanAsked',
        case: idFor(complaint, setting, 'information-requested'),
        on,
        asks: input.asks,
        by: input.by ?? null,
      },
      ...stopClocks(complaint, ['ombudsman-follow-up'], on, 'met'),
      ...work.startBy(
        { rule: 'clock.ombudsman-information', name: 'Send the Ombudsman what it asks for', startsOn: on },
        input.by ?? null,
      ),
    ];
  },
});

export const answerOmbudsman = command({
  name: 'answer-ombudsman',
  says: 'Record that it went to the Ombudsman',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), how: someText }),
  form: {
    title: 'What the Ombudsman asked for has gone',
    about: 'ICE has destroyed its copies by now: the Ombudsman has only ours.',
    button: 'Save',
    fields: [
      { ...when, label: 'When did it go?' },
      { name: 'how', as: 'textarea', label: 'What went, and how?' },
    ],
  },
  blocked: unless('information-sent'),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    return [
      { type: 'OmbudsmanAnswered', case: idFor(complaint, setting, 'information-sent'), on, how: input.how },
      ...stopClocks(complaint, ['ombudsman-information'], on, 'met'),
      ...work.start({
        rule: 'clock.ombudsman-follow-up',
        name: 'Ask the Ombudsman where it stands',
        startsOn: on,
      }),
    ];
  },
});

/** PH4: the Ombudsman reports. Every recommendation is acted on; there is none to decline, and no appeal. */
export const recordOmbudsmanReport = command({
  name: 'record-ombudsman-report',
  says: 'Record the Ombudsman’s report',
  whenClosed: true,
  schema: z.strictObject({
    on: someDay.optional(),
    upheld: z.boolean(),
    redressKind: z.enum(['none', 'additional', 'different']).default('none'),
    redress: somePounds,
    payBy: someDay.optional(),
    recommendations: z
      .array(
        z.union([
          someLine,
          z.strictObject({ says: someLine, owner: oneLine.default(''), by: someDay.optional() }),
        ]),
      )
      .max(100)
      .default([]),
  }),
  form: {
    title: 'The Ombudsman’s report',
    about: 'Every recommendation is acted on. Money it recommends is ours to pay.',
    button: 'Record the report',
    final: true,
    fields: [
      { ...when, label: 'What date is on the report?' },
      { name: 'upheld', as: 'yes-no', label: 'Does it uphold the complaint?' },
      {
        name: 'redressKind',
        as: 'radios',
        label: 'What does it say of money for the complainant?',
        starts: 'none',
        options: [
          { value: 'none', label: 'Nothing' },
          { value: 'additional', label: 'An amount on top of ICE’s' },
          { value: 'different', label: 'An amount in the place of ICE’s' },
        ],
      },
      { name: 'redress', as: 'text', label: 'How much, in pounds?', optional: true, spellcheck: false },
      { name: 'payBy', as: 'day', label: 'By when is it to be paid?', optional: true },
      {
        name: 'recommendations',
        as: 'lines',
        label: 'What else does it recommend?',
        hint: 'A line each',
        optional: true,
      },
    ],
  },
  blocked: unless('reports'),
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    const id = idFor(complaint, setting, 'reports');
    const first = Number(nextId('r', complaint.recommendations).slice(1));
    const recommendations = input.recommendations.map((each, index) => {
      const { says, owner, by } = typeof each === 'string' ? { says: each, owner: '', by: undefined } : each;
      return { id: `r${first + index}`, says, owner, by: by ?? null };
    });
    const pence = poundsIn(input.redress, 'redress', work);
    if (input.redressKind !== 'none' && pence === null && work.refusals.length === 0)
      work.refuse({
        code: 'complaint.amount-missing',
        says: 'It is not said how much.',
        remedy: 'Give the amount in pounds.',
        clauses: ['WP16-P3', 'CPA18-40c'],
        at: 'redress',
      });
    return [
      { type: 'OmbudsmanReported', case: id, on, upheld: input.upheld, recommendations },
      ...stopClocks(complaint, ['ombudsman-information', 'ombudsman-follow-up'], on, 'stopped'),
      ...recommendations.flatMap((each) => acting({ ...each, systemic: false }, on, work)),
      ...(input.redressKind === 'none' || pence === null
        ? []
        : ombudsmanMoney(
            complaint,
            { case: id, kind: input.redressKind, pence, payBy: input.payBy ?? null, on },
            setting,
            work,
          )),
    ];
  },
});

/** PH5: everything recommended is paid and done. */
export const closeOmbudsmanCase = command({
  name: 'close-ombudsman-case',
  says: 'Close the Ombudsman’s case',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional(), note: freeText.default('') }),
  form: {
    title: 'Close the Ombudsman’s case',
    about: 'Everything it recommended is paid and done.',
    button: 'Close it',
    fields: [{ name: 'note', as: 'textarea', label: 'Anything to note?', optional: true }],
  },
  blocked: unless('closed'),
  emit: ({ complaint, input, setting }) => [
    {
      type: 'OmbudsmanClosed',
      case: idFor(complaint, setting, 'closed'),
      on: input.on ?? setting.today,
      why: input.note,
    },
  ],
});
