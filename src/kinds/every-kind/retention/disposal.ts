import type { Day } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { listIn, type RuleBook } from '#core/rule-book.ts';
import type { Disposal } from '#guidance/retention/disposal.ts';
import { type Hold, holds as knownHolds, notHeldBy } from '#guidance/retention/holds.ts';
import type { Retained } from '#guidance/retention/limits.ts';
import { type Look, type Passage, refusalsAt } from '../gate.ts';
import { type KeptRecord, type RetentionLimit, retentionLimit } from './limit.ts';

/** What is chosen for a record on a day, and what holds it back. */
export interface Choice extends KeptRecord {
  readonly on: Day;
  readonly choice: Disposal;
  /** Holds by their code, or in somebody’s words: a word nobody knows holds all the same. */
  readonly holds: readonly string[];
}

interface Looked extends Choice {
  readonly limit: RetentionLimit;
  /** The holds that keep this record, in words. */
  readonly held: readonly string[];
}

const ends = (choice: Disposal): boolean => choice === 'destroy' || choice === 'anonymise';

const looks: Readonly<Record<string, Look<Looked>>> = {
  'retention.on-hold': ({ held }) =>
    held.length > 0 && {
      says: `It is on hold because of ${listInWords(held)}, and stays as it is until then.`,
    },
  'retention.one-choice-only': ({ choice }) => choice === 'destroy-and-anonymise',
  'retention.too-early': ({ choice, on, limit: { kind, lastDayKept, actFrom } }) => {
    if (!ends(choice) || kind === null || kind === 'MAXIMUM') return false;
    if (actFrom !== null && on >= actFrom) return false;
    return lastDayKept === null
      ? { says: 'It has to be kept: the time for it has not begun.' }
      : { says: `It has to be kept until ${inWords(lastDayKept)}.` };
  },
  'retention.past-limit': ({ choice, on, record, limit: { kind, actFrom, lateFrom } }) => {
    // Papers are shredded, and what is anonymous already is not made so again.
    const stays =
      choice === 'keep' ||
      (choice === 'anonymise' && (kind === 'AT_ONCE' || record === 'specified-report-anonymised'));
    const from = choice === 'anonymise' && kind === 'AT_ONCE' ? actFrom : lateFrom;
    return stays && from !== null && on >= from;
  },
};

/**
 * Whether a record may be destroyed, made anonymous or kept on a day: what stands in the way, and what would have to be known.
 * Undefined facts are named and never taken for a yes (AW-7.11, AW-7.12, G2-76, G2-77, G2-96).
 */
export function disposalPassage(rules: RuleBook, choice: Choice): Passage {
  const limit = retentionLimit(rules, choice);
  const held = heldBy(rules, choice.record, choice.holds);
  // A time that cannot be worked out refuses nothing by itself: what is missing does.
  const unknown = limit.missing.length > 0;
  const seen: Looked = { ...choice, held, limit: unknown ? { ...limit, kind: null } : limit };
  const refusals = refusalsAt(rules, 'retention.dispose', looks, seen);
  // Of a record on hold nothing else is decided, so nothing else is said.
  const onHold = refusals.filter(({ code }) => code === 'retention.on-hold');
  return { refusals: onHold.length > 0 ? onHold : refusals, missing: limit.missing };
}

/** Of the holds given, those that keep this kind of record, in words. */
function heldBy(rules: RuleBook, record: Retained, holds: readonly string[]): string[] {
  const list = listIn(rules, 'retention.holds');
  return holds.flatMap((hold) => {
    const code = knownHolds.find(
      (known) =>
        known ===
        hold
          .trim()
          .toLowerCase()
          .replaceAll(/[\s_]+/g, '-'),
    );
    const item = list?.items.find((candidate) => candidate.code === code);
    if (item === undefined) return [`“${hold}”`];
    return notHeldBy[item.code as Hold]?.includes(record) === true ? [] : [item.label];
  });
}
