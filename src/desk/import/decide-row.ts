import type { Refusal } from '#core/refusal.ts';
import { recordSchema } from '#kinds/complaint/commands/record-input.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { type Complaint, isOpen } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import { decideNew } from '../complaint/decide-new.ts';
import type { Situated } from '../complaint-setting.ts';
import { asHistory, stateOf } from '../history.ts';
import { issueInWords } from '../issue-in-words.ts';
import { columnsIn, type ImportMap } from './map.ts';
import type { RowInput } from './row-input.ts';
import type { Fault } from './value.ts';

/** A row decided: the history it comes to, or why it cannot be taken. */
export type Decided =
  | { readonly ok: true; readonly history: Recorded<ComplaintEvent>[]; readonly open: boolean }
  | { readonly ok: false; readonly fault: Fault };

/** Decides a row by the rules that any complaint is recorded by, and then its category by its own command. */
export function decideRow(
  situated: Situated,
  { record, category }: RowInput,
  map: ImportMap,
  reference: string,
): Decided {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    return fault(map, field, issue === undefined ? '' : issueInWords(issue), 'Mend it in the file.');
  }
  const decided = decideNew(situated, parsed.data, reference);
  if (!decided.ok) return refusedBy(map, decided.refusals);
  const { history } = decided;
  const complaint = stateOf(history) as Complaint;
  if (category === null) return { ok: true, history, open: isOpen(complaint) };
  const categorise = kind.commands.get('categorise');
  const given = categorise?.schema.safeParse({ primary: category });
  const categorised =
    given?.success === true ? categorise?.decide(complaint, given.data, situated.setting) : undefined;
  if (categorised?.ok !== true)
    return {
      ok: false,
      fault: {
        column: map.category?.column ?? null,
        says: `There is no category “${category}”.`,
        remedy: 'Say in the map which of ours it is.',
      },
    };
  const added = asHistory(categorised.events, history.length, situated.setting);
  return { ok: true, history: [...history, ...added], open: isOpen(complaint) };
}

function refusedBy(map: ImportMap, refusals: readonly Refusal[]): Decided {
  const [first] = refusals;
  const all = (texts: readonly string[]): string =>
    [...new Set(texts)].filter((text) => text !== '').join(' ');
  // What stands in the way elsewhere mostly follows from the first, and shows once that is mended.
  const same = refusals.filter(({ at }) => at === first?.at);
  const says = all(same.map((refusal) => refusal.says));
  return fault(map, first?.at ?? '', says, all(same.map(({ remedy }) => remedy)));
}

/** A fault of a field, said of the column the map fills it from. */
function fault(map: ImportMap, field: string, says: string, remedy: string): Decided {
  const value = field.startsWith('closedBefore.on') ? map.ended?.on : map.complaint[field];
  return {
    ok: false,
    fault: { column: value === undefined ? null : (columnsIn(value)[0] ?? null), says, remedy },
  };
}
