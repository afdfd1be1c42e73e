import type { FaultKind, Field } from '#core/form.ts';
import { thousands } from '#core/thousands.ts';
import { fieldId, oneOf, type Posted } from './posted.ts';

/** A fault of one field, in the sentence shown in the summary and beside the field. */
export interface Fault {
  /** The field's name; empty for a fault of the form as a whole. */
  readonly field: string;
  readonly says: string;
  /** Where the summary's line leads; absent for a fault of the form as a whole. */
  readonly href?: string;
}

/** Numbers a sentence needs: the most or least that is allowed. */
export interface Bounds {
  readonly most?: number;
  readonly least?: number;
}

type Sentence = (field: Field, bounds: Bounds) => string;

const isQuestion = (field: Field): boolean => field.label.endsWith('?');
const quoted = (field: Field): string => `“${field.label}”`;
/** A label inside a sentence: "Date received" becomes "date received", while "ICE reference" keeps its letters. */
const inSentence = ({ label }: Field): string =>
  /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
const letters = (count: number | undefined): string => `${thousands(count ?? 0)} characters`;

const missing: Record<Field['as'], Sentence> = {
  text: (field) => (isQuestion(field) ? `Answer ${quoted(field)}` : `Enter ${inSentence(field)}`),
  textarea: (field) => (isQuestion(field) ? `Answer ${quoted(field)}` : `Enter ${inSentence(field)}`),
  lines: (field) => (isQuestion(field) ? `Answer ${quoted(field)}` : `Enter ${inSentence(field)}`),
  day: (field) => (isQuestion(field) ? `Enter a date for ${quoted(field)}` : `Enter ${inSentence(field)}`),
  radios: (field) =>
    isQuestion(field) ? `Choose an answer to ${quoted(field)}` : `Choose ${inSentence(field)}`,
  'yes-no': (field) => `Choose yes or no: ${quoted(field)}`,
  select: (field) =>
    isQuestion(field) ? `Choose an answer to ${quoted(field)}` : `Choose ${inSentence(field)}`,
  checkboxes: (field) => `Choose at least one answer to ${quoted(field)}`,
  file: (field) => `Choose a file for ${quoted(field)}`,
  password: (field) => `Enter ${inSentence(field)}`,
  hidden: () => 'Something this form needs is missing. Open it again',
};

/** The general sentence for each kind of fault; a field's own (`mend`) comes first. */
const sentences: Record<FaultKind, Sentence> = {
  missing: (field, bounds) => missing[field.as](field, bounds),
  'too-long': (field, { most }) => `${quoted(field)} must be ${letters(most)} or fewer`,
  'too-short': (field, { least }) => `${quoted(field)} must be ${letters(least)} or more`,
  'too-many': (field, { most }) => `Choose ${most} or fewer for ${quoted(field)}`,
  'too-few': (field, { least }) => `Choose ${least} or more for ${quoted(field)}`,
  'not-a-choice': (field) => `Choose one of the answers given for ${quoted(field)}`,
  'not-a-day': (field) => `${quoted(field)} must be a real date, like 27 3 2018`,
  'not-a-number': (field) => `${quoted(field)} must be a number`,
  'not-an-email': () => 'Enter an e-mail address, like name@example.com',
  wrong: (field) => `Check what you entered for ${quoted(field)}`,
};

/** The sentence for a fault of a field. */
export function faultInWords(field: Field, kind: FaultKind, bounds: Bounds = {}): string {
  return field.mend?.[kind] ?? sentences[kind](field, bounds);
}

/** The faults of fields that must be answered and were not: for forms too small to have a schema. */
export function missingAmong(fields: readonly Field[], posted: Posted): Fault[] {
  return fields
    .filter(({ name, optional }) => optional !== true && oneOf(posted, name).trim() === '')
    .map((field) => ({
      field: field.name,
      says: faultInWords(field, 'missing'),
      href: `#${fieldId(field.name)}`,
    }));
}
