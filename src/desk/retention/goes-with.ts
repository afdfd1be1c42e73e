import type { Moment } from '#core/day.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { Stream } from '#record/events/event.ts';
import type { Prepared } from '#record/events/write.ts';
import { plainReference } from '#record/search/words.ts';
import type { Desk } from '../desk.ts';
import { safetyStream } from '../restricted/for-safety.ts';
import type { SafetyAsked } from '../restricted/safety-asked.ts';
import { viewsStream } from '../restricted/views.ts';
import { anonymisingStream } from './anonymising/words-kept.ts';
import { holdStream } from './holds.ts';

/** What is kept beside a case and would still tell of it. */
interface Beside {
  readonly kept: Stream;
  readonly versions: readonly number[];
}

/**
 * What goes with a case: why it was on hold, words proposed to stay of it, who opened it while it was restricted, and who asked by its reference to open it for
 * safety. Somebody may have been named in each. Given back is what is written for it, once it is known when and by whom.
 */
export async function goesWith(
  desk: Desk,
  organisation: string,
  { stream, reference }: { readonly stream: string; readonly reference: string },
): Promise<
  (
    event: { readonly at: Moment; readonly by: { id: string; name: string } },
    reason: string,
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
  ]);
  return (event, reason) =>
    found.flat().map(({ kept: { stream: beside, kind, version: expected }, versions }) => ({
      stream: beside,
      kind,
      expected,
      events: [{ type: payloadsDestroyed, ...event, payload: { versions, reason } }],
      settings: [],
      destroys: versions,
    }));
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
