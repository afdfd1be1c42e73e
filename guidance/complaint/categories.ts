import type { GateRule, ListRule, PlainRule } from '#core/rule.ts';

/** The four themes, and the words they are shown in. */
export const themes = {
  RIGHT_TREATMENT: 'Right treatment',
  EASY_ACCESS: 'Easy access',
  ON_TIME: 'On time',
  RIGHT_RESULTS: 'Right results',
} as const;
export type Theme = keyof typeof themes;

/** The six categories; a theme follows from its code and is never typed. Code A is worded for a provider’s own staff. */
export const categories = [
  {
    code: 'A',
    label: 'Staff did not treat me with respect',
    theme: 'RIGHT_TREATMENT',
    clauses: ['G2-A2A-8f'],
  },
  { code: 'B', label: 'I was not given information I need', theme: 'EASY_ACCESS', clauses: ['G2-A2A-8g'] },
  { code: 'C', label: 'I cannot use the service', theme: 'EASY_ACCESS', clauses: ['G2-A2A-8h'] },
  { code: 'D', label: 'You take too long', theme: 'ON_TIME', clauses: ['G2-A2A-8i'] },
  { code: 'E', label: 'You got it wrong', theme: 'RIGHT_RESULTS', clauses: ['G2-A2A-8j'] },
  {
    code: 'F',
    label: 'I have to tell several bodies the same thing',
    theme: 'EASY_ACCESS',
    clauses: ['G2-A2A-8k'],
  },
] as const satisfies readonly {
  code: string;
  label: string;
  theme: Theme;
  clauses: readonly `G2-${string}`[];
}[];
export type CategoryCode = (typeof categories)[number]['code'];

const sixCodes = {
  G2: {
    clauses: ['G2-A2A-8e'],
    says: 'Six high-level categories in four themes, used by every DWP business.',
  },
  BP: { clauses: ['BP-A2-5.3'], says: 'Use agreed categories that show what prompts complaints.' },
} as const;

export const categoryTheme: ListRule = {
  kind: 'list',
  id: 'category.theme',
  title: 'The six categories and their themes',
  says: 'Every complaint carries one of six categories. The theme follows from the code; one typed by hand that disagrees is refused.',
  grounds: sixCodes,
  items: categories.map(({ code, label, clauses }) => ({ code, label, clauses: [...clauses] })),
  examples: [
    {
      facts: { code: 'A' },
      answer: { accepted: true, theme: 'RIGHT_TREATMENT' },
      why: 'Derived from the code.',
    },
    {
      facts: { code: 'B', storedTheme: 'ON_TIME' },
      answer: { accepted: false, theme: 'EASY_ACCESS' },
      why: 'A theme that disagrees.',
    },
    { facts: { code: 'G' }, answer: { accepted: false }, why: 'There is no such code.' },
  ],
};

export const categoryCount: PlainRule = {
  kind: 'plain',
  id: 'category.count',
  title: 'What the volume report counts',
  says: 'Each complaint counts once, under the theme of its primary category, so the total is the number of complaints.',
  grounds: { G2: { clauses: ['G2-A2A-8b', 'G2-A2A-8e'], says: 'Collect and analyse volumes by category.' } },
  examples: [
    {
      facts: {
        complaints: [
          { primary: 'B', secondary: ['D'] },
          { primary: 'C', secondary: [] },
          { primary: 'F', secondary: [] },
        ],
      },
      answer: { byTheme: { EASY_ACCESS: 3 }, total: 3 },
      why: 'Secondary categories are not counted.',
    },
  ],
};

export const categoryStep: GateRule = {
  kind: 'gate',
  id: 'category.step',
  title: 'Categories at intake and at close',
  says: 'Nothing need be categorised to record a complaint. To close one, a primary category is needed, none repeated, and the person complained about may neither handle nor approve it.',
  grounds: sixCodes,
  checks: [
    'complaint.category-missing',
    'complaint.subcategory-of-other-code',
    'complaint.category-repeated',
    'complaint.handler-is-subject',
  ],
  examples: [
    {
      facts: { step: 'intake', primary: null },
      answer: { allowed: true, refusals: [] },
      why: 'Not needed yet.',
    },
    {
      facts: { step: 'close', primary: null },
      answer: { allowed: false, refusals: ['PRIMARY_MISSING'] },
      why: 'Needed to close.',
    },
    {
      facts: { step: 'close', primary: 'E', subcategoryOf: 'D' },
      answer: { allowed: false, refusals: ['SUBCATEGORY_OF_OTHER_CODE'] },
      why: 'Each sub-category belongs to one code.',
    },
  ],
};
