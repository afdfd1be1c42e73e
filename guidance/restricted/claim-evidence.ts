/** What supports a claim, by kind alone: a sealed box says no more of what is in it (G2-76c, G2-77a). */
export const claimEvidence = [
  { value: 'job-outcome-forms', label: 'Job outcome claim forms' },
  { value: 'sustainment-forms', label: 'Sustainment claim forms' },
  { value: 'employment', label: 'Evidence of employment' },
  { value: 'self-employment', label: 'Evidence of self-employment' },
  { value: 'validation', label: 'Confirmation that claims were validated' },
] as const;
export type ClaimEvidence = (typeof claimEvidence)[number]['value'];
