import { hash, randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { refusalOf } from '#kinds/complaint/refuse.ts';
import { wordsForPaperIn } from '#kinds/every-kind/restricted/words-for-paper.ts';
import { submit } from '../complaint/submit.ts';
import type { Desk } from '../desk.ts';
import type { Changing } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';
import { saveInTurn } from './in-turn.ts';
import type { SafetyAsked } from './safety-asked.ts';

/** The roles that may open one for safety. */
export const openers: readonly string[] = kind.rolesFor('open-for-safety');

export const safetyStream = 'safety-openings';

/** Every asking is answered after as long, in milliseconds, so that the time it takes says nothing of what was found. */
const answeredAfter = 300;

/** What somebody types to open one for safety, beside its reference. */
export interface SafetyInput {
  readonly reason: string;
  readonly hours: number;
  readonly confirmed?: readonly string[] | undefined;
}

/**
 * Opens a restricted complaint at once to somebody who knows its reference, for a safety reason and some hours. Logged and answered
 * in the same words and after the same time whether or not there is such a complaint. Refused only for who they are, and for what
 * they typed.
 */
export async function askForSafety(
  desk: Desk,
  who: Omit<Changing, 'opened'> & { readonly actor: Person },
  { reference, input }: { readonly reference: string; readonly input: SafetyInput },
): Promise<readonly Refusal[]> {
  const barred = kind.barred('open-for-safety', who.actor.roles);
  if (barred !== null) return [barred];
  // Looked through whatever is asked for: a complaint that has the marker may not be told by it.
  const stopped = input.confirmed === undefined ? wordsStoppedIn(input.reason) : [];
  if (stopped.length > 0) return stopped;
  const [refusals] = await Promise.all([open(desk, who, { reference, input }), after(answeredAfter)]);
  return refusals;
}

async function open(
  desk: Desk,
  { organisation, actor, key: pressed }: Omit<Changing, 'opened'> & { readonly actor: Person },
  { reference, input: { confirmed, ...input } }: { readonly reference: string; readonly input: SafetyInput },
): Promise<readonly Refusal[]> {
  const { id, name, roles } = actor;
  // A key used again for another reference is another asking, and not silently none.
  const key = `${pressed} ${hash('sha256', reference.trim(), 'base64url').slice(0, 22)}`;
  const said = confirmed === undefined ? {} : { confirmed };
  const payload: SafetyAsked = {
    id: randomUUID(),
    account: id,
    name,
    reference: reference.trim().slice(0, 100),
    ...input,
    ...said,
  };
  return desk.record.asItself(async () => {
    const noted = await saveInTurn(desk, {
      organisation,
      actor: { id, name, roles },
      key: `${key} asked`,
      type: 'SafetyOpeningAsked',
      stream: safetyStream,
      kind: safetyStream,
      payload,
    });
    if (noted !== null) return [noted];
    // What comes of it is not told: the answer is the same where there is none, or none that is restricted.
    await submit(desk, {
      organisation,
      actor: { id, name, roles },
      command: 'open-for-safety',
      reference,
      input: { ...input, ...said },
      key,
    });
    return [];
  });
}

function wordsStoppedIn(reason: string): Refusal[] {
  const words = wordsForPaperIn(reason);
  return words.length === 0
    ? []
    : refusalOf(rules, 'mappa.words-for-paper', 'OTHER', {
        says: `${words.map((word) => `“${word}”`).join(', ')}: a reason says what is happening and where, and nothing of restrictions, risk or offences.`,
        at: 'reason',
      });
}
