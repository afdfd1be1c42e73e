import type { OutgoingEvent } from '../events/outgoing-provider.ts';
import type { Folds } from './fold.ts';
import { outgoing } from './limbs.ts';

export const outgoingProvider: Folds<OutgoingEvent> = {
  OutgoingAsked: (was, { on }) => outgoing(was, { askedOn: on }),
  OutgoingReplied: (was, { replied }) => outgoing(was, { state: replied ? 'replied' : 'non-reply-recorded' }),
  OutgoingDraftSent: (was, { on, draft }) =>
    outgoing(was, { state: 'agreement-pending', draftSent: draft, draftSentOn: on, agreed: null }),
  OutgoingAgreed: (was, { on, draft }) => outgoing(was, { state: 'agreed', agreed: { draft, on } }),
  OutgoingOverridden: (was, { reason, reference }) =>
    outgoing(was, { state: 'agreed', override: { reason, reference } }),
};
