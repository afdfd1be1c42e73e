import type { Complaint } from './state.ts';

/** Whether the draft as it stands is the one the commissioner cleared, where the contract has it cleared at all. */
export const clearedAsItStands = ({ contract, clearance, provider }: Complaint): boolean =>
  contract.clearsDrafts === undefined ||
  (clearance?.cleared === true && clearance.draft === (provider?.draft ?? 0));
