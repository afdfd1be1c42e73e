import { type Day, later } from '#core/day.ts';
import { standingPayments } from '#kinds/complaint/ledger.ts';
import { type Complaint, isOpen, type Liability } from '#kinds/complaint/state.ts';
import { type Happening, inOffice, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { managerOf } from '../team.ts';
import { afterwards } from '../words/after-the-final-response.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';

/** A document of a kind on the file that nothing rests on yet; another is put there where all are used. */
export function proofOrFiling(
  scene: Scene,
  {
    kind,
    name,
    title,
    on,
  }: { readonly kind: string; readonly name: string; readonly title: string; readonly on: Day },
): { readonly proof: string } | { readonly filing: Happening } {
  const { documents, ledger, recommendations } = scene.complaint;
  const used = new Set([...ledger, ...recommendations].map(({ proof }) => proof));
  const free = documents.find((one) => one.kind === kind && !used.has(one.id));
  if (free !== undefined) return { proof: free.id };
  return { filing: byHandlerOn(scene, `proof/${name}`, on, 'add-document', { title, kind }) };
}

/** What is owed is paid by its day, or late, with what shows it. */
export const paying: Strand = (scene) =>
  scene.complaint.liabilities
    .filter(({ status, id }) => status === 'due' && !takesBack(scene, id))
    .slice(0, 1)
    .flatMap((one) => {
      const { chance } = scene.story;
      const title = chance.pick(`remittance/${one.id}`, afterwards.remittance);
      const on = payDay(scene, one);
      const found = proofOrFiling(scene, { kind: 'payment-proof', name: one.id, title, on });
      if ('filing' in found) return [found.filing];
      const inTwo =
        chance.happens(`in-two/${one.id}`, 0.08) && !paidBefore(scene.complaint, one) && one.pence > 2000;
      const name = `pay/${one.id}/${scene.complaint.ledger.length}`;
      return [
        byHandlerOn(scene, name, on, 'record-payment', {
          liability: one.id,
          proof: found.proof,
          ...(inTwo ? { amount: '10' } : {}),
        }),
      ];
    });

const paidBefore = ({ ledger }: Complaint, { id }: Liability): boolean =>
  ledger.some(({ liability, kind }) => liability === id && kind === 'paid');

/** Most is paid well before its day; some at the last, and some when it is past. */
function payDay(scene: Scene, { id, due, raisedOn }: Liability): Day {
  const { chance, temper } = scene.story;
  const slow = temper.pace === 'late' || temper.pace === 'forgotten';
  if (due === null) return workingDaysAfter(scene, raisedOn, chance.between(`paid/${id}`, 3, 12));
  if (slow && chance.happens(`paid-late/${id}`, 0.6))
    return workingDaysAfter(scene, due, chance.between(`late-by/${id}`, 1, 9));
  if (chance.happens(`at-the-last/${id}`, temper.toTheEnd ? 0.8 : 0.2)) return due;
  const on = workingDaysAfter(scene, raisedOn, chance.between(`paid/${id}`, 2, 15));
  return on < due ? on : due;
}

/** Amounts ICE then does not ask for; nothing of them is paid. */
const takesBack = ({ story, complaint }: Scene, id: string): boolean =>
  story.chance.happens(`takes-back/${id}`, 0.04) &&
  complaint.liabilities.some((one) => one.id === id && one.kind !== 'goodwill') &&
  !complaint.ledger.some((entry) => entry.liability === id && entry.kind === 'paid');

/** A manager decides what is pending, and takes back what should not have been entered. */
export const decidingMoney: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  return complaint.liabilities.flatMap((one): Happening[] => {
    const manager = managerOf(scene);
    const name = `decides/${one.id}`;
    if (one.status === 'due' && takesBack(scene, one.id))
      return [
        {
          at: inOffice(scene, workingDaysAfter(scene, one.raisedOn, 3), name),
          by: manager,
          command: 'reverse-liability',
          input: { liability: one.id, why: chance.pick(`back/${one.id}`, afterwards.takenBack) },
        },
      ];
    const slow = story.temper.pace === 'forgotten' || story.temper.toTheEnd;
    const waits = slow && chance.happens(`undecided/${one.id}`, 0.6);
    if (one.status !== 'pending' || waits) return [];
    const due = one.pence > 0 && chance.happens(`owed/${one.id}`, 0.6);
    return [
      {
        at: inOffice(scene, workingDaysAfter(scene, one.raisedOn, chance.between(name, 2, 20)), name),
        by: manager,
        command: 'decide-liability',
        input: { liability: one.id, due, why: chance.pick(`why/${one.id}`, afterwards.decided) },
      },
    ];
  });
};

/** A payment that came back is reversed, and made again. */
export const reversing: Strand = (scene) => {
  const { complaint, story } = scene;
  const [first] = standingPayments(complaint);
  const reversed = complaint.ledger.some(({ kind }) => kind === 'paid-reversed');
  if (first === undefined || reversed || !isOpen(complaint) || !story.chance.happens('came-back', 0.08))
    return [];
  return [
    {
      at: inOffice(scene, workingDaysAfter(scene, later(first.on, complaint.recordedOn), 2), 'came-back'),
      by: managerOf(scene),
      command: 'reverse-payment',
      input: { payment: first.id, why: story.chance.pick('came-back-why', afterwards.reversedPayment) },
    },
  ];
};

/** Letters about money: sorry and what is paid, and that it was. */
export const tellingOfMoney: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  const sent = (kind: string): boolean => complaint.letters.some((letter) => letter.kind === kind);
  const report = complaint.iceCases.find((one) => one.report !== null)?.report;
  const [paid] = standingPayments(complaint);
  return [
    ...(report != null && !sent('apology-and-redress') && chance.happens('says-sorry', 0.6)
      ? [
          byHandler(scene, 'says-sorry', report.arrivedOn, [1, 8], 'send-redress-letter', {
            words: chance.pick('sorry', afterwards.sorry),
          }),
        ]
      : []),
    ...(paid !== undefined && !sent('payment-advice') && chance.happens('advises', 0.6)
      ? [byHandler(scene, 'advises', paid.on, [0, 3], 'send-payment-advice', { payment: paid.id })]
      : []),
  ];
};

/** Money of our own, where something was found to be wrong: a little by whoever handles it, more by a manager. */
export const offering: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  const wrong = complaint.elements.some(({ answer }) => answer !== null && answer.finding !== 'not-upheld');
  const offered = complaint.liabilities.some(({ kind }) => kind === 'goodwill');
  if (!wrong || offered || !isOpen(complaint) || !chance.happens('goodwill', 0.07)) return [];
  const byManager = chance.happens('goodwill-more', 0.3);
  const offer = byHandler(scene, 'goodwill', complaint.recordedOn, [4, 14], 'offer-goodwill', (on) => ({
    amount: byManager ? '150' : chance.pick('goodwill-amount', ['10', '25.50', '40']),
    why: chance.pick('goodwill-why', afterwards.goodwill),
    ...(chance.happens('goodwill-by', 0.5) ? { by: workingDaysAfter(scene, on, 10) } : {}),
  }));
  return [byManager ? { ...offer, by: managerOf(scene) } : offer];
};
