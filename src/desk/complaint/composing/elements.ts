import type { Day } from '#core/day.ts';
import { listInWords } from '#core/day-in-words.ts';
import { outcomeLabels } from '#guidance/complaint/outcomes.ts';
import { answeredElements } from '#kinds/complaint/checklist.ts';
import { answerElement } from '#kinds/complaint/commands/answer.ts';
import type { AnswerDraft, ElementAnswer } from '#kinds/complaint/facts.ts';
import { type Complaint, currentStage, type Element } from '#kinds/complaint/state.ts';

/** An element with its answer, as far as it has got. */
export interface ComposedElement {
  readonly id: string;
  /** Its place in the letter, from 1. */
  readonly number: number;
  readonly title: string;
  /** What would put it right, in their words; empty when they named nothing, null when nobody has asked. */
  readonly wanted: string | null;
  readonly happenedOn: Day | null;
  readonly answered: boolean;
  /** The stage it was answered at, where that is an earlier one: nobody has looked at it again. */
  readonly fromStage: number | null;
  /** Nothing yet, a draft, or a whole answer. */
  readonly said: AnswerSaid | null;
  /** The answer as the form’s input, to open the form with. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** An answer in words, for a summary; empty where nothing has been said yet. */
export interface AnswerSaid {
  readonly shouldHave: string;
  readonly did: string;
  readonly finding: string;
  readonly outcome: string;
  readonly canHave: string;
  readonly why: string;
}

/** The elements our letter answers, in its order. */
export function elementsComposed(complaint: Complaint): ComposedElement[] {
  const stage = currentStage(complaint)?.n ?? 1;
  return answeredElements(complaint).map((element, index) => ({
    id: element.id,
    number: index + 1,
    title: element.title,
    wanted: element.wanted,
    happenedOn: element.happenedOn,
    answered: element.answer !== null,
    fromStage: element.answer !== null && element.answer.stage < stage ? element.answer.stage : null,
    said: saidOf(element),
    input: inputOf(element),
  }));
}

/** Parts of a complaint that are not ours to answer. */
export function titlesElsewhere(complaint: Complaint): string[] {
  const ours = new Set(answeredElements(complaint).map(({ id }) => id));
  return complaint.elements.filter(({ id }) => !ours.has(id)).map(({ title }) => title);
}

function saidOf({ answer, draft }: Element): AnswerSaid | null {
  const said: (AnswerDraft | ElementAnswer) | null = answer ?? draft;
  if (said === null) return null;
  const outcome = listInWords(said.outcomes.map((code) => outcomeLabels[code]));
  return {
    shouldHave: said.shouldHave,
    did: said.did,
    finding: answer === null ? '' : chosen('finding', answer.finding),
    outcome: [sentence(outcome), said.doing ?? ''].filter((text) => text !== '').join(' '),
    canHave: said.canHave === null ? '' : chosen('canHave', said.canHave),
    why: said.why,
  };
}

/** "Apology and corrective action." */
const sentence = (list: string): string =>
  list === '' ? '' : `${list.charAt(0)}${list.slice(1).toLowerCase()}.`;

/** The words of a choice, as the form asks it. */
function chosen(field: string, value: string): string {
  const options = answerElement.form.fields.find(({ name }) => name === field)?.options;
  const found = Array.isArray(options) ? options.find((option) => option.value === value) : undefined;
  return found?.label ?? value;
}

function inputOf({ id, answer, draft }: Element): Readonly<Record<string, unknown>> {
  const said = answer ?? draft;
  if (said === null) return { element: id };
  return {
    element: id,
    shouldHave: said.shouldHave,
    did: said.did,
    ...(answer === null ? {} : { finding: answer.finding }),
    outcomes: said.outcomes,
    doing: said.doing ?? '',
    ...(said.canHave === null ? {} : { canHave: said.canHave }),
    why: said.why,
  };
}
