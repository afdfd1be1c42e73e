import type { Scan } from '#desk/quarantine/scan.ts';
import { type ClamdPlace, clamdAnswers, clamdScan } from './instream.ts';

/** What looks at files, and what whoever runs Redress should know of it; nothing where all is well. */
export interface OpenScan {
  readonly scan: Scan | null;
  readonly says: string | null;
}

/** Finds out whether clamd is there. One that does not answer yet is asked all the same when a file comes. */
export async function openScan(place: ClamdPlace | null, told: (says: string) => void): Promise<OpenScan> {
  if (place === null) return { scan: null, says: none };
  const scan = clamdScan(place, told);
  return { scan, says: (await clamdAnswers(place)) ? null : silent };
}

const none =
  'No scanner is set up, so files are taken without being looked at for harmful software. REDRESS_CLAMD names a clamd that does it.';
const silent =
  'clamd does not answer where REDRESS_CLAMD says. Until it does, every file given is locked away.';
