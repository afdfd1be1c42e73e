import type { Field } from '#core/form.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import type { Posted } from '#web/forms/posted.ts';

/** One group of fields among several of the same kind: an element, a thing that was asked for. */
export interface Group {
  readonly legend: string;
  readonly fields: readonly Field[];
  /** Fields that stand side by side after them. */
  readonly beside?: readonly Field[];
  /** Fields that are seldom answered, in a disclosure. */
  readonly folded?: { readonly says: string; readonly open: boolean; readonly fields: readonly Field[] };
  /** What is pressed to take it out; null where it may not be. */
  readonly remove: string | null;
}

/** What a form needs beyond plain fields: a list whose rows are added and taken away, with or without script. */
export interface Part {
  /** The form's own fields as its page asks them: without those its groups stand for, with those that depend on the case. */
  own?(fields: readonly Field[], open: OpenCommand): readonly Field[];
  /** The groups there are, by what has been typed. */
  groups(typed: Posted, open: OpenCommand): readonly Group[];
  /** The words of the button that adds a group; null where none is added. */
  readonly add: string | null;
  /** What was typed after a button of the part was pressed ("add", "remove-2"); null when it is none of its buttons. */
  pressed(press: string, typed: Posted): Posted | null;
  /** The input as the command takes it: rows that were left empty go, what is not asked is filled in. */
  tidy(input: Record<string, unknown>, open: OpenCommand): Record<string, unknown>;
}

/** Every field of a group, wherever it stands. */
export const fieldsOfGroup = ({ fields, beside = [], folded }: Group): readonly Field[] => [
  ...fields,
  ...beside,
  ...(folded?.fields ?? []),
];
