import { z } from 'zod';
import { oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { iceCaseFor } from '../../ice-cases.ts';
import { issue } from '../../letters/letter.ts';
import { completionStatement, iceAddress } from '../../letters/to-ice.ts';
import { openIceItems } from '../../state.ts';
import { answered, nothingFromIce } from './answer.ts';
import { ofCase, whichCase } from './letter.ts';

/** IC2: the statement whether every step of our process is done, which answers ICE’s question. */
export const sendCompletionStatement = command({
  name: 'send-completion-statement',
  says: 'Send ICE the statement of our steps',
  whenClosed: true,
  schema: z.strictObject({ case: ofCase, on: someDay.optional(), sentBy: oneLine.default('email') }),
  form: {
    title: 'The statement of our steps',
    about: 'A letter tells ICE which steps of our process are done, and when. It answers what ICE asked.',
    button: 'Send the statement',
    fields: [
      whichCase,
      {
        name: 'sentBy',
        as: 'radios',
        label: 'How does it go?',
        starts: 'email',
        options: [
          { value: 'email', label: 'Email' },
          { value: 'post', label: 'Post' },
        ],
      },
    ],
  },
  blocked: (complaint) =>
    openIceItems(complaint).some((item) =>
      complaint.iceCases.some(({ id, state }) => id === item.case && state === 'process-check'),
    )
      ? []
      : [{ ...nothingFromIce, says: 'Not now. ICE has not asked whether our steps are complete.' }],
  emit({ complaint, input, setting, work }) {
    const asked = complaint.iceCases.find(({ state }) => state === 'process-check');
    const found = iceCaseFor(complaint, input.case ?? asked?.id, work);
    if (found === null) return [];
    const to = iceAddress(complaint, setting);
    const on = input.on ?? setting.today;
    return [
      issue(complaint, completionStatement(complaint, found, setting), input.sentBy, to),
      ...answered(
        complaint,
        openIceItems(complaint).filter((item) => item.case === found.id),
        { on, reply: 'We sent the statement of our steps.' },
        work,
      ),
    ];
  },
});
