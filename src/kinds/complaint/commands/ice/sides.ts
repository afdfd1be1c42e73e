import { z } from 'zod';
import { freeText, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintEvent } from '../../events.ts';
import { iceCaseFor, moved } from '../../ice-cases.ts';
import { agreedRedress } from '../../money/agreed.ts';
import { poundsIn, somePounds } from '../../money/pounds.ts';
import { openIceItems } from '../../state.ts';
import { answered } from './answer.ts';
import { ofCase, whichCase } from './letter.ts';

const yesNo = z.enum(['yes', 'no']).optional();

/** IC5, IC8: what each side says to what ICE has brokered or proposed. Both answers decide; one alone decides nothing. */
export const recordIceAnswers = command({
  name: 'record-ice-answers',
  says: 'Record what both say to ICE’s proposal',
  schema: z.strictObject({
    case: ofCase,
    on: someDay.optional(),
    provider: yesNo,
    complainant: yesNo,
    words: freeText.default(''),
    redress: somePounds,
    payBy: someDay.optional(),
  }),
  form: {
    title: 'What both say',
    about:
      'ICE’s first two stages end when we agree and the complainant is satisfied. Nobody is found at fault and no contribution is due.',
    button: 'Save',
    fields: [
      whichCase,
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'provider', as: 'yes-no', label: 'Do we agree?', optional: true },
      { name: 'complainant', as: 'yes-no', label: 'Is the complainant satisfied?', optional: true },
      { name: 'words', as: 'textarea', label: 'What was agreed, or why not?', optional: true },
      {
        name: 'redress',
        as: 'text',
        label: 'Money agreed for the complainant, in pounds',
        optional: true,
        spellcheck: false,
      },
      { name: 'payBy', as: 'day', label: 'By when is it paid?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const found = iceCaseFor(complaint, input.case, work);
    if (found === null) return [];
    const on = input.on ?? setting.today;
    if (input.provider === undefined && input.complainant === undefined)
      return work.refuse({
        code: 'complaint.ice-answer-empty',
        says: 'No answer of either side is given.',
        remedy: 'Say what one of them answered.',
        clauses: ['WP16-L3', 'CPA18-33c', 'G2-A2B-4e'],
        at: 'provider',
      });
    const sides = (['provider', 'complainant'] as const).flatMap((side): ComplaintEvent[] => {
      const said = input[side];
      return said === undefined
        ? []
        : [
            {
              type: 'IceSideAnswered',
              case: found.id,
              side,
              agrees: said === 'yes',
              on,
              words: input.words,
            },
          ];
    });
    const accepts = (side: 'provider' | 'complainant'): boolean | null =>
      input[side] === undefined ? (found.answers[side]?.agrees ?? null) : input[side] === 'yes';
    const facts = { providerAccepts: accepts('provider'), complainantAccepts: accepts('complainant') };
    const both = facts.providerAccepts !== null && facts.complainantAccepts !== null;
    // At the first stage a "no" moves nothing: ICE then asks for the papers.
    const noAtFirst = found.state === 'resolution' && !(facts.providerAccepts && facts.complainantAccepts);
    const decides = found.state === 'resolution' || found.state === 'settlement-proposal';
    const moves =
      decides && (!both || noAtFirst)
        ? []
        : moved(
            complaint,
            { id: found.id, from: found.state, event: 'answers', facts, on, why: input.words },
            setting,
            work,
          );
    const ours = openIceItems(complaint).filter((item) => item.case === found.id);
    const settled = facts.providerAccepts === true && facts.complainantAccepts === true;
    const pence = poundsIn(input.redress, 'redress', work) ?? found.proposal?.redress ?? 0;
    return [
      ...sides,
      ...(input.provider === undefined
        ? []
        : answered(
            complaint,
            ours,
            {
              on,
              reply: input.provider === 'yes' ? 'We agree.' : `We do not agree. ${input.words}`.trim(),
              ending: settled ? found.id : '',
            },
            work,
          )),
      ...moves,
      ...(settled
        ? agreedRedress(
            complaint,
            {
              iceCase: found,
              endedAt: found.state === 'resolution' ? 'resolution' : 'settlement',
              pence,
              payBy: input.payBy ?? found.proposal?.payBy ?? null,
              on,
            },
            setting,
            work,
          )
        : []),
    ];
  },
});
