import type { OpenRecord } from '#record/open.ts';
import type { Desk } from './desk.ts';

/**
 * Work that is done in rounds, each as Redress itself and one at a time for a record: whoever asks while a round is under way waits
 * with the rest, and is given what it comes to.
 */
export function oneRound<Asked extends readonly unknown[], Came>(
  round: (desk: Desk, ...asked: Asked) => Promise<Came>,
): (desk: Desk, ...asked: Asked) => Promise<Came> {
  const underWay = new WeakMap<OpenRecord, Promise<Came>>();
  return (desk, ...asked) => {
    const { record } = desk;
    // It is Redress that does it, not whoever asked last.
    const coming =
      underWay.get(record) ??
      record.asItself(() => round(desk, ...asked)).finally(() => void underWay.delete(record));
    underWay.set(record, coming);
    return coming;
  };
}
