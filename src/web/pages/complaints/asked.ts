import type { ComplaintsQuery } from '#desk/complaint/list-complaints.ts';
import type { Fault } from '#web/forms/faults.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readDay } from '#web/forms/read-day.ts';

/** What of the complaints is asked for, as its address says and as the form shows it again. */
export interface Asked {
  readonly query: Omit<ComplaintsQuery, 'limit'>;
  /** As it was typed or chosen, by the name of its field; what is not there was not asked. */
  readonly typed: Readonly<Record<string, string>>;
  /** How many stood on the pages before. */
  readonly shown: number;
}

// The API's own names, so that a list and its export are asked for in the same words.
const names = [
  'open',
  'contract',
  'route',
  'state',
  'handler',
  'deliveredBy',
  'receivedFrom',
  'receivedTo',
] as const;

/** What is asked for, out of the address, and what could not be read of it. */
export function askedIn(posted: Posted): { readonly asked: Asked; readonly faults: readonly Fault[] } {
  const entries = names.map((name) => [name, oneOf(posted, name).trim()] as const);
  const typed = Object.fromEntries(entries.filter(([, value]) => value !== ''));
  const faults: Fault[] = [];
  const dayIn = (name: 'receivedFrom' | 'receivedTo', label: string) => {
    const read = readDay(posted, name);
    if ('wrong' in read)
      faults.push({ field: name, says: `“${label}” ${read.says}`, href: `#filter-${name}` });
    return 'day' in read ? read.day : undefined;
  };
  const shown = Number(oneOf(posted, 'shown'));
  const query = {
    open: typed.open === 'true' ? true : typed.open === 'false' ? false : undefined,
    contract: typed.contract,
    route: typed.route,
    state: typed.state,
    handler: typed.handler === 'nobody' ? null : typed.handler,
    deliveredBy: typed.deliveredBy,
    receivedFrom: dayIn('receivedFrom', 'Received from'),
    receivedTo: dayIn('receivedTo', 'Received to'),
    after: oneOf(posted, 'after') || undefined,
  };
  return {
    asked: { query, typed, shown: Number.isInteger(shown) && shown > 0 && shown < 10_000_000 ? shown : 0 },
    faults,
  };
}
