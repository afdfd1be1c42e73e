import type { CaseSetting } from '#kinds/case-setting.ts';

/** What decisions about data requests are given: of what the desk hands every kind, what they need. */
export type DataRequestSetting = Pick<
  CaseSetting,
  'today' | 'now' | 'actor' | 'rules' | 'calendars' | 'provider' | 'staff' | 'contracts' | 'recording'
>;
