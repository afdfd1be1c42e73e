import { dayOf, yearOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { Stream } from '#record/events/event.ts';
import type { Prepared } from '#record/events/write.ts';
import { writeOf } from '../../complaint/write-of.ts';
import { situate } from '../../complaint-setting.ts';
import type { Desk } from '../../desk.ts';
import { asHistory, historyOf } from '../../history.ts';
import type { Changing } from '../../settings/save.ts';
import { writesBeside } from '../beside.ts';
import type { Certificate } from '../certificate.ts';
import { certified } from '../certified.ts';
import type { Destroyed } from '../destroy-case.ts';
import { exportsWith } from '../exports-with.ts';
import { approves } from '../who-approves.ts';
import { lookIn, type ReportLook } from './look.ts';

/** Tries before a race is given up: somebody recording on the case at this very moment. */
const tries = 5;
const command = 'report.destroy';

/**
 * Destroys the content of a needs assessment wherever it is, on the approval of whoever asks: the document, copies with parts blacked
 * out, bundles that held it and exports it was packed into. That there was one stays, with its days, and a certificate. Judged by the rules at this moment: what is
 * on hold stays. The same key again gives the same certificate (AW-7.12).
 */
export async function destroyReport(
  desk: Desk,
  who: Omit<Changing, 'opened'>,
  reference: string,
  document: string,
): Promise<Destroyed> {
  const { organisation, actor, key } = who;
  const barred = approves(actor);
  if (barred !== null) return { outcome: 'refused', refusal: barred };
  const stream = await desk.record.cases.streamByReference(organisation, reference);
  return desk.record.asItself(async () => {
    const earlier = await desk.record.answered(organisation, key, command);
    if (earlier !== null) return certified(desk, organisation, earlier);
    if (stream === null) return { outcome: 'not-found' };
    for (let left = tries; ; left -= 1) {
      const loaded = await desk.record.load(organisation, stream);
      const look = loaded === null ? null : await lookIn(desk, organisation, loaded, document);
      if (loaded === null || look === null) return { outcome: 'not-found' };
      const [refusal] = look.refusals;
      if (refusal !== undefined) return { outcome: 'refused', refusal };
      const words = await desk.record.destructions.wordsOf(organisation, stream);
      const outcome = await desk.record.append({
        organisation,
        key,
        command,
        numbers: { series: 'certificate', year: yearOf(dayOf(desk.now())), count: 1 },
        writes: await writing(desk, who, loaded, look),
      });
      if (outcome.outcome === 'refused') return outcome;
      if (outcome.outcome === 'changed-since') {
        if (left <= 1) return { outcome: 'refused', refusal: changing };
        continue;
      }
      await desk.record.destructions.tidy(organisation, words ?? []);
      await desk.record.destructions.finish();
      return certified(desk, organisation, outcome);
    }
  });
}

/** What is written: what stays of the report, and last the event that says what went and why. */
async function writing(
  desk: Desk,
  { organisation, actor }: Omit<Changing, 'opened'>,
  { stream, version, events }: Stream,
  { reference, report, contract, limit, goes, held, backupsUntil: until }: ReportLook,
): Promise<(numbers: readonly number[]) => Prepared> {
  const [{ setting, referencePrefix }, packed] = await Promise.all([
    situate(desk, organisation, actor),
    exportsWith(desk, organisation, { stream, reference, since: goes.since }),
  ]);
  const { now: at, today: on } = setting;
  const by = { id: actor.id, name: actor.name };
  const reason =
    limit.lastDayKept === null
      ? `It was finished on ${inWords(report.dated)} and never paid for, and a person decided that it goes.`
      : `Its payment came on ${inWords(report.paidOn ?? on)}, and it could stay until ${inWords(limit.lastDayKept)}.`;
  const stays = historyOf(events).filter((one) => !goes.versions.includes(one.version));
  return ([number]) => {
    const certificate: Certificate = {
      number: `${referencePrefix}-D-${yearOf(on)}-${String(number).padStart(4, '0')}`,
      how: 'destroyed',
      record: 'needs assessment',
      part: report.id,
      reference,
      contract,
      receivedOn: null,
      rule: 'retention.limit',
      clauses: limit.clauses,
      reason,
      lastDayKept: limit.lastDayKept,
      on,
      at,
      approvedBy: by,
      checkedBy: null,
      events: held.events,
      files: held.files,
      bytes: held.bytes,
      digest: held.digest,
      backupsUntil: until,
    };
    const destroyed = asHistory(
      [
        {
          type: 'ReportDestroyed' as const,
          document: report.id,
          kind: report.kind,
          dated: report.dated,
          paidOn: report.paidOn ?? null,
          on,
          certificate: certificate.number,
          bundles: goes.bundles,
        },
      ],
      version,
      setting,
    );
    const write = writeOf(stream, version, destroyed, setting, stays);
    const why = { versions: goes.versions, reason, certificate };
    return {
      writes: [
        {
          ...write,
          kind: kind.name,
          events: [...write.events, { type: payloadsDestroyed, at, by, payload: why }],
          destroys: goes.versions,
        },
        ...writesBeside(packed)({ at, by }, reason, setting),
      ],
    };
  };
}

const changing: Refusal = {
  code: 'retention.changing',
  says: 'Somebody is recording on it at this very moment.',
  remedy: 'Try again.',
  clauses: [],
};
