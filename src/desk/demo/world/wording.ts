import type { z } from 'zod';
import { type Day, plusMonths } from '#core/day.ts';
import type { wordingSchema } from '../../settings/wordings.ts';

/** Wording for the contract whose programme has none of its own, as its provider would load it. Its addresses are invented. */
export const loadedWording = (first: Day): z.output<typeof wordingSchema> => ({
  pack: 'OTHER',
  title: 'How to go to ICE and the Ombudsman',
  attribution: 'Steps into Work, contract of Kestrel Bay, annex 4.',
  validFrom: plusMonths(first, -30),
  validTo: null,
  checkedOn: plusMonths(first, -6),
  parts: [
    {
      kind: 'paragraph',
      text: 'If this answer does not settle your complaint you can take it to the Independent Case Examiner (ICE) within six months of the date of this letter. ICE is free, and takes nobody’s side.',
    },
    {
      kind: 'contact',
      address: ['Independent Case Examiner', 'PO Box 0', 'Example Town', 'EX0 0AA'],
      ways: ['Phone: 01632 960 700', 'Email address: ice@example.example'],
    },
    { kind: 'heading', text: 'Ombudsman' },
    {
      kind: 'paragraph',
      text: 'At any time you can ask your elected member to send your complaint to the Ombudsman, who mostly expects ICE to have looked at it first.',
    },
  ],
});
