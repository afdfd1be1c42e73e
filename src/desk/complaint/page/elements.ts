import { outcomeLabels } from '#guidance/complaint/outcomes.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import { findingWords } from '#kinds/complaint/in-words.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

/** An element of a complaint, as pages show it. */
export interface ShownElement {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** In their words; null while nobody has asked, empty when they named nothing. */
  readonly wanted: string | null;
  /** Ours to answer: the rest goes elsewhere. */
  readonly ours: boolean;
  readonly answered: boolean;
  /** "Upheld. Apology, corrective action"; empty while there is no answer. */
  readonly answer: string;
}

export const elementsOf = (complaint: Complaint): ShownElement[] =>
  complaint.elements.map((element, at) => ({
    id: element.id,
    number: at + 1,
    title: element.title,
    wanted: element.wanted,
    ours: isOurs(complaint, element.about),
    answered: element.answer !== null,
    answer: element.answer === null ? '' : answerInWords(element.answer),
  }));

function answerInWords({ finding, outcomes }: NonNullable<Complaint['elements'][number]['answer']>): string {
  const [first, ...rest] = outcomes.map((outcome) => outcomeLabels[outcome]);
  const done = first === undefined ? [] : [first, ...rest.map((label) => label.toLowerCase())];
  return done.length === 0 ? findingWords[finding] : `${findingWords[finding]}. ${done.join(', ')}`;
}
