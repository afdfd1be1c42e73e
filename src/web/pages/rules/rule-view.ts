import type { RuleAnswer } from '#desk/asking/ask-rule.ts';
import type { RulePage } from '#desk/rule-pages/rule-page.ts';
import { isMoment, type TryField } from '#desk/rule-pages/try-fields.ts';
import type { Fault } from '#web/forms/faults.ts';
import { allOf, oneOf, type Posted } from '#web/forms/posted.ts';
import { addressOf } from './facts.ts';
import { factInWords, kindWords, nameInWords, sentence, strengthWords, valueInWords } from './words.ts';
import { exampleOf, severalLines } from './written.ts';

/** What was asked of a rule on its page. */
export interface Trying {
  readonly asked: Posted;
  readonly faults: readonly Fault[];
  readonly answer: RuleAnswer | null;
}

/** A rule’s page as its template draws it. */
export function ruleView(page: RulePage, trying: Trying) {
  const fields = page.tryIt ?? [];
  return {
    title: page.title,
    crumb: { href: '/rules', label: 'Rules' },
    rule: page,
    kind: kindWords[page.kind] ?? page.kind,
    strengths: strengthWords,
    governing: page.governing.map((each) => ({
      ...each,
      limit: each.limit === null ? null : sentence(each.limit),
    })),
    clock:
      page.clock === null
        ? null
        : {
            ...page.clock,
            starts: sentence(page.clock.starts),
            stops: sentence(page.clock.stops),
            local: page.clock.local === null || page.clock.law !== null ? null : sentence(page.clock.local),
            law:
              page.clock.local === null || page.clock.law === null
                ? null
                : `${sentence(page.clock.local)} ${page.clock.law}. A procedure may set another time.`,
          },
    parts: page.parts.map((part) => ({
      ...part,
      when: part.when === null ? '' : valueInWords(part.when),
      then: part.then === null ? '' : valueInWords(part.then),
    })),
    examples: page.examples.map(({ facts, answer, why }) => ({
      facts: pairs(facts),
      answer: pairs(answer),
      why,
      href: page.tryIt === null ? null : addressOf(page.id, fields, facts),
    })),
    fields: fields.map((field) => ({
      ...field,
      label: nameInWords(field.name),
      value: oneOf(trying.asked, field.name),
      fault: trying.faults.find((fault) => fault.field === field.name)?.says ?? null,
      hint: hintOf(field),
      several: severalLines(field.shape),
      options: [
        ...field.options.map((option) => ({
          value: option,
          label: sentence(factInWords(field.name, option)),
          chosen: allOf(trying.asked, field.name).includes(option),
        })),
        ...(field.as === 'choice' && field.shape.none !== undefined
          ? [{ value: 'none', label: sentence(field.shape.none), chosen: false }]
          : []),
      ],
    })),
    faults: trying.faults,
    answer: trying.answer === null ? null : answerView(trying.answer),
  };
}

const hints: Readonly<Record<string, string>> = {
  day: 'Like 2 April 2018',
  period: 'Like 10 working days or 4 weeks',
};

/** How a fact is written, and how it is said that there is none; null where neither needs saying. */
function hintOf({ as, shape }: TryField): string | null {
  const typed =
    as === 'parts'
      ? `${severalLines(shape) ? 'One to a line, like' : 'Like'} ${exampleOf(shape)}`
      : isMoment(shape)
        ? 'Like 2018-04-02T09:30:00Z'
        : (hints[as] ?? null);
  if (shape.none === undefined || as === 'choice') return typed;
  return `${typed === null ? 'Write' : `${typed}, or`} none: ${shape.none}`;
}

const pairs = (facts: Readonly<Record<string, unknown>>) =>
  Object.entries(facts).map(([name, value]) => ({ name: nameInWords(name), says: factInWords(name, value) }));

/** The parts of an answer that stand beside it rather than in it. */
const beside = new Set(['because', 'working', 'edition', 'conflicts', 'missing', 'ignored']);

function answerView(answer: RuleAnswer) {
  const own = Object.fromEntries(
    Object.entries(answer).filter(([name, value]) => value !== null && !beside.has(name)),
  );
  return {
    rows: pairs(own),
    working: answer.working,
    because: answer.because,
    edition: answer.edition,
    conflicts: answer.conflicts,
    missing: answer.missing.map(nameInWords),
    ignored: answer.ignored.map(nameInWords),
  };
}
