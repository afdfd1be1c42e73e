import { dayOf, yearOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { AnyKind } from '#kinds/case-setting.ts';
import { kindNamed } from '#kinds/kinds.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { NewEvent, Stream } from '#record/events/event.ts';
import type { Prepared } from '#record/events/write.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';
import type { Changing } from '../settings/save.ts';
import { backupsUntil } from './backups-until.ts';
import type { Certificate, Ground } from './certificate.ts';
import { certified, type Said } from './certified.ts';
import { goesWith } from './goes-with.ts';
import { withoutSecondPerson } from './second-person.ts';

export type Destroyed =
  | { readonly outcome: 'destroyed'; readonly certificate: Certificate }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'not-found' };

/** Tries before a race is given up: somebody recording on the case at this very moment. */
const tries = 5;

/**
 * Destroys everything kept of a case, of whatever kind, at once: the content of every event, files nothing else mentions, words of
 * search, what waits in the outbox, answers to its commands, long work. What stays is what `ground.leaves` says, the chain, and
 * the certificate that is given back. Whether it may be done is the caller’s to decide: no role, hold or rule is asked here, but
 * that a second person agreed where words stay. The
 * same key again gives the same certificate. Bytes left in the database’s own files go with the next scrub.
 */
export async function destroyCase(
  desk: Desk,
  who: Omit<Changing, 'opened'>,
  reference: string,
  ground: Ground,
): Promise<Destroyed> {
  const stream = await desk.record.cases.streamByReference(who.organisation, reference);
  return desk.record.asItself(async () => {
    const earlier = await desk.record.answered(who.organisation, who.key, command);
    if (earlier !== null) return certified(desk, who.organisation, earlier);
    if (stream === null) return { outcome: 'not-found' };
    const refusal = await withoutSecondPerson(desk, who, ground);
    return refusal === null
      ? destroyStream(desk, who, stream, reference, ground)
      : { outcome: 'refused', refusal };
  });
}

const command = 'case.destroy';

async function destroyStream(
  desk: Desk,
  who: Omit<Changing, 'opened'>,
  stream: string,
  reference: string,
  ground: Ground,
): Promise<Destroyed> {
  const { record } = desk;
  const { organisation } = who;
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await record.load(organisation, stream);
    if (loaded === null) return { outcome: 'not-found' };
    const [words, writes] = [
      await record.destructions.wordsOf(organisation, stream),
      await writing(desk, who, loaded, reference, ground),
    ];
    if (writes === null) return { outcome: 'refused', refusal: destroyedBefore };
    const outcome = await record.append({
      organisation,
      key: who.key,
      command,
      numbers: { series: 'certificate', year: yearOf(dayOf(desk.now())), count: 1 },
      writes,
    });
    if (outcome.outcome === 'changed-since' && attempt < tries) continue;
    if (outcome.outcome === 'changed-since') return { outcome: 'refused', refusal: changing };
    if (outcome.outcome === 'refused') return outcome;
    // Of what may not be held at all, words it once had and lost go too.
    await record.destructions.tidy(organisation, ground.leaves === 'nothing' ? null : words);
    await record.destructions.finish();
    return certified(desk, organisation, outcome);
  }
}

/** What is written: what is left, and last the event that says what went and why. Null where nothing is left to destroy. */
async function writing(
  desk: Desk,
  who: Omit<Changing, 'opened'>,
  { stream, kind: name, version, events }: Stream,
  reference: string,
  ground: Ground,
): Promise<((numbers: readonly number[]) => Prepared) | null> {
  const { organisation, actor } = who;
  const kind = kindNamed(name);
  if (kind === undefined) throw new RangeError(`no kind of case is called ${name}`);
  if (isGone(events, ground)) return null;
  const [held, beside, until, { setting, referencePrefix }] = await Promise.all([
    desk.record.destructions.heldBy(organisation, stream),
    goesWith(desk, organisation, { stream, reference }),
    backupsUntil(desk, organisation),
    situate(desk, organisation, actor),
  ]);
  const { now: at, today: on } = setting;
  const by = { id: actor.id, name: actor.name };
  const state = stateIn(kind, historyIn(events));
  const shown = ground.leaves === 'nothing' ? null : kind.project(state, setting).card;
  const own = events.filter(({ type }) => type === payloadsDestroyed).length;
  return ([number]) => {
    const certificate: Certificate = {
      number: `${referencePrefix}-D-${yearOf(on)}-${String(number).padStart(4, '0')}`,
      how: (ground.words ?? []).length > 0 ? 'anonymised' : 'destroyed',
      record: kind.called,
      reference: shown?.reference ?? null,
      contract: shown?.contractName ?? null,
      receivedOn: shown?.receivedOn ?? null,
      rule: ground.rule,
      clauses: ground.clauses,
      reason: ground.reason,
      lastDayKept: ground.lastDayKept ?? null,
      on,
      at,
      approvedBy: by,
      checkedBy: ground.checkedBy ?? null,
      events: held.events - own,
      files: held.files,
      bytes: held.bytes,
      digest: held.digest,
      backupsUntil: until,
    };
    const last = ground.leaves === 'nothing' ? null : leftOf(kind, state, certificate, ground, setting);
    const versions = events.map((event) => event.version);
    const why = { versions, reason: ground.reason, certificate };
    return {
      writes: [
        {
          stream,
          kind: name,
          expected: version,
          events: [
            ...(last === null ? [] : [{ ...last.event, at, by }]),
            { type: payloadsDestroyed, at, by, payload: why },
          ],
          projection: last?.projection ?? null,
          destroys: versions,
          wholeCase: { reference },
        },
        ...beside({ at, by }, ground.reason, setting),
      ],
    };
  };
}

/** Whether nothing is left that this would destroy. What left its figures, or words with nobody in them, may still go wholly. */
function isGone(events: Stream['events'], { leaves, words = [] }: Ground): boolean {
  const there = events.filter(({ payload, type }) => payload !== null && type !== payloadsDestroyed);
  const before = events
    .filter(({ type }) => type === payloadsDestroyed)
    .map(({ payload }) => payload as Said | null)
    .findLast((said) => said?.certificate !== undefined && said.certificate.part === undefined);
  return (
    there.length === 0 ||
    (leaves === 'figures' &&
      (before?.certificate?.how === 'destroyed' || (before?.certificate !== undefined && words.length > 0)))
  );
}

/** The last event of a case that leaves figures, and what is shown of it. */
function leftOf(
  kind: AnyKind,
  state: unknown,
  { number, on, rule, clauses }: Certificate,
  { words = [] }: Ground,
  setting: Parameters<AnyKind['project']>[1],
): {
  readonly event: Pick<NewEvent, 'type' | 'payload'>;
  readonly projection: ReturnType<AnyKind['project']>;
} {
  if (kind.leave === undefined) throw new RangeError(`nothing is said of what a ${kind.called} leaves`);
  const event = kind.leave(state, { on, certificate: number, rule, clauses, words }, setting);
  const { type, ...payload } = event;
  const as = { event, version: 1, at: '' as never, by: { id: '', name: '' } };
  return { event: { type, payload }, projection: kind.project(kind.evolve(state, as), setting) };
}

const destroyedBefore: Refusal = {
  code: 'retention.destroyed-before',
  says: 'It has been destroyed already.',
  remedy: 'Its certificate is in the list of certificates.',
  clauses: [],
};

const changing: Refusal = {
  code: 'retention.changing',
  says: 'Somebody is recording on it at this very moment.',
  remedy: 'Try again.',
  clauses: [],
};
