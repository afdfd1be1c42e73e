import { z } from 'zod';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { iceCaseFor } from '../../ice-cases.ts';
import { issue } from '../../letters/letter.ts';
import { evidenceCover, iceAddress } from '../../letters/to-ice.ts';
import { isIceCaseOpen, openIceItems } from '../../state.ts';
import { answered } from './answer.ts';
import { ofCase, whichCase } from './letter.ts';

/** What ICE asked for goes to it: every paper and recording of the complaint, not a choice of them. */
export const sendIceEvidence = command({
  name: 'send-ice-evidence',
  says: 'Record that the papers went to ICE',
  whenClosed: true,
  schema: z.strictObject({
    case: ofCase,
    on: someDay.optional(),
    bundle: oneLine.default(''),
    how: freeText.default(''),
    sentBy: oneLine.default('email'),
  }),
  form: {
    title: 'The papers have gone to ICE',
    about:
      'All of them, recordings among them. ICE destroys its copies at the end; ours are kept while it has the case.',
    button: 'Save',
    fields: [
      whichCase,
      { name: 'on', as: 'day', label: 'When did they go?', starts: 'today' },
      {
        name: 'bundle',
        as: 'select',
        label: 'Which bundle?',
        optional: true,
        options: { from: 'bundles' },
      },
      {
        name: 'how',
        as: 'text',
        label: 'How did they go?',
        hint: 'By secure email, by courier',
        optional: true,
      },
    ],
  },
  blocked: (complaint) =>
    complaint.iceCases.some(isIceCaseOpen)
      ? []
      : [
          {
            code: 'complaint.ice-case-unknown',
            says: 'Not now. ICE has no open case of this complaint.',
            remedy: 'Record first what ICE wrote or said.',
            clauses: ['WP16-G9', 'BP-4-11'],
          },
        ],
  emit({ complaint, input, setting, work }) {
    const found = iceCaseFor(complaint, input.case, work);
    if (found === null) return [];
    if (input.bundle !== '' && !complaint.bundles.some(({ id }) => id === input.bundle))
      return work.refuse({
        code: 'complaint.bundle-unknown',
        says: 'There is no such bundle of this complaint.',
        remedy: 'Make the bundle first.',
        clauses: ['WP16-G9', 'BP-4-11'],
        at: 'bundle',
      });
    if (input.bundle === '' && input.how === '')
      return work.refuse({
        code: 'complaint.evidence-not-said',
        says: 'It is not said what went, nor how.',
        remedy: 'Choose the bundle that went, or say what went and how.',
        clauses: ['WP16-G9', 'BP-4-11'],
        at: 'how',
      });
    const on = input.on ?? setting.today;
    const bundle = complaint.bundles.find(({ id }) => id === input.bundle) ?? null;
    const cover = evidenceCover(complaint, found, { how: input.how, bundle }, setting);
    const waiting = openIceItems(complaint).filter((item) => item.case === found.id);
    return [
      issue(complaint, cover, input.sentBy, iceAddress(complaint, setting)),
      {
        type: 'IceEvidenceSent',
        case: found.id,
        on,
        how: input.how,
        bundle: input.bundle === '' ? null : input.bundle,
      },
      ...answered(complaint, waiting, { on, reply: 'The papers went to ICE.' }, work),
    ];
  },
});
