import { worked } from './worked.ts';

const theme = (name: string) => ({ accepted: true, theme: name });
const may = { allowed: true, refusals: [] };
const mayNot = (...refusals: string[]) => ({ allowed: false, refusals });

/** Six categories, four themes; the theme follows from the category. */
export const categoryTheme = worked('category.theme', [
  ['A', { code: 'A' }, theme('RIGHT_TREATMENT')],
  ['B', { code: 'B' }, theme('EASY_ACCESS')],
  ['C', { code: 'C' }, theme('EASY_ACCESS')],
  ['D', { code: 'D' }, theme('ON_TIME')],
  ['E', { code: 'E' }, theme('RIGHT_RESULTS')],
  ['F', { code: 'F' }, theme('EASY_ACCESS')],
  ['there is no G', { code: 'G' }, { accepted: false }],
  ['nothing', { code: '' }, { accepted: false }],
  ['a stored theme that agrees', { code: 'C', storedTheme: 'EASY_ACCESS' }, theme('EASY_ACCESS')],
  ['a stored theme in words', { code: 'C', storedTheme: 'Easy access' }, theme('EASY_ACCESS')],
  ['a stored theme that does not', { code: 'C', storedTheme: 'RIGHT_TREATMENT' }, { accepted: false }],
  ['a stored theme that is none', { code: 'D', storedTheme: 'SPEED' }, { accepted: false }],
]);

const one = (primary: string | null, ...secondary: string[]) => ({ primary, secondary });

/** Only the first category of a complaint is counted, so the total is the number of complaints. */
export const categoryCount = worked('category.count', [
  ['one of A', { complaints: [one('A')] }, { byTheme: { RIGHT_TREATMENT: 1 }, total: 1 }],
  [
    'B, C and F are one theme',
    { complaints: [one('B'), one('C'), one('F')] },
    { byTheme: { EASY_ACCESS: 3 }, total: 3 },
  ],
  [
    'secondary categories are not counted',
    { complaints: [one('D', 'A', 'B'), one('E', 'D')] },
    { byTheme: { ON_TIME: 1, RIGHT_RESULTS: 1 }, total: 2 },
  ],
  [
    'all four themes',
    { complaints: [one('A'), one('A'), one('B'), one('D'), one('E')] },
    { byTheme: { RIGHT_TREATMENT: 2, EASY_ACCESS: 1, ON_TIME: 1, RIGHT_RESULTS: 1 }, total: 5 },
  ],
  ['none', { complaints: [] }, { total: 0 }],
]);

export const categoryStep = worked('category.step', [
  ['none yet at intake', { step: 'intake', primary: null }, may],
  ['one at intake', { step: 'intake', primary: 'D' }, may],
  ['none at closing', { step: 'close', primary: null }, mayNot('PRIMARY_MISSING')],
  ['left out at closing', { step: 'close' }, mayNot('PRIMARY_MISSING')],
  ['one at closing', { step: 'close', primary: 'D' }, may],
  ['others beside it', { step: 'close', primary: 'D', secondary: ['A', 'B'] }, may],
  [
    'the same again',
    { step: 'close', primary: 'D', secondary: ['A', 'D'] },
    mayNot('SECONDARY_REPEATS_PRIMARY'),
  ],
  ['a sub-category of its own', { step: 'close', primary: 'D', subcategoryOf: 'D' }, may],
  [
    'a sub-category of another',
    { step: 'close', primary: 'E', subcategoryOf: 'D' },
    mayNot('SUBCATEGORY_OF_OTHER_CODE'),
  ],
  [
    'staff: another person handles it',
    { step: 'close', primary: 'A', complainedAbout: ['crake'], handlers: ['juniper', 'flint'] },
    may,
  ],
  [
    'staff: the handler is the person',
    { step: 'close', primary: 'A', complainedAbout: ['crake'], handlers: ['crake', 'flint'] },
    mayNot('HANDLER_IS_SUBJECT'),
  ],
  [
    'staff: the approver is one of two',
    { step: 'close', primary: 'A', complainedAbout: ['heron', 'flint'], handlers: ['crake', 'flint'] },
    mayNot('HANDLER_IS_SUBJECT'),
  ],
  [
    'all at once',
    {
      step: 'close',
      primary: 'A',
      secondary: ['A'],
      subcategoryOf: 'B',
      complainedAbout: ['crake'],
      handlers: ['crake'],
    },
    mayNot('SECONDARY_REPEATS_PRIMARY', 'SUBCATEGORY_OF_OTHER_CODE', 'HANDLER_IS_SUBJECT'),
  ],
  ['a category there is none of, at closing', { step: 'close', primary: 'G' }, mayNot('PRIMARY_MISSING')],
  ['which step is needed', { primary: 'A' }, { missing: ['step'] }],
]);

const ids = (standard: number, count: number) =>
  Array.from({ length: count }, (_, n) => `${standard}.${n + 1}`);
const wants = (standard: number, count: number) => ({ count, ids: ids(standard, count) });

/** Six standards and 41 sub-standards: 4, 11, 7, 4, 7 and 8. */
export const standards = worked('standards.count', [
  ['the whole', {}, { standards: 6, subStandards: 41 }],
  ['the first', { standard: 1 }, wants(1, 4)],
  ['the second', { standard: 2 }, wants(2, 11)],
  ['the third', { standard: 3 }, wants(3, 7)],
  ['the fourth', { standard: 4 }, wants(4, 4)],
  ['the fifth', { standard: 5 }, wants(5, 7)],
  ['the sixth', { standard: 6 }, wants(6, 8)],
]);

export const outcomes = worked('outcome.kinds', [
  [
    'six, as actions taken',
    {},
    {
      kinds: ['APOLOGY', 'ASSURANCE', 'CORRECTIVE_ACTION', 'EXPLANATION', 'FINANCIAL_REDRESS', 'INFORMATION'],
    },
  ],
]);
