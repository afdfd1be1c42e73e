import { type Acknowledged, send, type Target } from './load.ts';

/**
 * What was acknowledged and is not there, or stands twice, or whose key answers something else by now. `again` of them, spread over
 * the run, are sent once more under their key.
 */
export async function wrongOf(
  target: Target,
  acknowledged: readonly Acknowledged[],
  again = 200,
): Promise<string[]> {
  const wrong: string[] = [];
  const seen = new Map<string, string>();
  const step = Math.max(1, Math.floor(acknowledged.length / again));
  for (const [n, { key, mark, reference, received }] of acknowledged.entries()) {
    const other = seen.get(reference);
    if (other !== undefined) wrong.push(`${mark}: ${reference} stands for ${other} as well`);
    seen.set(reference, mark);
    const found = await fetch(new URL(`/api/complaints/${reference}`, target.at), {
      headers: { authorization: `Bearer ${target.token}` },
    });
    if (!found.ok || !(await found.text()).includes(mark)) wrong.push(`${mark}: ${reference} is not there`);
    if (n % step !== 0) continue;
    const answer = await send({ ...target, received }, key, mark);
    if (answer.reference !== reference)
      wrong.push(`${mark}: its key now answers ${answer.reference || answer.status}`);
  }
  return wrong;
}

/** Complaints that stand in the record and were sent twice: each mark may be there once. */
export async function doubled(target: Target): Promise<string[]> {
  const marks = new Map<string, string>();
  const twice: string[] = [];
  let after: string | null = null;
  do {
    const url = new URL('/api/complaints', target.at);
    url.searchParams.set('limit', '100');
    if (after !== null) url.searchParams.set('after', after);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${target.token}` } });
    const body = (await answer.json()) as {
      items: { card: { reference: string; matter: string } }[];
      next: string | null;
    };
    for (const { card } of body.items) {
      const mark = /lighthouse-[\w-]+/.exec(card.matter)?.[0];
      if (mark === undefined) continue;
      const other = marks.get(mark);
      if (other !== undefined) twice.push(`${mark} is recorded as ${other} and as ${card.reference}`);
      marks.set(mark, card.reference);
    }
    after = body.next;
  } while (after !== null);
  return twice;
}
