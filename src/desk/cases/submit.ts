import { hash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { yearOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Duty } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import type { AnyEvent, AnyKind, CaseSetting } from '#kinds/case-setting.ts';
import type { Actor, Recorded } from '#kinds/kind.ts';
import { kindNamed } from '#kinds/kinds.ts';
import type { TimelineEntry } from '#kinds/timeline-entry.ts';
import { canonicalJson } from '#record/events/canonical.ts';
import type { AppendOutcome, Earlier } from '#record/events/write.ts';
import { isInScope } from '../access/in-scope.ts';
import { type SituatedHere, situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { asHistory, historyIn, stateIn } from '../history.ts';
import { askedAtRecording } from '../restricted/later-complaints/at-recording.ts';
import { lookAfter } from '../restricted/later-complaints/look.ts';
import { saysPaperOnly } from '../restricted/paper-only.ts';
import { paperOnlyRefusals } from '../restricted/paper-only-stop.ts';
import { carryOut } from './carry-out.ts';
import { decideNewCase } from './decide-new.ts';
import { writeOfCase } from './write-of.ts';

/** A command as it comes in, from a page, the API, a job or an import: all go through this one door. */
export interface Submission {
  readonly organisation: string;
  readonly actor: Actor;
  /** The kind of case it is about, by name: "complaint". A case of another kind is not found by it. */
  readonly kind: string;
  readonly command: string;
  /** The case’s reference; left out to record a new one. */
  readonly reference?: string | undefined;
  readonly input: unknown;
  /** Made once for what a person does; the same key again gives the same answer and writes nothing. */
  readonly key: string;
  /** The version the person was looking at; left out by callers that did not look. */
  readonly opened?: number | undefined;
}

export type Outcome =
  | {
      readonly outcome: 'done';
      readonly reference: string;
      readonly version: number;
      /** What was recorded, as the timeline tells it: "First response sent". */
      readonly happened: string;
      /** What is due next. */
      readonly says: string;
    }
  | { readonly outcome: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly outcome: 'changed'; readonly version: number; readonly since: readonly TimelineEntry[] }
  | { readonly outcome: 'not-found' };

/** Tries before a race is given up: each loser sees what the winner did and decides again. */
const tries = 5;

/** Does a command on a case of any kind: parse, load, decide, carry out what it speaks of, and record it all or nothing. */
export async function submit(desk: Desk, submission: Submission): Promise<Outcome> {
  const kind = kindNamed(submission.kind);
  const command = kind?.commands.get(submission.command);
  if (kind === undefined || command === undefined) return refusedWith(unknownCommand(submission, kind));
  const work = () => carriedOut(desk, kind, command, submission);
  return desk.around === undefined ? work() : desk.around(keptAs(submission), work);
}

async function carriedOut(
  desk: Desk,
  kind: AnyKind,
  command: NonNullable<ReturnType<AnyKind['commands']['get']>>,
  submission: Submission,
): Promise<Outcome> {
  const barred = kind.barred(submission.command, submission.actor.roles);
  if (barred !== null) return refusedWith(barred);
  const { organisation, actor } = submission;
  if (submission.command === 'record' && saysPaperOnly(submission.input))
    return refusedWith(...(await paperOnlyRefusals(desk, { organisation, id: actor.id })));
  const parsed = command.schema.safeParse(submission.input);
  if (!parsed.success) return { outcome: 'invalid', issues: parsed.error.issues };
  const situated = await situate(desk, submission.organisation, submission.actor);
  return submission.command === 'record'
    ? recordNew(desk, kind, submission, parsed.data as Record<string, unknown>, situated)
    : changeExisting(desk, kind, submission, parsed.data, situated);
}

const refusedWith = (...refusals: readonly Refusal[]): Outcome => ({ outcome: 'refused', refusals });

const unknownCommand = ({ command }: Submission, kind: AnyKind | undefined): Refusal => ({
  code: 'command.unknown',
  says: `Nothing called “${command}” can be done with a ${kind?.called ?? 'case'}.`,
  remedy: 'See the list of commands.',
  clauses: [],
});

/** Records a new case under a new reference; the number is taken in the same transaction. */
async function recordNew(
  desk: Desk,
  kind: AnyKind,
  submission: Submission,
  input: Record<string, unknown>,
  situated: SituatedHere,
): Promise<Outcome> {
  const { organisation } = submission;
  const year = yearOf(situated.setting.today);
  // Decided once before a number is taken, so that a refusal costs none.
  const trial = decideNewCase(kind, situated, input, `C-${year}-0000`);
  // What was acknowledged once is so whatever has changed since, such as the day.
  if (!trial.ok) return (await earlierAnswer(desk, submission)) ?? refusedWith(...trial.refusals);
  if (!isInScope(submission.actor, () => cardIn(kind, trial.history, situated.setting)))
    return refusedWith(notTheirs);
  const withAsked = await askedAtRecording(desk, organisation, kind, trial.history, situated.setting);
  const stream = randomUUID();
  let decided = trial.history;
  const of = digestOf(submission);
  const outcome = await desk.record.append({
    organisation,
    key: submission.key,
    command: keptAs(submission),
    numbers: { series: kind.name, year, count: 1 },
    writes: ([number]) => {
      const before = [situated.referencePrefix, kind.mark].filter((part) => part !== '').join('-');
      const reference = `${before}-${year}-${String(number).padStart(4, '0')}`;
      const again = decideNewCase(kind, situated, input, reference);
      if (!again.ok) throw new RangeError('a decision changed with its reference');
      decided = withAsked(again.history);
      return {
        writes: [writeOfCase(kind, stream, 0, decided, situated.setting)],
        result: { reference, of },
      };
    },
  });
  return answer(kind, outcome, decided, decided, situated.setting, of);
}

const cardIn = (kind: AnyKind, history: readonly Recorded<AnyEvent>[], setting: CaseSetting) =>
  kind.project(stateIn(kind, history), setting).card;

const notTheirs: Refusal = {
  code: 'permit.relation',
  says: 'You may record only what your own organisation delivers.',
  remedy: 'Leave out who delivers it, or ask the provider to record it.',
  clauses: [],
  at: 'deliveredBy',
};

/** Changes a case; when it was changed meanwhile and nobody was looking at it, decides again on what it is now. */
async function changeExisting(
  desk: Desk,
  kind: AnyKind,
  submission: Submission,
  input: unknown,
  { setting }: SituatedHere,
): Promise<Outcome> {
  const { organisation, reference = '' } = submission;
  const stream = await desk.record.cases.streamByReference(organisation, reference);
  if (stream === null) return { outcome: 'not-found' };
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await desk.record.load(organisation, stream);
    if (loaded === null || loaded.kind !== kind.name) return { outcome: 'not-found' };
    const history = historyIn(loaded.events);
    const state = stateIn(kind, history);
    if (!isInScope(submission.actor, () => kind.project(state, setting).card))
      return { outcome: 'not-found' };
    if (submission.opened !== undefined && submission.opened < loaded.version) {
      // A form sent twice is not a race: the first answer is given again.
      const earlier = await earlierAnswer(desk, submission);
      if (earlier !== null) return earlier;
      const since = kind.timeline(history.filter((one) => one.version > (submission.opened ?? 0)));
      // What nobody is told of stops nobody, or being stopped would tell it.
      if (since.length > 0) return { outcome: 'changed', version: loaded.version, since };
    }
    const decision = kind.commands.get(submission.command)?.decide(state, input, setting);
    if (decision === undefined || !decision.ok) {
      const earlier = await earlierAnswer(desk, submission);
      return earlier ?? refusedWith(...(decision?.refusals ?? []));
    }
    // Nothing came of it, such as a date worked out again that stays as it was: there is nothing to record.
    if (decision.events.length === 0)
      return {
        outcome: 'done',
        reference,
        version: loaded.version,
        happened: 'Nothing had to change',
        says: whatNext(kind, state, setting),
      };
    const made = await carryOut(desk, organisation, kind, { state, events: decision.events, setting });
    if ('refusals' in made) return refusedWith(...made.refusals);
    const added = asHistory(made.events, loaded.version, setting);
    const outcome = await desk.record.append({
      organisation,
      key: submission.key,
      command: keptAs(submission),
      writes: [writeOfCase(kind, stream, loaded.version, added, setting, history)],
      result: { reference, of: digestOf(submission) },
    });
    if (outcome.outcome === 'recorded') await lookAfter(desk, organisation, stream, added);
    if (outcome.outcome !== 'changed-since' || submission.opened !== undefined || attempt === tries)
      return answer(kind, outcome, added, [...history, ...added], setting, digestOf(submission));
  }
}

/** What came of an earlier attempt with the same key, or null when this is the first. */
async function earlierAnswer(desk: Desk, submission: Submission): Promise<Outcome | null> {
  const { organisation, key } = submission;
  const earlier = await desk.record.answered(organisation, key, keptAs(submission));
  return earlier === null ? null : againAs(earlier, digestOf(submission));
}

/** What is kept with a key: the answer, and a digest of what was sent, so that other words under the same key are noticed. */
interface Kept {
  readonly reference: string;
  readonly of: string;
}

/** The command as its key remembers it: "complaint.record-contact". */
const keptAs = ({ kind, command }: Pick<Submission, 'kind' | 'command'>): string => `${kind}.${command}`;

const digestOf = ({ input }: Submission): string =>
  hash('sha256', canonicalJson(input ?? null), 'base64url').slice(0, 22);

/** The first answer to a key again; refused when what is sent now is not what was sent then. */
function againAs({ result, version }: Pick<Earlier, 'result' | 'version'>, of: string): Outcome {
  const kept = result as Kept | null;
  if (kept === null) return refusedWith(destroyedSince);
  if (kept.of !== of) return refusedWith(otherWords(kept.reference));
  return {
    outcome: 'done',
    reference: kept.reference,
    version,
    happened: 'This was recorded already',
    says: 'It was sent twice, and stands once.',
  };
}

const destroyedSince: Refusal = {
  code: 'record.destroyed-since',
  says: 'This was recorded already, and has been destroyed since.',
  remedy: '',
  clauses: [],
};

const otherWords = (reference: string): Refusal => ({
  code: 'record.key-used-elsewhere',
  says: `This was sent before with other words, which are recorded in ${reference}. These are not.`,
  remedy:
    'Look what is recorded there. If this is to be recorded too, open the form again and send it from there.',
  clauses: [],
});

function answer(
  kind: AnyKind,
  outcome: AppendOutcome,
  added: readonly Recorded<AnyEvent>[],
  history: readonly Recorded<AnyEvent>[],
  setting: CaseSetting,
  of: string,
): Outcome {
  switch (outcome.outcome) {
    case 'recorded':
      return {
        outcome: 'done',
        reference: (outcome.result as Kept).reference,
        version: outcome.version,
        happened: happenedIn(kind, added),
        says: whatNext(kind, stateIn(kind, history), setting),
      };
    case 'already-recorded':
      return againAs(outcome, of);
    case 'changed-since':
      return {
        outcome: 'changed',
        version: outcome.expected + outcome.since.length,
        since: kind.timeline(historyIn(outcome.since)),
      };
    case 'refused':
      return refusedWith(outcome.refusal);
  }
}

/** What was recorded, as the timeline tells the weightiest of it. */
function happenedIn(kind: AnyKind, added: readonly Recorded<AnyEvent>[]): string {
  const told = kind.timeline(added);
  return (told.find((entry) => entry.key) ?? told.at(-1))?.title ?? 'Saved';
}

/** What is due next, for the notice that says it was recorded. */
function whatNext(kind: AnyKind, state: unknown, setting: CaseSetting): string {
  const next = kind.project(state, setting).duties.find((duty) => isToldIn(duty, setting.actor));
  if (next === undefined) return 'Nothing more is due.';
  return `Next: ${next.says.charAt(0).toLowerCase()}${next.says.slice(1)}, by ${inWords(next.due, setting.today)}.`;
}

/** Not what Redress does by itself; and what nominated officers owe is told to them, because others may not learn of it. */
const isToldIn = ({ ownerRole, owner }: Duty, { id, roles }: Actor): boolean =>
  ownerRole === 'nominated-officer'
    ? owner === id || (owner === null && roles.includes(ownerRole))
    : ownerRole !== 'system';
