import { inWords } from '#core/day-in-words.ts';
import type { DestroyedCase } from '#desk/retention/destroyed-case.ts';
import type { PageData } from '#web/http.ts';
import { certificateHref } from './places.ts';

/** What differs from kind to kind on the page of a case that has been destroyed. */
const ofKind = {
  complaint: {
    crumb: { href: '/complaints', label: 'Complaints' },
    again: { before: 'If they come back, ', href: '/record', label: 'record a new complaint' },
  },
  'data-request': {
    crumb: { href: '/data-requests', label: 'Data requests' },
    again: { before: 'If they ask again, ', href: '/data-requests/record', label: 'record a new request' },
  },
} as const;

/** The page of a case that has been destroyed. `linked`: whoever looks may read the certificate. */
export const destroyedView = (kind: keyof typeof ofKind, one: DestroyedCase, linked: boolean): PageData => ({
  title: `${one.reference} has been ${one.how === 'destroyed' ? 'destroyed' : 'made anonymous'}`,
  ...ofKind[kind],
  one,
  lines: [
    { name: one.how === 'destroyed' ? 'Destroyed' : 'Made anonymous', says: inWords(one.on) },
    { name: 'By the rule', says: one.rule, clauses: one.clauses },
    linked
      ? {
          name: 'Certificate',
          says: '',
          link: { href: certificateHref(one.certificate), label: one.certificate },
        }
      : { name: 'Certificate', says: one.certificate },
    { name: 'Contract', says: one.contract },
    { name: 'Received', says: inWords(one.receivedOn) },
  ],
});
