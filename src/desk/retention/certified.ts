import type { Desk } from '../desk.ts';
import type { Certificate } from './certificate.ts';

/** What the event says that says why. */
export interface Said {
  readonly certificate?: Certificate;
}

/** The certificate in the event that says why: the last of the stream at that version. */
export async function certified(
  desk: Desk,
  organisation: string,
  { stream, version }: { readonly stream: string; readonly version: number },
): Promise<{ readonly outcome: 'destroyed'; readonly certificate: Certificate }> {
  const loaded = await desk.record.load(organisation, stream);
  const said = loaded?.events[version - 1]?.payload as Said | null | undefined;
  if (said?.certificate === undefined)
    throw new RangeError('a destruction was recorded without a certificate');
  return { outcome: 'destroyed', certificate: said.certificate };
}
