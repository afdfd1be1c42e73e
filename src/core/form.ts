/** What is wrong with an answer, in kinds a sentence can be written for. */
export const faultKinds = [
  'missing',
  'too-long',
  'too-short',
  'too-many',
  'too-few',
  'not-a-choice',
  'not-a-day',
  'not-a-number',
  'not-an-email',
  'wrong',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One field of a form. Pages render it; nothing else does. */
export interface Field {
  /** The path in the command's input, dots between its parts: "summary", "person.name", "elements.0.finding". */
  readonly name: string;
  readonly as:
    | 'text'
    | 'textarea'
    | 'day'
    | 'radios'
    | 'checkboxes'
    | 'select'
    | 'yes-no'
    | 'file'
    /** Never trimmed, never shown again. */
    | 'password'
    | 'lines'
    | 'hidden';
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Choices that are always the same, or the name of a list the case offers (`Offer`). */
  readonly options?: readonly Option[] | { readonly from: string };
  /** What the field holds before anybody has typed; a day may start as "today". */
  readonly starts?: string;
  /** The sentence that says how to mend an answer, by what is wrong; where it is silent a general one is used. */
  readonly mend?: Partial<Record<FaultKind, string>>;
  /** The HTML autocomplete token; "off" when the answer is about somebody other than the person typing. */
  readonly autocomplete?: string;
  /** False for names, references and codes, which a spelling checker would mark. */
  readonly spellcheck?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What a person is asked when they do a command. */
export interface Form {
  readonly title: string;
  /** What will happen, in one or two sentences. */
  readonly about: string;
  readonly button: string;
  readonly fields: readonly Field[];
  /** Cannot be undone: asked on a page of its own, with a warning. */
  readonly final?: boolean;
}
