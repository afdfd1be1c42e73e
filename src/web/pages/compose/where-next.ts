import type { Composer } from '#desk/complaint/composing/composer.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import type { Notice } from '#web/notice.ts';
import { addressOf } from './places.ts';

interface Saved {
  readonly press: string;
  /** The element that was open, by its number; null for none. */
  readonly saved: number | null;
  readonly recorded: boolean;
  /** The first element still to be answered. */
  readonly next: string | null;
  readonly reviewer: string;
}

/** Where a press of a button leads once what was typed is saved. */
export function whereNext(
  at: Composer,
  { press, saved, recorded, next, reviewer }: Saved,
): { href: string; notice?: Notice } {
  const base = addressOf(at);
  const [kind = '', name = ''] = press.split('.');
  const noted = recorded && saved !== null ? { notice: { says: `Element ${saved} is saved.` } } : {};
  const open = (id: string): string =>
    `${base}?${new URLSearchParams({ element: id, ...(reviewer === '' ? {} : { reviewer }) }).toString()}#element-${id}`;
  switch (kind) {
    case 'element':
      return { href: open(name), ...noted };
    case 'promise':
      return { href: `${base}/promise` };
    case 'letter':
      return { href: `${base}/letter` };
    case 'send':
      return { href: `${base}/send` };
    case 'command':
      return { href: `${caseHref(at.reference)}/${name.replace(/[^a-z-]/g, '')}` };
    case 'next':
      return next === null ? { href: `${base}?element=none`, ...noted } : { href: open(next), ...noted };
    default:
      return {
        href: caseHref(at.reference),
        notice: { says: recorded ? 'What you have written is saved.' : 'Nothing had changed.' },
      };
  }
}
