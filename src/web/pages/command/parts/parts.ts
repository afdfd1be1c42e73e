import { agreeElements } from './agree-elements.ts';
import { changeDetails } from './change-details.ts';
import type { Part } from './part.ts';
import { sendContribution } from './send-contribution.ts';

/** The commands whose form is more than its fields. */
export const parts: Readonly<Record<string, Part>> = {
  'agree-elements': agreeElements,
  'change-details': changeDetails,
  'send-contribution': sendContribution,
};
