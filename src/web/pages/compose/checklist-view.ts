import type { Composer } from '#desk/complaint/composing/composer.ts';
import { commandHref } from '#web/complaint/addresses.ts';
import { addressOf } from './places.ts';

/** A line of a checklist as checklist.njk draws it. */
export interface LineView {
  readonly says: string;
  readonly clause: string | null;
  /** Where to mend it: a place on the page, or a button that keeps what is typed and goes there. */
  readonly href?: string | undefined;
  readonly go?: string | undefined;
  readonly note?: string | undefined;
}

export interface ChecklistView {
  readonly met: number;
  readonly of: number;
  readonly todo: readonly LineView[];
  readonly done: readonly LineView[];
  /** Met by the locked wording, all of it together. */
  readonly byWording: readonly LineView[];
  readonly track: {
    readonly whole: number;
    readonly gone: number;
    readonly steps: true;
    readonly shape: 'done';
  };
}

/** A page that shows the checklist: the composer with an element open or none, or a page beside it. */
export type Seen = { readonly open: string | null } | 'apart';

/** What is left first, each line with the way to mend it; then what is done; then what the locked wording does by itself. */
export function checklistView(at: Composer, seen: Seen): ChecklistView {
  const { lines, others } = at.checklist;
  const left = lines.flatMap((line) =>
    line.left.map((each) => ({ ...each, clause: line.clause, remedy: undefined as string | undefined })),
  );
  const more = others.map(({ code, says, remedy, clauses }) => ({
    code,
    says: says.replace(/\.$/, ''),
    remedy,
    element: undefined,
    clause: clauses[0] ?? null,
  }));
  // One sentence may hold up many rows: all the wording's, when it is not loaded.
  const all = [...left, ...more];
  const todo = all
    .filter(({ says }, index) => all.findIndex((line) => line.says === says) === index)
    // What nobody can do before the letter goes stands last.
    .sort((a, b) => Number(a.code === null) - Number(b.code === null));
  const met = lines.filter((line) => line.left.length === 0);
  const done = met.map(({ says, clause, metBy, notAsked }) => ({
    says,
    clause,
    metBy,
    note: notAsked === null ? undefined : `Switched off: ${notAsked}`,
  }));
  return {
    met: met.length,
    of: lines.length,
    todo: todo.map((line) => ({
      says: line.says,
      clause: line.clause,
      note: line.remedy,
      ...whereTo(line.code, line.element, at, seen),
    })),
    done: done.filter(({ metBy }) => metBy === 'letter'),
    byWording: done.filter(({ metBy }) => metBy === 'wording'),
    track: { whole: lines.length, gone: met.length, steps: true, shape: 'done' },
  };
}

/** The field of the open element that mends a refusal. */
const fields: Readonly<Record<string, string>> = {
  'complaint.element-not-answered': 'finding',
  'complaint.outcome-not-recorded': 'outcomes',
  'complaint.not-achieved-not-explained': 'why',
};
/** The part of the page that does. */
const parts: Readonly<Record<string, string>> = {
  'complaint.reviewer-missing': '#reviewer',
  'complaint.reviewer-not-independent': '#reviewer',
  'complaint.action-without-timescale': '#promises',
  'complaint.ice-text-missing': '#locked',
  'complaint.ice-text-not-loaded': '#locked',
  'complaint.ice-text-altered': '#locked',
  'complaint.ice-text-other-programme': '#locked',
  'complaint.ice-text-expired': '#locked',
};
/** The command that does, on a page of its own. */
const commands: Readonly<Record<string, string>> = {
  'complaint.steps-not-done': 'complete-step',
  'complaint.no-clarification-contact': 'agree-elements',
  'complaint.outcome-wanted-missing': 'agree-elements',
  'complaint.authority-not-confirmed': 'record-authority',
  'complaint.outgoing-not-agreed': 'send-draft-to-outgoing',
  'complaint.handler-is-subject': 'assign',
};

function whereTo(
  code: string | null,
  element: string | undefined,
  at: Composer,
  seen: Seen,
): Pick<LineView, 'href' | 'go'> {
  if (code === null) return {};
  const base = addressOf(at);
  const command = commands[code];
  const part = parts[code];
  if (fields[code] !== undefined && element !== undefined) {
    if (seen === 'apart') return { href: `${base}?element=${element}#element-${element}` };
    return element === seen.open ? { href: `#${fields[code]}` } : { go: `element.${element}` };
  }
  if (part !== undefined) return { href: seen === 'apart' ? `${base}${part}` : part };
  if (command === undefined) return {};
  return seen === 'apart' ? { href: commandHref(at.reference, command) } : { go: `command.${command}` };
}
