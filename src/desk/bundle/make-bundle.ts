import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { loadCase } from '../complaint/open-case.ts';
import { submit } from '../complaint/submit.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { setDown } from '../set-down.ts';
import { bundleOf } from './bundle-of.ts';

/** The most a bundle may weigh: recordings among it. */
const largest = 4 * 1024 ** 3;

/** A bundle that is made, kept and recorded. */
export interface BundleKept {
  readonly reference: string;
  /** The bundle’s id in the complaint. */
  readonly bundle: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly documents: number;
  readonly pages: number;
  /** What could not be paged or was left as it came, a sentence each. */
  readonly notices: readonly string[];
}

/** Makes a complaint’s bundle, keeps it and records it; refused whole when a document is missing. Null without a complaint. */
export async function makeBundleOf(
  desk: Desk,
  organisation: string,
  asked: {
    readonly reference: string;
    readonly madeBy: string;
    /** Made once for each bundle, so that one carried on by another Redress is recorded once. */
    readonly key: string;
    readonly progress?: (done: number, of: number, says: string) => void;
    /** Where the bundle is to lie besides: handed the file while it is there. */
    readonly lying?: (path: string) => Promise<void>;
  },
): Promise<{ readonly kept: BundleKept } | { readonly refusals: readonly Refusal[] } | null> {
  const found = await loadCase(desk, organisation, systemActor, asked.reference);
  if (found === null) return null;
  return setDown('bundle', async (folder) => {
    const made = await desk.bind(bundleOf(desk, organisation, { ...found, madeBy: asked.madeBy }), {
      to: join(folder, 'bundle.zip'),
      sign: desk.record.sign,
      ...(asked.progress === undefined ? {} : { progress: asked.progress }),
    });
    if (!made.ok) return { refusals: made.refusals };
    const file = await desk.record.files.keep({
      organisation,
      name: `${asked.reference} bundle.zip`,
      content: createReadStream(made.path),
      limit: largest,
      types: ['application/zip'],
    });
    if (isRefusal(file)) return { refusals: [file] };
    await asked.lying?.(made.path);
    const outcome = await submit(desk, {
      organisation,
      actor: systemActor,
      command: 'record-bundle',
      reference: asked.reference,
      key: asked.key,
      input: {
        file: file.digest,
        sha256: made.sha256,
        bytes: made.bytes,
        documents: made.documents.length,
        pages: made.pages,
        madeBy: asked.madeBy,
      },
    });
    // The complaint may have been destroyed meanwhile: then nothing of it may stay in a bundle.
    if (outcome.outcome !== 'done') await desk.record.destructions.letGo(organisation, [file.digest]);
    if (outcome.outcome === 'refused') return { refusals: outcome.refusals };
    const after = await loadCase(desk, organisation, systemActor, asked.reference);
    const bundle = after?.complaint.bundles.findLast(({ sha256 }) => sha256 === made.sha256);
    return {
      kept: {
        reference: asked.reference,
        bundle: bundle?.id ?? '',
        bytes: made.bytes,
        sha256: made.sha256,
        documents: made.documents.length,
        pages: made.pages,
        notices: made.documents.flatMap(({ notices }) => notices),
      },
    };
  });
}
