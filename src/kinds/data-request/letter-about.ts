/** What a letter of a data request is about. */
export const lettersAbout = [
  'acknowledgement',
  'more-time',
  'passed-to-dwp',
  'export',
  'nothing-held',
  'outcome',
  'withdrawn',
  'unverified',
] as const;
export type LetterAbout = (typeof lettersAbout)[number];

export const letterAboutWords: Readonly<Record<LetterAbout, string>> = {
  acknowledgement: 'Acknowledgement',
  'more-time': 'Letter about more time',
  'passed-to-dwp': 'Letter that DWP decides',
  export: 'Covering letter for the export',
  'nothing-held': 'Letter that nothing is held',
  outcome: 'Letter about the erasure',
  withdrawn: 'Closing letter',
  unverified: 'Closing letter',
};
