import type { DataRequestCommand } from './command.ts';
import { checkExport, recordExport, sayNothingHeld, sendExport } from './commands/access.ts';
import { addDocument } from './commands/add-document.ts';
import { assign, closeUnverified, recordContact, withdraw } from './commands/beside.ts';
import { decideErasure, recordErased, sendOutcome } from './commands/erasure.ts';
import { askDwp, passToDwp, recordGuidance } from './commands/guidance.ts';
import { checkIdentity, chooseCases, recordAuthority } from './commands/knowing.ts';
import { record } from './commands/record.ts';
import { acknowledge, recomputeClocks, takeMoreTime } from './commands/time.ts';

/** Everything that can be done with a data request, in the order a page offers it. */
export const commands: readonly DataRequestCommand[] = [
  record,
  acknowledge,
  checkIdentity,
  recordAuthority,
  chooseCases,
  recordExport,
  checkExport,
  sendExport,
  sayNothingHeld,
  recordGuidance,
  askDwp,
  passToDwp,
  decideErasure,
  recordErased,
  sendOutcome,
  takeMoreTime,
  recordContact,
  addDocument,
  assign,
  withdraw,
  closeUnverified,
  recomputeClocks,
];
