import { type Permit, permitsBy } from '#kinds/permit.ts';

const anybody = ['handler', 'reviewer', 'manager', 'nominated-officer', 'sub-contractor-handler'] as const;
const workers = ['handler', 'manager'] as const;
/** Data protection is the security lead’s: what leaves the house, and what is destroyed, is theirs to let go, or a manager’s. */
const deciders = ['manager', 'security-lead'] as const;

/** Who may do what with a data request: a row a command. Any member of staff may take one down, also one that was only spoken. */
export const permits: Readonly<Record<string, Permit>> = {
  record: { roles: [...anybody, 'security-lead'] },
  assign: { roles: [...workers] },
  'send-acknowledgement': { roles: [...workers] },
  'check-identity': { roles: [...workers] },
  'record-authority': { roles: [...workers] },
  'choose-cases': { roles: [...workers] },
  'take-more-time': { roles: [...deciders] },
  'record-contact': { roles: [...workers, 'security-lead'] },
  'add-document': { roles: [...workers, 'security-lead'] },
  'record-export': { roles: ['system'] },
  'check-export': { roles: ['handler', 'reviewer', 'manager', 'security-lead'] },
  'send-export': { roles: [...deciders] },
  'say-nothing-held': { roles: [...deciders] },
  'record-guidance': { roles: [...workers] },
  'ask-dwp': { roles: [...workers] },
  'pass-to-dwp': { roles: [...workers] },
  'decide-erasure': { roles: [...deciders] },
  'record-erased': { roles: ['system'] },
  'send-outcome': { roles: [...workers] },
  withdraw: { roles: [...workers] },
  'close-unverified': { roles: [...deciders] },
  'recompute-clocks': { roles: ['administrator', 'system'] },
};

/** The same as a kind reads it. */
export const { rolesFor, permitRefusal } = permitsBy(permits);
