import { z } from 'zod';
import type { IceEvent } from '#guidance/complaint/ice-transitions.ts';
import { oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintEvent } from '../../events.ts';
import { moved } from '../../ice-cases.ts';
import { moneyWithoutFinding } from '../../money/after-report.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import type { IceCase } from '../../state.ts';
import { fromIce, howCame, itemFrom, onFile, statedBy, whatSays, whenCame, whichLetter } from './letter.ts';

/** What ICE may say in a letter or a call, besides what has a form of its own. */
const sayings = [
  'message',
  'asks-if-steps-complete',
  'accepts',
  'papers-requested',
  'proposes',
  'no-agreement',
  'moved-back',
  'closed',
] as const;
type Saying = (typeof sayings)[number];

/** Whether ICE has been investigating it: what it costs is then no longer nothing for certain. */
const investigated = ({ state }: IceCase): boolean => state === 'investigation' || state === 'draft-report';

/** T13, IC1 to IC9 and IC13: whatever ICE sends is recorded, in any state, and marked when it comes early or late. */
export const recordIceContact = command({
  name: 'record-ice-contact',
  says: 'Record something from ICE',
  whenClosed: true,
  schema: z.strictObject({
    ...fromIce,
    iceReference: oneLine.default(''),
    says: z.enum(sayings).default('message'),
    papers: z.array(oneLine).max(200).default([]),
    redress: somePounds,
    payBy: someDay.optional(),
  }),
  form: {
    title: 'Something from ICE',
    about:
      'Letters, calls, even thanks: each is answered within five working days, or it is said why no answer is needed.',
    button: 'Save',
    fields: [
      whenCame,
      howCame,
      { name: 'iceReference', as: 'text', label: 'ICE’s reference', optional: true, spellcheck: false },
      whatSays,
      {
        name: 'says',
        as: 'radios',
        label: 'What does ICE do?',
        starts: 'message',
        options: [
          { value: 'message', label: 'Nothing new: a message, a question or thanks' },
          { value: 'asks-if-steps-complete', label: 'Asks whether our own steps are complete' },
          { value: 'accepts', label: 'Takes it on and tries to resolve it' },
          { value: 'papers-requested', label: 'Asks for the papers' },
          { value: 'proposes', label: 'Proposes a settlement' },
          { value: 'no-agreement', label: 'Finds no agreement, and investigates' },
          { value: 'moved-back', label: 'Takes it a step back' },
          {
            value: 'closed',
            label: 'Ends it without a report',
            hint: 'It declines, it is withdrawn, or it is not for ICE',
          },
        ],
      },
      statedBy,
      {
        name: 'papers',
        as: 'lines',
        label: 'Which papers does it ask for?',
        hint: 'A line each. Leave empty for all of them',
        optional: true,
      },
      {
        name: 'redress',
        as: 'text',
        label: 'What money does it propose, in pounds?',
        optional: true,
        spellcheck: false,
      },
      { name: 'payBy', as: 'day', label: 'By when would it be paid?', optional: true },
      whichLetter,
    ],
  },
  emit({ complaint, input, setting, work }) {
    onFile(complaint, input.document, work);
    const on = input.on ?? setting.today;
    const item = itemFrom(complaint, { ...input, on }, setting, work);
    const known = complaint.iceCases.find(({ id }) => id === item.case);
    const from = known?.state ?? 'notified';
    const facts = (event: Exclude<Saying, 'message'>): ComplaintEvent[] =>
      moved(
        complaint,
        {
          id: item.case,
          from,
          event: event satisfies IceEvent,
          facts: { iceNotice: true },
          on,
          why: input.summary,
        },
        setting,
        work,
      );
    return [
      ...item.events,
      ...(input.says === 'message' ? [] : facts(input.says)),
      ...(input.says === 'closed' && known !== undefined && investigated(known)
        ? moneyWithoutFinding(complaint, known, setting, work)
        : []),
      ...(input.says === 'papers-requested'
        ? [{ type: 'IcePapersRequested' as const, case: item.case, on, items: input.papers }]
        : []),
      ...(input.says === 'proposes'
        ? [
            {
              type: 'IceProposed' as const,
              case: item.case,
              on,
              says: input.summary,
              redress: poundsIn(input.redress, 'redress', work),
              payBy: input.payBy ?? null,
            },
          ]
        : []),
    ];
  },
});
