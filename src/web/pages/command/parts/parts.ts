import { agreeElements } from './agree-elements.ts';
import { changeDetails } from './change-details.ts';
import type { Part } from './part.ts';
import { recordIceReport } from './record-ice-report.ts';
import { sendContribution } from './send-contribution.ts';
import { sendDraftComments } from './send-draft-comments.ts';

/** The commands whose form is more than its fields. */
export const parts: Readonly<Record<string, Part>> = {
  'agree-elements': agreeElements,
  'change-details': changeDetails,
  'record-ice-report': recordIceReport,
  'send-contribution': sendContribution,
  'send-draft-comments': sendDraftComments,
};
