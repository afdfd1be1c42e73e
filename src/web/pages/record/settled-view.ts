import type { Refusal } from '#core/refusal.ts';
import type { RecordPage } from '#desk/complaint/record-page.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';

/** The page that asks how it was put right, with everything typed before carried along unseen. */
export function settledView(
  { settled, today }: RecordPage,
  {
    typed,
    carried,
    faults = [],
    refusals = [],
  }: {
    readonly typed: Posted;
    readonly carried: readonly { readonly name: string; readonly value: string }[];
    readonly faults?: readonly Fault[] | undefined;
    readonly refusals?: readonly Refusal[] | undefined;
  },
): PageData {
  const form = formView(settled, { action: '/record', today, typed, faults });
  return { title: form.title, form, faults, refusals, carried };
}
