import type { Moment } from '#core/day.ts';
import type { AnyKind } from '#kinds/case-setting.ts';
import { kindNamed } from '#kinds/kinds.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { Stream } from '#record/events/event.ts';
import type { Prepared } from '#record/events/write.ts';
import { historyIn, stateIn } from '../history.ts';

/** What is kept beside a case and would still tell of it. */
export interface Beside {
  readonly kept: Stream;
  readonly versions: readonly number[];
}

type Reading = Parameters<AnyKind['project']>[1];

/** What is written for what goes beside a case, once it is known when and by whom, why, and in which setting a case is shown. */
export const writesBeside =
  (found: readonly Beside[]) =>
  (
    event: { readonly at: Moment; readonly by: { id: string; name: string } },
    reason: string,
    setting: Reading,
  ): Prepared['writes'] =>
    found.map(({ kept, versions }) => ({
      stream: kept.stream,
      kind: kept.kind,
      expected: kept.version,
      events: [{ type: payloadsDestroyed, ...event, payload: { versions, reason } }],
      ...shownWithout(kept, versions, setting),
      destroys: versions,
    }));

/** What is shown of a case without some of its content; of what is no case, no setting stays. */
function shownWithout(
  { kind: name, events }: Stream,
  versions: readonly number[],
  setting: Reading,
): Pick<Prepared['writes'][number], 'projection' | 'settings'> {
  const kind = kindNamed(name);
  if (kind === undefined) return { settings: [] };
  const left = events.filter(({ version }) => !versions.includes(version));
  return { projection: kind.project(stateIn(kind, historyIn(left)), setting) };
}
