import { type Day, plusDays, plusMonths } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { submit } from '../../complaint/submit.ts';
import type { Desk } from '../../desk.ts';
import { putOnHold } from '../../retention/holds.ts';
import { saveRetention } from '../../retention/retention-settings.ts';
import { type Contract, nothingMoreSaid } from '../../settings/contract.ts';
import { saveContract } from '../../settings/contracts.ts';
import { addNeedsAssessment } from './needs-assessments.ts';
import { demoActor } from './people.ts';

export const endedContractId = 'access-to-work-tern-quay';

/** A contract that ended so long ago that its complaints may go, six and a half years before the demo’s last day. */
const endedContract = (first: Day): Contract => ({
  ...nothingMoreSaid,
  id: endedContractId,
  name: 'Access to Work assessments, Tern Quay',
  programme: 'access-to-work',
  nation: 'england-and-wales',
  value: null,
  from: plusMonths(first, -90),
  endsOn: plusMonths(first, -54),
  subcontractors: [],
  performanceManager: '',
  extracts: [],
});

/** Complaints of it as the old case book had them: who, about what, and how they ended. */
const oldCases = [
  ['Marcus Fellwood', 'Report sent to an old address', 'Apology and a second copy'],
  ['Odile Branwen', 'Assessment moved twice at short notice', 'Put right'],
  ['Tobias Quennell', 'Travel to the assessment not paid', 'Paid in full'],
  ['Sunniva Harrop', 'Equipment named in the report was wrong', 'Report corrected'],
  ['Leocadia Tarn', 'Chair delivered a month late', 'Apology'],
] as const;

/** Which of them have a needs assessment on file, and the day its payment came at last; null where none did. */
const assessments = (first: Day): ReadonlyMap<number, Day | null> =>
  new Map([
    [0, plusMonths(first, 15)],
    [1, plusMonths(first, 16)],
    [3, null],
  ]);

/** Whose they are, in the order they were brought in. */
export const endedContractPeople: readonly string[] = oldCases.map(([name]) => name);

/** Brings the complaints of the ended contract in, sets how long things are kept, and holds one of them back. */
export async function bringInEndedContract(desk: Desk, organisation: string, first: Day): Promise<void> {
  const as = (name: string, what: string) => ({
    organisation,
    actor: demoActor(name),
    key: `demo:${what}`,
  });
  done(await saveContract(desk, as('Reed Hollis', 'ended-contract'), endedContract(first)));
  done(await saveRetention(desk, as('Reed Hollis', 'retention'), { ownMonths: null, backupDays: 35 }));
  for (const [index, [name, matter, how]] of oldCases.entries()) {
    const received = plusDays(plusMonths(first, -59), index * 23);
    const brought = await submit(desk, {
      ...as('Nell Sandlark', `ended-contract-${index}`),
      command: 'record',
      input: {
        channel: 'letter',
        about: ['provider'],
        contract: endedContractId,
        received,
        person: { name },
        matter,
        summary: `${matter}.`,
        importedFrom: `Old case book ${411 + index}`,
        closedBefore: { on: plusDays(received, 31), how },
      },
    });
    // Where a demo was cut off after one of them had been erased, it was brought in before.
    if (brought.outcome === 'refused' && brought.refusals[0]?.code === 'record.destroyed-since') continue;
    if (brought.outcome !== 'done')
      throw new RangeError(`an old complaint of the demo was not brought in: ${JSON.stringify(brought)}`);
    const assessed = assessments(first).get(index);
    if (assessed !== undefined)
      await addNeedsAssessment(desk, organisation, {
        reference: brought.reference,
        dated: received,
        paidOn: assessed,
      });
    if (index === 1)
      done(
        await putOnHold(desk, as('Nell Sandlark', 'ended-contract-hold'), brought.reference, {
          because: 'fraud-case',
          why: 'The firm that carried out these assessments is being looked into. Our papers may be asked for.',
          reviewOn: plusMonths(first, 27),
        }),
      );
  }
}

function done(answer: unknown): void {
  if (isRefusal(answer)) throw new Error(`the demo could not be set up: ${answer.says}`);
}
