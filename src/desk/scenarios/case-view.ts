import type { AnyKind, CaseSetting } from '#kinds/case-setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { DataRequest } from '#kinds/data-request/state.ts';
import { type DataRequestView, dataRequestViewOf } from './data-request-view.ts';
import { type ComplaintView, viewOf } from './view.ts';

/** What can be expected of a case of any kind. */
export type CaseView = ComplaintView | DataRequestView;

type Reading = Pick<CaseSetting, 'calendars' | 'rules' | 'actor'>;

const views: Readonly<Record<string, (state: unknown, reading: Reading) => CaseView>> = {
  complaint: (state, reading) => viewOf(state as Complaint, reading),
  'data-request': (state, reading) => dataRequestViewOf(state as DataRequest, reading),
};

/** What can be expected of a case as it stands. Throws for a kind nobody has said it of: a bug. */
export function caseViewOf({ name }: Pick<AnyKind, 'name'>, state: unknown, reading: Reading): CaseView {
  const view = views[name];
  if (view === undefined) throw new RangeError(`nothing is said of what can be expected of a ${name}`);
  return view(state, reading);
}
