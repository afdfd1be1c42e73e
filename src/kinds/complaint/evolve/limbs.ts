import type { Complaint, MixedLimb, OutgoingLimb, ProviderLimb } from '../state.ts';

export const newProvider: ProviderLimb = {
  state: 'received',
  before: null,
  stages: [],
  review: null,
  draft: 0,
  finals: [],
  endedOn: null,
};

/** The provider limb changed; whatever moves it on ends what ICE's early call left standing. */
export const provider = (was: Complaint, changes: Partial<ProviderLimb>): Pick<Complaint, 'provider'> => ({
  provider: {
    ...(was.provider ?? newProvider),
    ...(changes.state === undefined ? {} : { before: null }),
    ...changes,
  },
});
export const mixed = (was: Complaint, changes: Partial<MixedLimb>): Pick<Complaint, 'mixed'> =>
  was.mixed === null ? { mixed: null } : { mixed: { ...was.mixed, ...changes } };
export const outgoing = (was: Complaint, changes: Partial<OutgoingLimb>): Pick<Complaint, 'outgoing'> =>
  was.outgoing === null ? { outgoing: null } : { outgoing: { ...was.outgoing, ...changes } };

/** The provider limb with its open stage changed. */
export function stage(
  was: Complaint,
  change: (run: ProviderLimb['stages'][number]) => Partial<ProviderLimb['stages'][number]>,
): Pick<Complaint, 'provider'> {
  const stages = was.provider?.stages ?? [];
  return provider(was, {
    stages: stages.map((run, index) => (index === stages.length - 1 ? { ...run, ...change(run) } : run)),
  });
}
