import type { SourceId } from '#core/citation.ts';
import { type Day, day } from '#core/day.ts';
import type { Edition } from '#core/rule.ts';

/**
 * The documents Redress holds. A date that a document does not carry is null, never made up; where one names only a month,
 * the first of that month stands for it.
 */
export const editions: readonly Edition[] = [
  {
    id: 'WP16-v10',
    source: 'WP16',
    title: 'Work Programme provider guidance, chapter 16, version 10, February 2018',
    from: day('2018-02-01'),
    to: null,
    status: 'The last edition held. Version 11 of 9 April 2018 is known to exist and is not held.',
  },
  {
    id: 'CPA18',
    source: 'CPA18',
    title: 'Work Programme provider guidance for CPA 18, chapter 16',
    from: null,
    to: null,
    status: 'Withdrawn. It carries no version and no date.',
  },
  {
    id: 'AW-7',
    source: 'AW',
    title: 'Access to Work holistic assessments provider guidance, chapter 7, 5 June 2023',
    from: null,
    to: day('2023-08-18'),
    status: 'Withdrawn on 18 August 2023. It still binds contracts that took effect before 5 June 2023.',
  },
  {
    id: 'G2',
    source: 'G2',
    title: 'Generic provider guidance, chapter 2',
    from: null,
    to: null,
    status: 'The generic chapter: it speaks where the programme’s own chapter does not.',
  },
  {
    id: 'BP-2019-11',
    source: 'BP',
    title: 'Core briefing pack on complaint resolution, November 2019',
    from: day('2019-11-01'),
    to: null,
    status:
      'Its Annex 2 standards are ones a provider may take up; Redress applies them unless they are switched off.',
  },
];

/** The edition held of a source. Throws for a source without one: a bug. */
export function editionOf(source: SourceId): Edition {
  const found = editions.find((edition) => edition.source === source);
  if (found === undefined) throw new RangeError(`no edition of ${source} is held`);
  return found;
}

/** The file each source was read from, as the clause register names its seed. */
export const seeds: Readonly<Record<SourceId, string>> = {
  G2: '000_281b83a875f558b3.txt',
  WP16: '001_76b0e5c2fcfb351a.txt',
  CPA18: '002_857ee75924356e12.txt',
  BP: '003_2fd5846337d6ff50.txt',
  AW: '004_4faaed7dd64a7cac.txt',
};

/** The first day a contract may take effect for which the held Access to Work chapter no longer binds (AW-7.00b). */
export const accessToWorkReplacedFrom: Day = day('2023-06-05');
