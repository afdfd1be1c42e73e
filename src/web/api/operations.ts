import { anonymisingOperations } from './areas/anonymising.ts';
import { auditOperations } from './areas/audit.ts';
import { backupOperations } from './areas/backups.ts';
import { bundleOperations } from './areas/bundles.ts';
import { commandOperations } from './areas/commands.ts';
import { complaintOperations } from './areas/complaints.ts';
import { dataRequestFileOperations } from './areas/data-request-files.ts';
import { dataRequestOperations } from './areas/data-requests.ts';
import { exportOperations } from './areas/exports.ts';
import { fileOperations } from './areas/files.ts';
import { guidanceOperations } from './areas/guidance.ts';
import { holidayOperations } from './areas/holidays.ts';
import { importOperations } from './areas/import.ts';
import { lookOperations } from './areas/look.ts';
import { moneyOperations } from './areas/money.ts';
import { officeOperations } from './areas/offices.ts';
import { paperOperations } from './areas/paper.ts';
import { peopleOperations } from './areas/people.ts';
import { performanceAuditOperations } from './areas/performance-audits.ts';
import { rehearsalOperations } from './areas/rehearsal.ts';
import { reportOperations } from './areas/reports.ts';
import { retentionOperations } from './areas/retention.ts';
import { ruleOperations } from './areas/rules.ts';
import { safetyOperations } from './areas/safety.ts';
import { boxOperations } from './areas/sealed-boxes.ts';
import { secondStepOperations } from './areas/second-steps.ts';
import { sessionOperations } from './areas/session.ts';
import { settingOperations } from './areas/settings.ts';
import { wordingOperations } from './areas/wordings.ts';
import { workOperations } from './areas/work.ts';
import type { Operation } from './operation.ts';

/** Everything a program can ask for, in the order of the description. What is not listed does not exist. */
export const operationsOf = ({ rehearsal }: { readonly rehearsal: boolean }): readonly Operation[] => [
  ...sessionOperations,
  ...secondStepOperations,
  ...workOperations,
  ...complaintOperations,
  ...commandOperations,
  ...fileOperations,
  ...bundleOperations,
  ...dataRequestOperations,
  ...dataRequestFileOperations,
  ...exportOperations,
  ...moneyOperations,
  ...retentionOperations,
  ...anonymisingOperations,
  ...reportOperations,
  ...paperOperations,
  ...safetyOperations,
  ...settingOperations,
  ...holidayOperations,
  ...wordingOperations,
  ...lookOperations,
  ...peopleOperations,
  ...officeOperations,
  ...boxOperations,
  ...ruleOperations,
  ...guidanceOperations,
  ...importOperations,
  ...auditOperations,
  ...performanceAuditOperations,
  ...backupOperations,
  ...rehearsalOperations(rehearsal),
];
