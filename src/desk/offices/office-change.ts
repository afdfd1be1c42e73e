/** What can happen to an office, as events of its stream. */
export const officeChanges = [
  'OfficeSaved',
  'OfficeOfficerNamed',
  'OfficePostEnded',
  'OfficeJobcentrePlusTold',
  'OfficeStorageSet',
  'OfficeRiskAssessed',
  'OfficeClosed',
] as const;
export type OfficeChange = (typeof officeChanges)[number];
