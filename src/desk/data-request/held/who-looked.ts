import { dayOf } from '#core/day.ts';
import type { HeldCase } from '#core/everything-held.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Shelf } from './case-to-pack.ts';

const batch = 500;
const words: Readonly<Record<string, string>> = {
  viewed: 'Looked at',
  exported: 'Taken out as a file',
};

/** On which days somebody here looked at a case, or took something of it out, and how often; not who. */
export async function whoLooked(
  { desk, organisation }: Shelf,
  reference: string,
): Promise<HeldCase['looked']> {
  const about = await desk.record.cases.streamByReference(organisation, reference);
  if (about === null) return [];
  const times = new Map<string, number>();
  let after: string | undefined;
  do {
    const page = await desk.record.audit.listAll(
      organisation,
      { about, did: Object.keys(words) },
      { limit: batch, ...(after === undefined ? {} : { after }) },
    );
    if (isRefusal(page)) throw new RangeError(page.says);
    for (const { at, did, times: often } of page.items) {
      const key = `${dayOf(at)} ${did}`;
      times.set(key, (times.get(key) ?? 0) + often);
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return [...times]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, often]) => {
      const [on = '', did = ''] = key.split(' ');
      return { on: on as HeldCase['looked'][number]['on'], says: words[did] ?? did, times: often };
    });
}
