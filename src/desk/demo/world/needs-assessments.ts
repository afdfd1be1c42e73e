import { Readable } from 'node:stream';
import { type Day, plusDays } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { submit } from '../../complaint/submit.ts';
import type { Desk } from '../../desk.ts';
import { keepDocument } from '../../documents/keep-document.ts';
import { demoActor } from './people.ts';

/** What stands in them: little, and of nobody. */
const text =
  'Needs assessment\n\nSeen at work and at the desk. A chair with arm rests and a second screen would help, and twenty minutes more for the journey in the morning.\n';

/** Puts a needs assessment on a complaint of the demo, and the day its payment came where one did. */
export async function addNeedsAssessment(
  desk: Desk,
  organisation: string,
  {
    reference,
    dated,
    paidOn,
  }: { readonly reference: string; readonly dated: Day; readonly paidOn: Day | null },
): Promise<void> {
  const kept = await keepDocument(desk, organisation, {
    name: 'needs-assessment.txt',
    content: Readable.from([Buffer.from(text)]),
  });
  if (isRefusal(kept)) throw new RangeError(kept.says);
  const does = async (command: string, input: unknown): Promise<void> => {
    const key = `demo:${command}:${reference}`;
    const came = await submit(desk, {
      organisation,
      actor: demoActor('Nell Sandlark'),
      key,
      command,
      reference,
      input,
    });
    if (came.outcome !== 'done') throw new RangeError(`${command}: ${JSON.stringify(came)}`);
  };
  await does('add-document', {
    title: 'Report of the needs assessment',
    kind: 'needs-assessment',
    dated: plusDays(dated, -20),
    file: kept.digest,
    mediaType: kept.type,
    bytes: kept.size,
  });
  if (paidOn !== null) await does('record-report-paid', { document: 'd1', on: paidOn });
}
