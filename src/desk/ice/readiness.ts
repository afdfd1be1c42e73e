import type { ClauseId } from '#core/citation.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { type Expected, readinessOf } from '#kinds/complaint/readiness.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

/** How a gap is filled: a command, with what its form opens with. */
export interface Mend {
  readonly command: string;
  readonly about: Readonly<Record<string, string>>;
}

/** Something the file should hold, as pages show it. */
export interface FileItem {
  readonly id: string;
  readonly says: string;
  readonly detail: string;
  readonly why: string;
  readonly clauses: readonly ClauseId[];
  /** What would put it there; null where nothing can any more. */
  readonly mend: Mend | null;
}

/** How ready a file is to be handed over: a count, what is missing, what is explained, what is held. */
export interface FileReadiness {
  readonly of: number;
  readonly ready: number;
  readonly missing: readonly FileItem[];
  readonly explained: readonly FileItem[];
  readonly held: readonly FileItem[];
  /** Whoever asks may say why something is not there. */
  readonly mayExplain: boolean;
}

/** What puts right a gap that no document fills. */
const doneBy: Readonly<Record<string, string>> = {
  explained: 'explain-process',
  acknowledgement: 'send-acknowledgement',
  contacts: 'record-contact',
  'elements-agreed': 'agree-elements',
  authority: 'record-authority',
  'our-part': 'send-contribution',
};
/** Gaps a document added now fills. */
const filledByDocument = new Set([
  'as-received',
  'recording',
  'assessment',
  'standard',
  'outgoing',
  'ice-letter',
  'our-statement',
  'report',
]);

/** Whether the file holds what it should by now, for one person: what they may add, and what stands in the way of it. */
export function readinessFor(
  complaint: Complaint,
  setting: ComplaintSetting,
  can: (command: string) => boolean,
): FileReadiness {
  const { of, ready, missing, explained, held } = readinessOf(complaint, setting);
  const shown = (one: Expected): FileItem => ({
    id: one.id,
    says: one.says,
    detail: one.detail,
    why: one.why,
    clauses: one.clauses,
    mend: one.state === 'held' ? null : mendOf(one, complaint, can),
  });
  return {
    of,
    ready,
    missing: missing.map(shown),
    explained: explained.map(shown),
    held: held.map(shown),
    mayExplain: permitRefusal('explain-missing', setting.actor.roles) === null,
  };
}

function mendOf(
  { id, says, add }: Expected,
  complaint: Complaint,
  can: (command: string) => boolean,
): Mend | null {
  const [row, of] = parted(id);
  const command = doneBy[row];
  // Once the final response has gone, an acknowledgement would say what is long past.
  if (command === 'send-acknowledgement' && (complaint.provider?.finals.length ?? 0) > 0) return null;
  if (command !== undefined) return can(command) ? { command, about: {} } : null;
  if (!filledByDocument.has(row) || add === null || !can('add-document')) return null;
  return { command: 'add-document', about: { kind: add, title: says, ...daysOf(row, of, complaint) } };
}

/** "recording-c3": the row of the table, and what it is of. */
function parted(id: string): readonly [string, string] {
  const row = [...filledByDocument, ...Object.keys(doneBy)].find(
    (each) => id === each || id.startsWith(`${each}-`),
  );
  return row === undefined ? [id, ''] : [row, id.slice(row.length + 1)];
}

/** What is known of a document before it is added: its call, its day, since when it held. */
function daysOf(row: string, of: string, { contacts, iceItems }: Complaint): Record<string, string> {
  switch (row) {
    case 'recording': {
      const on = contacts.find(({ id }) => id === of)?.on;
      return { contact: of, ...(on === undefined ? {} : { dated: on }) };
    }
    case 'standard':
      return { inForceFrom: of };
    case 'ice-letter': {
      const on = iceItems.find(({ id }) => id === of)?.on;
      return on === undefined ? {} : { dated: on };
    }
    default:
      return {};
  }
}
