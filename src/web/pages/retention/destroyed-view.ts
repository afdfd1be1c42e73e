import { inWords } from '#core/day-in-words.ts';
import type { DestroyedCase } from '#desk/retention/destroyed-case.ts';
import type { PageData } from '#web/http.ts';
import { certificateHref } from './places.ts';

/** The page of a complaint that has been destroyed. `linked`: whoever looks may read the certificate. */
export const destroyedView = (one: DestroyedCase, linked: boolean): PageData => ({
  title: `${one.reference} has been ${one.how === 'destroyed' ? 'destroyed' : 'made anonymous'}`,
  crumb: { href: '/complaints', label: 'Complaints' },
  one,
  lines: [
    { name: one.how === 'destroyed' ? 'Destroyed' : 'Made anonymous', says: inWords(one.on) },
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
