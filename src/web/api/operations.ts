import { commandOperations } from './areas/commands.ts';
import { complaintOperations } from './areas/complaints.ts';
import { fileOperations } from './areas/files.ts';
import { importOperations } from './areas/import.ts';
import { rehearsalOperations } from './areas/rehearsal.ts';
import { ruleOperations } from './areas/rules.ts';
import { sessionOperations } from './areas/session.ts';
import { settingOperations } from './areas/settings.ts';
import { workOperations } from './areas/work.ts';
import type { Operation } from './operation.ts';

/** Everything a program can ask for, in the order of the description. What is not listed does not exist. */
export const operationsOf = ({ rehearsal }: { readonly rehearsal: boolean }): readonly Operation[] => [
  ...sessionOperations,
  ...workOperations,
  ...complaintOperations,
  ...commandOperations,
  ...fileOperations,
  ...settingOperations,
  ...ruleOperations,
  ...importOperations,
  ...rehearsalOperations(rehearsal),
];
