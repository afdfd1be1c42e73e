import type { FastifyReply } from 'fastify';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import type { OpenRequestCommand } from '#desk/data-request/open-command.ts';
import type { Outcome } from '#desk/data-request/submit.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { changedView } from '#web/complaint/changed-view.ts';
import { requestCommandHref, requestHref } from '#web/data-request/addresses.ts';
import { noSuchRequest } from '#web/data-request/not-found.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';
import { statusOf } from '#web/problem.ts';

/** What a command’s page says beside its form. */
export interface Beside {
  readonly faults?: readonly Fault[];
  readonly refusals?: readonly Refusal[];
  readonly changed?: unknown;
  /** The letters it would send, with what has been typed so far. */
  readonly letters?: readonly Letter[];
}

/** The page of a command of a data request, as the template of every command draws it. */
export function requestCommandView(open: OpenRequestCommand, typed: Posted, beside: Beside): PageData {
  const { reference, form: asked, today } = open;
  const { faults = [], refusals = [], changed = null, letters = [] } = beside;
  const home = requestHref(reference);
  const form = formView(asked, {
    action: requestCommandHref(reference, open.command),
    today,
    typed,
    faults,
    offers: open.offers,
    hidden: {
      version: String(open.version),
      ...Object.fromEntries(open.parts.map(({ id }, at) => [`parts.${at}.id`, id])),
    },
    cancel: { href: home, label: 'Leave without saving' },
  });
  return {
    title: form.title,
    crumb: { href: home, label: `${open.person}, ${reference}` },
    adjustments: open.adjustments,
    form,
    faults,
    refusals: refusals.map((one) => ({ ...one, href: null })),
    changed,
    own: form.fields,
    groups: [],
    add: null,
    letters: letters.map((letter) => letterAsHtml(letter, { heading: 3 })),
    canPreview: open.sendsLetter,
  };
}

/** Answers what came of a command: the request with a notice, or the same page with what to mend. `again` shows it as it was typed. */
export function answeredRequest(
  reply: FastifyReply,
  outcome: Outcome,
  { open, input }: { readonly open: OpenRequestCommand; readonly input: Readonly<Record<string, unknown>> },
  again: (beside: Beside, status: number) => Promise<FastifyReply>,
): FastifyReply | Promise<FastifyReply> {
  const { fields } = open.form;
  switch (outcome.outcome) {
    case 'done':
      return reply.seeOther(requestHref(outcome.reference), {
        says: `${outcome.happened}.`,
        next: outcome.says,
      });
    case 'invalid':
      return again({ faults: faultsFromIssues(fields, input, outcome.issues) }, 422);
    case 'refused': {
      const besideField = outcome.refusals.filter(({ at }) => fields.some(({ name }) => name === at));
      return again(
        {
          faults: faultsFromRefusals(fields, besideField),
          refusals: outcome.refusals.filter((one) => !besideField.includes(one)),
        },
        statusOf(outcome.refusals[0] ?? { code: '' }),
      );
    }
    case 'changed': {
      const leave = requestHref(open.reference);
      return again({ changed: changedView(outcome.since, { today: open.today, leave }) }, 409);
    }
    case 'not-found':
      return noSuchRequest(reply);
  }
}
