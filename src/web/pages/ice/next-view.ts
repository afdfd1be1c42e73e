import { listInWords } from '#core/day-in-words.ts';
import { counted } from '#core/thousands.ts';
import type { IcePage } from '#desk/ice/ice-page.ts';
import { commandHref } from '#web/complaint/addresses.ts';
import { stepView } from '#web/complaint/step-view.ts';

/** What to do next in a case at ICE: its dates and why, and the one button that does it. */
export function nextView(page: IcePage) {
  const { next, bundle, reference, case: at } = page;
  const step = stepView(next, page, at.open ? 'Nothing waits for us' : 'Nothing more is due at ICE');
  const papers = next.duty?.command === 'send-ice-evidence';
  const ready = papers && madeSinceAsked(page);
  const makes = papers && !ready && bundle.mayMake && bundle.making === null;
  const noReply =
    next.item === null || next.duty?.command === undefined
      ? []
      : [
          {
            href: commandHref(reference, 'answer-ice', { item: next.item }),
            label: 'No reply needed, with a reason',
          },
        ];
  return {
    ...step,
    why: next.why,
    clauses: next.clauses,
    papers: papers ? papersInWords(page) : '',
    bundle: papers ? bundleInWords(page, ready) : '',
    /** The button makes the bundle; what has gone without one is recorded beside it. */
    makes,
    action: makes ? null : step.action,
    also: [
      ...(makes && step.action !== null
        ? [{ ...step.action, label: 'The papers have gone another way' }]
        : []),
      ...step.also,
    ],
    noReply,
    again: papers && ready,
  };
}

/** A bundle made on the day ICE asked, or since. */
const madeSinceAsked = ({ bundle, papers }: IcePage): boolean => {
  const last = bundle.earlier[0];
  return last !== undefined && last.sentOn === null && (papers === null || last.on >= papers.askedOn);
};

const papersInWords = ({ papers }: IcePage): string =>
  papers === null || papers.items.length === 0 ? '' : `ICE asks for ${listInWords(papers.items)}. `;

function bundleInWords({ bundle }: IcePage, ready: boolean): string {
  if (bundle.making !== null) return 'A bundle is being made now.';
  if (ready) return 'The bundle is made. Send it to ICE, and record here when it went.';
  const holds = `${counted(bundle.documents, 'letter or document', 'letters and documents')}.`;
  const gaps =
    bundle.missing === 0
      ? 'Nothing is missing without a reason.'
      : `You can make it now: the ${counted(bundle.missing, 'missing thing', 'missing things')} will be listed as missing.`;
  return `${holds} ${gaps}`;
}
