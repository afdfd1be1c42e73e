import { z } from 'zod';
import { freeText, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { closingFacts, iceCaseFor, iceCaseNamed, moved } from '../../ice-cases.ts';
import { iceMove } from '../../ice-moves.ts';
import { openIceItems } from '../../state.ts';
import { stopClocks } from '../../work.ts';
import { ofCase, whichCase } from './letter.ts';

/** IC12: what ICE ordered is paid and every recommendation has an owner: the case at ICE ends. */
export const closeIceCase = command({
  name: 'close-ice-case',
  says: 'Close the case at ICE',
  schema: z.strictObject({ case: ofCase, on: someDay.optional(), note: freeText.default('') }),
  form: {
    title: 'Close the case at ICE',
    about: 'Everything the report orders is paid, and every recommendation has somebody to act on it.',
    button: 'Close it',
    fields: [whichCase, { name: 'note', as: 'textarea', label: 'Anything to note?', optional: true }],
  },
  blocked(complaint, { rules }) {
    const found =
      complaint.iceCases.find(({ state }) => state === 'final-report') ?? iceCaseNamed(complaint, undefined);
    if (found?.state !== 'final-report')
      return [
        {
          code: 'complaint.no-ice-report',
          says: 'Not now. ICE has not reported.',
          remedy:
            'Record what ICE writes; a case it ends without a report is recorded as something from ICE.',
          clauses: ['WP16-M12', 'BP-A1-2.11.3Hf'],
        },
      ];
    const move = iceMove(rules, {
      from: found.state,
      event: 'closed',
      facts: closingFacts(complaint, found),
      pack: complaint.pack,
    });
    return [...move.refusals];
  },
  emit({ complaint, input, setting, work }) {
    const reported = complaint.iceCases.find(({ state }) => state === 'final-report');
    const found = iceCaseFor(complaint, input.case ?? reported?.id, work);
    if (found === null) return [];
    const on = input.on ?? setting.today;
    const waiting = openIceItems(complaint).filter((item) => item.case === found.id);
    return [
      ...moved(
        complaint,
        {
          id: found.id,
          from: found.state,
          event: 'closed',
          facts: closingFacts(complaint, found),
          on,
          why: input.note,
        },
        setting,
        work,
      ),
      ...waiting.flatMap((item) => [
        {
          type: 'IceAnswered' as const,
          item: item.id,
          on,
          reply: '',
          noReplyBecause: 'What the report orders is done.',
        },
        ...stopClocks(complaint, [`ice-item-${item.id}`], on, 'met'),
      ]),
    ];
  },
});
