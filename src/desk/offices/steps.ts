import type { OfficeStep } from './step.ts';
import { closeOffice } from './steps/close.ts';
import { endPost } from './steps/end-post.ts';
import { nameOfficer } from './steps/name-officer.ts';
import { assessRisk } from './steps/risk.ts';
import { saveDetails } from './steps/save.ts';
import { setStorage } from './steps/storage.ts';
import { tellJobcentrePlus } from './steps/tell.ts';

/** Everything that can be done with an office, in the order its page offers it. */
export const officeSteps: readonly OfficeStep[] = [
  nameOfficer,
  tellJobcentrePlus,
  setStorage,
  assessRisk,
  saveDetails,
  endPost,
  closeOffice,
];

export const stepNamed = (name: string): OfficeStep | null =>
  officeSteps.find((one) => one.name === name) ?? null;
