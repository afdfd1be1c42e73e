import { z } from 'zod';
import { oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { issue } from '../letters/letter.ts';
import { signpost } from '../letters/others.ts';
import { type Complaint, elsewhereOpen, outgoingOnlyOpen } from '../state.ts';
import { stopClocks } from '../work.ts';

/** The parts of a complaint whose person has still to be told where to take them. */
export const partsToTell = (complaint: Complaint): string[] => [
  ...(complaint.mixed?.state === 'directed-to-jcp' && complaint.mixed.toldOn === null ? ['MIXED'] : []),
  ...elsewhereOpen(complaint).map((limb) => limb.limb),
  ...(outgoingOnlyOpen(complaint) ? ['OUTGOING'] : []),
];

/** X1 and S1: a letter that says where to take what is not ours, once for each part. */
export const sendSignpost = command({
  name: 'send-signpost',
  says: 'Tell them where to take it',
  schema: z.strictObject({
    limb: oneLine.optional(),
    where: oneLine.default(''),
    sentBy: oneLine.default('post'),
  }),
  form: {
    title: 'Tell them where to take it',
    about: 'A letter says whose it is to answer, and how to reach them.',
    button: 'Send the letter',
    fields: [
      {
        name: 'where',
        as: 'text',
        label: 'Whom should they contact, and how?',
        hint: 'An office, a name, a number',
        optional: true,
      },
      {
        name: 'sentBy',
        as: 'radios',
        label: 'How are they told?',
        starts: 'post',
        options: [
          { value: 'post', label: 'Letter by post' },
          { value: 'email', label: 'Email' },
          { value: 'phone', label: 'On the phone, and by letter' },
        ],
      },
    ],
  },
  blocked: (complaint) =>
    partsToTell(complaint).length > 0
      ? []
      : [
          {
            code: 'complaint.nothing-to-signpost',
            says: 'No part of it waits to be directed elsewhere.',
            remedy: 'Nothing needs sending.',
            clauses: ['WP16-B3', 'WP16-D1', 'CPA18-8a', 'G2-130a'],
          },
        ],
  emit({ complaint, input, setting }) {
    const waiting = partsToTell(complaint);
    const told = input.limb === undefined ? waiting : waiting.filter((limb) => limb === input.limb);
    const events: ComplaintEvent[] = [];
    for (const [index, limb] of told.entries()) {
      const letter = issue(complaint, signpost(complaint, setting, limb, input.where), input.sentBy);
      const id = `letter-${Number(letter.id.slice('letter-'.length)) + index}`;
      events.push(
        { ...letter, id },
        { type: 'SignpostSent', limb, on: setting.today, how: input.sentBy, where: input.where },
      );
    }
    const allTold = told.length === waiting.length && complaint.routed;
    return [
      ...events,
      ...(allTold ? stopClocks(complaint, ['direct'], setting.today, 'met') : []),
      // With nothing of ours to answer this letter is the acknowledgement, with the reference.
      ...(allTold && complaint.provider === null
        ? stopClocks(complaint, ['acknowledge'], setting.today, 'met')
        : []),
    ];
  },
});
