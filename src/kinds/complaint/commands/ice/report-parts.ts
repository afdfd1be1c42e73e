import type { IceFinding, IceRecommendation } from '../../events/ice.ts';
import type { ComplaintEvent } from '../../events.ts';
import { nextId } from '../../ids.ts';
import { refusalOf } from '../../refuse.ts';
import type { ComplaintSetting } from '../../setting.ts';
import type { Complaint, IceCase } from '../../state.ts';
import type { Work } from '../../work.ts';

/** Every element has a finding of ICE’s. One element takes the finding of the whole. */
export function findingsOf(
  complaint: Complaint,
  given: readonly { readonly element: string; readonly finding: IceFinding }[],
  overall: IceFinding,
  work: Work,
  setting: ComplaintSetting,
): { readonly element: string; readonly finding: IceFinding }[] {
  const { elements } = complaint;
  const unknown = given.find(({ element }) => !elements.some(({ id }) => id === element));
  if (unknown !== undefined)
    work.refuse({
      code: 'complaint.element-unknown',
      says: `There is no element “${unknown.element}” in this complaint.`,
      remedy: 'Choose one of its elements.',
      clauses: ['WP16-M2', 'CPA18-34b'],
      at: 'findings',
    });
  if (given.length === 0 && elements.length === 1)
    return elements.map(({ id }) => ({ element: id, finding: overall }));
  for (const { id, title } of elements.filter((one) => !given.some(({ element }) => element === one.id)))
    work.refuse(
      ...refusalOf(setting.rules, 'complaint.ice-element-without-finding', complaint.pack, {
        says: `“${title}” has no finding of ICE’s.`,
        at: `finding-${id}`,
      }),
    );
  return [...given];
}

/** What a report recommends, for this person and beyond, each with an id in the complaint. */
export function recommendationsOf(
  complaint: Complaint,
  input: {
    readonly recommendations: readonly (
      | string
      | {
          readonly says: string;
          readonly systemic: boolean;
          readonly owner: string;
          readonly by?: IceRecommendation['by'] | undefined;
        }
    )[];
    readonly systemic: readonly string[];
  },
): IceRecommendation[] {
  const first = Number(nextId('r', complaint.recommendations).slice(1));
  const all = [
    ...input.recommendations.map((each) =>
      typeof each === 'string' ? { says: each, systemic: false, owner: '' } : each,
    ),
    ...input.systemic.map((says) => ({ says, systemic: true, owner: '' })),
  ].filter(({ says }) => says !== '');
  return all.map((each, index) => ({
    id: `r${first + index}`,
    says: each.says,
    systemic: each.systemic,
    owner: each.owner,
    by: ('by' in each ? each.by : undefined) ?? null,
  }));
}

/** The clock of a recommendation: the day it is to be done by, else our own target. */
export const acting = (
  { id, by, systemic }: Pick<IceRecommendation, 'id' | 'by' | 'systemic'>,
  on: IceCase['since'],
  work: Work,
): ComplaintEvent[] =>
  work.startBy(
    {
      rule: systemic ? 'clock.systemic-point' : 'clock.recommendation',
      id: `recommendation-${id}`,
      name: systemic ? 'Act on a wider point' : 'Act on a recommendation',
      startsOn: on,
    },
    by,
  );
