import type { Moment } from '#core/day.ts';
import type { AnyKind } from '#kinds/case-setting.ts';
import { kindNamed } from '#kinds/kinds.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { Stream } from '#record/events/event.ts';
import type { Prepared } from '#record/events/write.ts';
import { plainReference } from '#record/search/words.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';
import { safetyStream } from '../restricted/for-safety.ts';
import type { SafetyAsked } from '../restricted/safety-asked.ts';
import { viewsStream } from '../restricted/views.ts';
import { anonymisingStream } from './anonymising/words-kept.ts';
import { exportsWith } from './exports-with.ts';
import { holdStream } from './holds.ts';

/** What is kept beside a case and would still tell of it. */
export interface Beside {
  readonly kept: Stream;
  readonly versions: readonly number[];
}

/**
 * What goes with a case: why it was on hold, words proposed to stay of it, who opened it while it was restricted, and who asked by its reference to open it for
 * safety, and what was packed of it for somebody who asked to see their data. Somebody may have been named in each. Given back is what is written for it, once it is known when and by whom, and in which setting a data request is shown.
 */
export async function goesWith(
  desk: Desk,
  organisation: string,
  { stream, reference }: { readonly stream: string; readonly reference: string },
): Promise<
  (
    event: { readonly at: Moment; readonly by: { id: string; name: string } },
    reason: string,
    setting: Parameters<AnyKind['project']>[1],
  ) => Prepared['writes']
> {
  const plain = plainReference(reference);
  const asked = ({ reference: typed }: Partial<SafetyAsked>): boolean =>
    plainReference(typed ?? '') === plain;
  const found = await Promise.all([
    besides(desk, organisation, holdStream(stream)),
    besides(desk, organisation, anonymisingStream(stream)),
    besides(desk, organisation, viewsStream(stream)),
    besides(desk, organisation, safetyStream, (payload) => asked(payload as Partial<SafetyAsked>)),
    exportsWith(desk, organisation, { stream, reference }),
  ]);
  return (event, reason, setting) =>
    found.flat().map(({ kept, versions }) => ({
      stream: kept.stream,
      kind: kept.kind,
      expected: kept.version,
      events: [{ type: payloadsDestroyed, ...event, payload: { versions, reason } }],
      ...shownWithout(kept, versions, setting),
      destroys: versions,
    }));
}

/** What is shown of a case without some of its content; of what is no case, no setting stays. */
function shownWithout(
  { kind: name, events }: Stream,
  versions: readonly number[],
  setting: Parameters<AnyKind['project']>[1],
): Pick<Prepared['writes'][number], 'projection' | 'settings'> {
  const kind = kindNamed(name);
  if (kind === undefined) return { settings: [] };
  const left = events.filter(({ version }) => !versions.includes(version));
  return { projection: kind.project(stateIn(kind, historyIn(left)), setting) };
}

/** The versions of a stream that go; none where nothing is left of it that does. */
async function besides(
  desk: Desk,
  organisation: string,
  stream: string,
  goes: (payload: unknown) => boolean = () => true,
): Promise<Beside[]> {
  const kept = await desk.record.load(organisation, stream);
  if (kept === null) return [];
  const versions = kept.events
    .filter(({ payload, type }) => payload !== null && type !== payloadsDestroyed && goes(payload))
    .map(({ version }) => version);
  return versions.length === 0 ? [] : [{ kept, versions }];
}
