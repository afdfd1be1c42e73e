import type { Refusal } from '#core/refusal.ts';
import { counted, thousands } from '#core/thousands.ts';
import type { BundleKept } from '#desk/bundle/make-bundle.ts';
import type { AboutComplaint } from '#desk/ice/ice-page.ts';
import {
  bundleHref,
  bundlesHref,
  caseHref,
  commandHref,
  fileHref,
  iceHref,
} from '#web/complaint/addresses.ts';
import { sizeInWords } from '#web/size-in-words.ts';

/** How a bundle stands that somebody asked for. */
interface Work {
  readonly state: 'waiting' | 'under-way' | 'done' | 'refused' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly says: string;
  readonly outcome: unknown;
}

type File = Pick<AboutComplaint, 'reference'> & { readonly can: readonly string[] };

/** A bundle being made, made, or refused with everything that is missing, as its template draws it. */
export function makingView(work: Work, { reference, can }: File) {
  // Papers go to ICE only where it has a case.
  const atIce = can.includes('send-ice-evidence');
  const home = {
    ice: atIce ? iceHref(reference) : null,
    file: fileHref(reference),
    again: bundlesHref(reference),
    documents: `${caseHref(reference)}/documents`,
  };
  switch (work.state) {
    case 'waiting':
    case 'under-way':
      return {
        title: 'Making the bundle',
        state: 'making',
        ...home,
        underway:
          work.of === 0
            ? 'Making the bundle. You can leave this page.'
            : `Making the bundle: ${thousands(work.done)} of ${thousands(work.of)}. You can leave this page.`,
        now: work.says === '' ? 'Waiting for its turn' : work.says,
        track: work.of === 0 ? null : { whole: work.of, gone: work.done, steps: false },
      };
    case 'done': {
      const kept = work.outcome as BundleKept;
      return {
        title: 'The bundle',
        state: 'done',
        ...home,
        holds: `${counted(kept.documents, 'document', 'documents')}, ${counted(kept.pages, 'page', 'pages')}, ${sizeInWords(kept.bytes)}.`,
        download: bundleHref(reference, kept.bundle),
        sum: kept.sha256,
        notices: kept.notices,
        sent: atIce ? commandHref(reference, 'send-ice-evidence', { bundle: kept.bundle }) : null,
      };
    }
    case 'refused': {
      const { refusals } = work.outcome as { readonly refusals: readonly Refusal[] };
      return {
        title: 'The bundle was not made',
        state: 'refused',
        ...home,
        refusals: refusals.map(({ says, remedy, clauses }) => ({
          says,
          remedy,
          clauses: clauses.slice(0, 2),
        })),
      };
    }
    case 'failed':
      return { title: 'The bundle was not made', state: 'failed', ...home };
  }
}
