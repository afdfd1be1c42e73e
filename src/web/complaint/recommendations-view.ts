import { inShort } from '#core/day-in-words.ts';
import type { AboutComplaint } from '#desk/ice/ice-page.ts';
import type { RecommendationShown } from '#desk/ice/report.ts';
import { commandHref, documentHref } from './addresses.ts';
import { leftUntil } from './left.ts';

/** Recommendations with who does them, by when, and what shows it, as macros/recommendations.njk draws them. */
export const recommendationsView = (
  recommendations: readonly RecommendationShown[],
  { reference, today, calendar }: AboutComplaint,
  can: readonly string[],
) =>
  recommendations.map(({ id, says, wider, owner, by, doneOn, how, proof }) => {
    const taken = owner !== '' && by !== null;
    const command = taken ? 'record-recommendation-done' : 'take-recommendation';
    return {
      says,
      wider: wider ? 'Beyond this case' : 'For this person',
      owner: owner === '' ? 'Nobody yet' : owner,
      by: by === null ? 'No day yet' : inShort(by, today),
      ...(doneOn !== null
        ? { shape: 'done', left: `Done ${inShort(doneOn, today)}` }
        : by === null
          ? { shape: 'todo', left: 'Needs an owner and a day' }
          : leftUntil(by, today, calendar)),
      how,
      proof: proof === null ? null : { href: documentHref(reference, proof.id), label: proof.title },
      action:
        doneOn !== null || !can.includes(command)
          ? null
          : {
              href: commandHref(reference, command, { recommendation: id }),
              label: taken ? 'Record that it is done' : 'Give it an owner',
            },
    };
  });
