import type { ClauseId } from '#core/citation.ts';
import type { ListRule } from '#core/rule.ts';

/** The six standards of the briefing pack’s Annex 2 and how many parts each has. */
export const standards = [
  { id: '1', title: 'Open to everyone and simple', parts: 4 },
  { id: '2', title: 'Staff know what to do', parts: 11 },
  { id: '3', title: 'On time and good quality', parts: 7 },
  { id: '4', title: 'Quality assured', parts: 4 },
  { id: '5', title: 'Information defined and published', parts: 7 },
  { id: '6', title: 'Learning', parts: 8 },
] as const;

/** "2.1" to "2.11" for standard 2. */
export const partsOf = (standard: { id: string; parts: number }): string[] =>
  Array.from({ length: standard.parts }, (_, index) => `${standard.id}.${index + 1}`);

export const standardsCount: ListRule = {
  kind: 'list',
  id: 'standards.count',
  title: 'The standards and their parts',
  says: 'Six standards with 41 parts. A provider may take them up; Redress starts with every control switched on.',
  grounds: {
    BP: {
      clauses: [
        'BP-A2-0a',
        'BP-3-2',
        'BP-3-3',
        'BP-A2-1',
        'BP-A2-2',
        'BP-A2-3',
        'BP-A2-4',
        'BP-A2-5',
        'BP-A2-6',
      ],
      says: 'Annex 2: six standards, each with its parts, to assess oneself against.',
    },
  },
  settles: ['AMB-35'],
  items: standards.map(({ id, title }) => ({ code: id, label: title, clauses: [`BP-A2-${id}` as ClauseId] })),
  examples: [
    { facts: {}, answer: { standards: 6, subStandards: 41 }, why: 'The whole.' },
    {
      facts: { standard: 3 },
      answer: { count: 7, ids: ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7'] },
      why: 'One of them.',
    },
  ],
};
