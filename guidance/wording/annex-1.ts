import { day } from '#core/day.ts';
import type { Wording } from '#core/letter.ts';

/**
 * The standard wording for a final response, word for word as each source orders it: the paragraphs, addresses and numbers
 * are DWP's and are not ours to mend. Only line breaks that a page's width made have been joined.
 */
export const annex1WorkProgramme: Wording = {
  id: 'WP16-annex-1-v10',
  pack: 'WP16',
  title: 'How to go to ICE and the Ombudsman',
  attribution:
    'Work Programme provider guidance, chapter 16, version 10, Annex 1. Department for Work and Pensions.',
  validFrom: day('2018-02-01'),
  validTo: null,
  checkedOn: null,
  parts: [
    {
      kind: 'paragraph',
      text: 'If you are not happy with this response, you can ask the Independent Case Examiner (ICE) to consider your complaint. You should contact them within six months from the date of this letter. The ICE service is provided by the Department for Work and Pensions (which includes Jobcentre Plus) and offers a free, impartial resolution service but does not consider matters of law or government policy. ICE can be contacted at:',
    },
    {
      kind: 'contact',
      address: ['Independent Case Examiner’s Office', 'Po Box 209', 'Bootle', 'L20 7WA'],
      ways: [
        'Phone: 0800 414 8529',
        'Email address: ice@dwp.gsi.gov.uk',
        'Website: Independent Case Examiner.',
      ],
    },
    { kind: 'heading', text: 'Parliamentary and Health Service Ombudsman' },
    {
      kind: 'paragraph',
      text: 'You can also, at any time contact your MP who may be able to send your complaint to the Parliamentary and Health Service Ombudsman. The Ombudsman normally (but not always) expects you to have exhausted both the provider complaints process and the ICE services before a complaint is accepted for investigation.',
    },
    {
      kind: 'paragraph',
      text: 'The Ombudsman investigates complaints that government organisations have not acted properly or fairly or have provided a poor service. To find out more, please contact:',
    },
    {
      kind: 'contact',
      address: [
        'The Parliamentary and Health Service Ombudsman',
        'Millbank Tower',
        'Millbank',
        'London',
        'SW1P 4QP',
      ],
      ways: ['Phone: 0345 015 4033.', 'Website: Parliamentary and Health Service Ombudsman'],
    },
  ],
};

export const annex1Cpa18: Wording = {
  id: 'CPA18-annex-1',
  pack: 'CPA18',
  title: 'How to go to ICE and the Ombudsman',
  attribution:
    'Work Programme provider guidance for CPA 18, chapter 16, Annex 1. Department for Work and Pensions.',
  validFrom: null,
  validTo: null,
  checkedOn: null,
  parts: [
    {
      kind: 'paragraph',
      text: 'If you are not happy with this response, you can ask the Independent Case Examiner (ICE) to consider your complaint. You should contact them within six months from the date of this letter. The ICE service is provided by the Department for Work and Pensions (which includes Jobcentre Plus) and offers a free, impartial resolution service but does not consider matters of law or government policy. ICE can be contacted at:',
    },
    {
      kind: 'contact',
      address: ["Independent Case Examiner's Office", 'Po Box 209', 'Bootle', 'L20 7WA.'],
      ways: [
        'Phone: 0800 414 8529',
        'Email address: ice@dwp.gsi.gov.uk',
        'Website: Independent Case Examiner',
      ],
    },
    { kind: 'heading', text: 'Parliamentary and Health Service Ombudsman' },
    {
      kind: 'paragraph',
      text: 'You can also, at any time contact your MP who may be able to send your complaint to the Parliamentary and Health Service Ombudsman. The Ombudsman normally (but not always) expects you to have exhausted both the provider complaints process and the ICE services before a complaint is accepted for investigation.',
    },
    {
      kind: 'paragraph',
      text: 'The Ombudsman investigates complaints that government organisations have not acted properly or fairly or have provided a poor service. To find out more, please contact:',
    },
    {
      kind: 'contact',
      address: [
        'The Parliamentary and Health Service Ombudsman',
        'Millbank Tower',
        'Millbank',
        'London',
        'SW1P 4QP',
      ],
      ways: ['Phone: 0345 015 4033', 'Website: Parliamentary and Health service Ombudsman'],
    },
  ],
};
