import { inShort, inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { IceCaseLine, IcePage } from '#desk/ice/ice-page.ts';
import {
  caseHref,
  clockHref,
  commandHref,
  documentHref,
  fileHref,
  iceHref,
  ombudsmanHref,
} from '#web/complaint/addresses.ts';
import { bundleView } from '#web/complaint/bundle-view.ts';
import { moneyView } from '#web/complaint/money-view.ts';
import { readinessView } from '#web/complaint/readiness-view.ts';
import { recommendationsView } from '#web/complaint/recommendations-view.ts';
import type { PageData } from '#web/http.ts';
import { costView } from './cost-view.ts';
import { itemsView } from './items-view.ts';
import { nextView } from './next-view.ts';

/** A case at ICE as its template draws it. */
export function iceView(page: IcePage): PageData {
  const { reference, today, person, case: at, can } = page;
  const about = at.reference === '' ? {} : { iceReference: at.reference };
  return {
    title: `ICE case for ${person}`,
    crumb: { href: caseHref(reference), label: `${person}, ${reference}` },
    cap: at.reference === '' ? 'ICE has given no reference yet' : `ICE reference ${at.reference}`,
    heading: `ICE case: ${page.matter}`,
    standing: at.standing,
    facts: [
      { name: 'With', says: page.handler ?? 'nobody yet' },
      {
        name: 'Final response',
        says: page.finalResponseOn === null ? 'none yet' : inShort(page.finalResponseOn, today),
      },
    ],
    came: page.came,
    others:
      page.cases.length > 1
        ? { href: iceHref(reference), label: `All ${page.cases.length} cases at ICE` }
        : null,
    way: page.way,
    next: nextView(page),
    record: can.includes('record-ice-contact')
      ? { href: commandHref(reference, 'record-ice-contact', about), label: 'Record what ICE said' }
      : null,
    bundle: bundleView(page.bundle, page),
    readiness: readinessView(page.readiness, reference),
    fileHref: fileHref(reference),
    ombudsmanHref: ombudsmanHref(reference),
    items: itemsView(page),
    cost: costView(page),
    money: moneyView(page.money, page, can),
    kept: page.kept,
    proposal: proposalOf(page),
    draft: draftOf(page),
    report: reportOf(page),
    recommendations: recommendationsView(page.recommendations, page, can),
  };
}

/** The cases a complaint has at ICE, a line each. */
export const caseLines = (
  cases: readonly IceCaseLine[],
  { reference, today }: Pick<IcePage, 'reference' | 'today'>,
) =>
  cases.map(({ id, reference: named, standing, open, openedOn, since }) => ({
    href: iceHref(reference, id),
    label: named === '' ? `Begun ${inWords(openedOn, today)}` : named,
    standing,
    shape: open ? 'here' : 'done',
    openedOn: inShort(openedOn, today),
    since: inShort(since, today),
  }));

function proposalOf({ proposal, today }: IcePage) {
  if (proposal === null) return null;
  const { on, says, redress, payBy, sides } = proposal;
  return {
    on: inShort(on, today),
    says,
    money:
      redress === null
        ? ''
        : `${penceInWords(redress as Pence)} for the complainant${payBy === null ? '' : `, by ${inWords(payBy, today)}`}.`,
    sides,
  };
}

function draftOf({ draft, today, reference }: IcePage) {
  if (draft === null) return null;
  const { on, due, clock, extendedTo, commentedOn, late, comments } = draft;
  const until = due === null ? '' : ` Comments by ${inWords(due, today)}.`;
  return {
    says: `It came on ${inWords(on, today)}.${until}`,
    more: extendedTo === null ? '' : `ICE gave until ${inWords(extendedTo, today)}, in writing.`,
    why: clock === null ? null : clockHref(reference, clock),
    commented:
      commentedOn === null
        ? null
        : {
            shape: late ? 'late' : 'done',
            says: `${comments.length === 0 ? 'We had nothing to say' : 'Comments sent'}, ${inShort(commentedOn, today)}${late ? ', late: ICE need not wait for them' : ''}`,
          },
    comments,
  };
}

function reportOf({ report, today, reference, finalBy }: IcePage) {
  if (report === null) return null;
  const { reportOn, arrivedOn, overall, against, findings, document } = report;
  const whom = against.length === 0 ? '' : `, against ${against.join(' and ')}`;
  return {
    overall: `${overall} overall${whom}.`,
    says: `Dated ${inWords(reportOn, today)}. It came on ${inWords(arrivedOn, today)}.`,
    findings,
    document: document === null ? null : documentHref(reference, document),
    finalBy,
  };
}
