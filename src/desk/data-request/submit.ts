import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { permitRefusal } from '#kinds/data-request/permits.ts';
import { type Submission as CaseSubmission, type Outcome, submit as submitCase } from '../cases/submit.ts';
import type { Desk } from '../desk.ts';
import { loadRequest } from './load.ts';
import { partsHeld } from './parts-held.ts';

export type { Outcome };

/** A command on a data request, as it comes in. */
export type Submission = Omit<CaseSubmission, 'kind'>;

/** Does a command on a data request, with what stands in the record looked up where a decision rests on other cases. */
export async function submit(desk: Desk, submission: Submission): Promise<Outcome> {
  // Whoever may not do it is told so before anything is looked up: what is there would tell them of other cases.
  const barred = permitRefusal(submission.command, submission.actor.roles);
  const prepare = barred === null ? (preparing[submission.command] ?? asItIs) : asItIs;
  const prepared = await prepare(desk, submission);
  if ('refusal' in prepared) return { outcome: 'refused', refusals: [prepared.refusal] };
  return submitCase(desk, { ...submission, kind: 'data-request', input: prepared.input });
}

type Prepared = { readonly input: unknown } | { readonly refusal: Refusal };
type Preparing = (desk: Desk, submission: Submission) => Promise<Prepared>;

const asItIs: Preparing = async (_desk, { input }) => ({ input });

const chosen = z.looseObject({ cases: z.array(z.string()).max(500) });
const decision = z.looseObject({
  parts: z.array(z.looseObject({ id: z.string(), hold: z.string().optional() })).max(500),
});

const preparing: Readonly<Record<string, Preparing>> = {
  /** Only cases that are there are theirs, each under its own reference, however it was typed. */
  async 'choose-cases'(desk, { organisation, actor, input }) {
    const given = chosen.safeParse(input);
    if (!given.success) return { input };
    const cases: string[] = [];
    for (const typed of given.data.cases) {
      const [part] = await partsHeld(desk, organisation, actor, [typed]);
      if (part === undefined) return { refusal: noSuchCase(typed) };
      cases.push(part.id);
    }
    return { input: { ...given.data, cases } };
  },

  /** What the rules of keeping say of a case stands, whatever was typed; a hold may be added by hand, and none taken away. */
  async 'decide-erasure'(desk, { organisation, actor, reference = '', input }) {
    const given = decision.safeParse(input);
    const found = await loadRequest(desk, organisation, actor, reference);
    if (!given.success || found === null) return { input };
    const { request } = found;
    const left = (request.cases?.references ?? []).filter((id) => request.certificates[id] === undefined);
    const held = await partsHeld(desk, organisation, actor, left);
    const typed = given.data.parts.filter(({ id }) => !held.some((part) => part.id === id));
    const ours = held.map((part) => {
      const said = given.data.parts.find(({ id }) => id === part.id);
      return { ...said, ...part, hold: part.hold === '' ? (said?.hold ?? '') : part.hold };
    });
    return { input: { ...given.data, parts: [...ours, ...typed] } };
  },
};

const noSuchCase = (reference: string): Refusal => ({
  code: 'data-request.no-such-case',
  says: `There is no case with the reference “${reference}”.`,
  remedy: 'Check the reference, or look again.',
  clauses: [],
  at: 'cases',
});
