import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { changeRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { type Changing, saveSetting } from '../settings/save.ts';
import { settingsOf } from '../settings/settings.ts';
import {
  type AuditDone,
  type Audited,
  auditCovers,
  auditedId,
  auditedKind,
  auditSites,
  coversWords,
  sitesWords,
} from './audited.ts';

export const auditDoneForm: Form = {
  title: 'Record an audit',
  about:
    'Only an audit of how performance is recorded and reported, at all sites, starts the six months again. Others are kept beside it.',
  button: 'Save',
  fields: [
    { name: 'completedOn', as: 'day', label: 'When was it completed?' },
    {
      name: 'covers',
      as: 'radios',
      label: 'What did it cover?',
      options: auditCovers.map((value) => ({ value, label: coversWords[value] })),
    },
    {
      name: 'sites',
      as: 'radios',
      label: 'At which sites?',
      options: auditSites.map((value) => ({ value, label: sitesWords[value] })),
    },
    { name: 'which', as: 'text', label: 'Which sites, if it was some of them?', optional: true },
    { name: 'by', as: 'text', label: 'Who audited?', hint: 'Somebody who had no part in what was looked at' },
    {
      name: 'sample',
      as: 'text',
      label: 'How many records were looked at?',
      spellcheck: false,
      mend: { 'not-a-number': 'Write a number of records, 1 or more' },
    },
  ],
};

/** Records that performance was audited, in the name of whoever says so. */
export async function recordAudit(
  desk: Desk,
  who: Changing,
  { contract, whom }: { readonly contract: string; readonly whom: string },
  given: AuditDone,
): Promise<Refusal | null> {
  const barred = changeRefusal(who.actor, 'audit');
  if (barred !== null) return barred;
  const { contracts } = await settingsOf(desk, who.organisation);
  const found = contracts.find(({ id }) => id === contract);
  if (found === undefined || (whom !== '' && !found.subcontractors.includes(whom))) return notAudited;
  if (given.completedOn > dayOf(desk.now()))
    return {
      ...refusal('audit.in-future', 'That day is still to come.', 'Give the day it was completed.'),
      at: 'completedOn',
    };
  if (given.sites === 'some' && given.which === '')
    return {
      ...refusal('audit.sites-unsaid', 'It is not said which sites were audited.', 'Name them.'),
      at: 'which',
    };
  const { audits } = await auditedOf(desk, who.organisation, contract, whom);
  return saveSetting(desk, {
    ...who,
    type: 'PerformanceAudited',
    stream: `${auditedKind}-${auditedId(contract, whom)}`,
    kind: auditedKind,
    payload: { contract, whom, audits: [...audits, given] },
  });
}

/** The audits of one organisation under one contract. */
async function auditedOf(desk: Desk, organisation: string, contract: string, whom: string): Promise<Audited> {
  const kept = await desk.record.settings.find(organisation, auditedKind, auditedId(contract, whom));
  return (kept?.body as Audited | undefined) ?? { contract, whom, audits: [] };
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code,
  says,
  remedy,
  clauses: [],
});

export const notAudited: Refusal = {
  code: 'audit.unknown',
  says: 'There is no such organisation under that contract.',
  remedy: 'Open the list of audits.',
  clauses: [],
};
