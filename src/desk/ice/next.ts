import type { ClauseId } from '#core/citation.ts';
import type { Duty } from '#core/projection.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { offersOf } from '#kinds/complaint/offers.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint, IceCase } from '#kinds/complaint/state.ts';
import { bothDates } from './items.ts';

/** A command offered on a page of a case, with what its form opens with. */
export interface Offered {
  readonly command: string;
  readonly says: string;
  readonly about: Readonly<Record<string, string>>;
}

/** What is to be done next in a case at ICE or the Ombudsman. */
export interface NextStep {
  readonly duty: Duty | null;
  /** What its command is opened with. */
  readonly about: Readonly<Record<string, string>>;
  /** Both dates and which counts; or what the command does. */
  readonly why: string;
  readonly clauses: readonly ClauseId[];
  /** The item of ICE’s that waits, where one does: it may be said that no answer is needed. */
  readonly item: string | null;
  readonly others: readonly { readonly duty: Duty; readonly about: Readonly<Record<string, string>> }[];
  readonly also: readonly Offered[];
}

/** What may be recorded of a case in each of its states, besides what is due. */
const fitting: Readonly<Partial<Record<IceCase['state'], readonly string[]>>> = {
  notified: ['record-ice-revisit'],
  'process-check': ['send-completion-statement', 'record-ice-revisit'],
  resolution: ['record-ice-answers'],
  'settlement-papers': ['send-ice-evidence'],
  'settlement-proposal': ['record-ice-answers'],
  investigation: ['record-ice-draft', 'send-ice-evidence'],
  'draft-report': ['send-draft-comments', 'record-ice-extension', 'record-ice-report'],
  'final-report': ['send-redress-letter', 'send-payment-advice', 'close-ice-case'],
};

/** Commands whose form asks which case of ICE’s it is about. */
const asksWhichCase = new Set([
  'send-completion-statement',
  'record-ice-revisit',
  'send-ice-evidence',
  'record-ice-answers',
  'record-ice-draft',
  'send-draft-comments',
  'record-ice-extension',
  'record-ice-report',
  'record-systemic-point',
  'close-ice-case',
]);

/** What is next in one of ICE’s cases. */
export function nextAtIce(complaint: Complaint, iceCase: IceCase, setting: ComplaintSetting): NextStep {
  const offers = offersOf(complaint, setting);
  const mine = offers.duties.filter((duty) => ofCase(duty, complaint, iceCase));
  const [duty = null, ...rest] = mine;
  const item = complaint.iceItems.find(({ id }) => duty?.id === `ice-item-${id}`) ?? null;
  const dates = item === null ? null : bothDates(complaint, item, setting.today);
  const wanted = [...(fitting[iceCase.state] ?? []), 'record-systemic-point'];
  return {
    duty,
    about: duty === null ? {} : aboutOf(duty, complaint, iceCase),
    why: dates?.says ?? aboutDuty(duty),
    clauses: dates?.clauses ?? [],
    item: item?.id ?? null,
    others: rest.map((other) => ({ duty: other, about: aboutOf(other, complaint, iceCase) })),
    also: wanted.flatMap((command) => {
      const can = offers.can.find((each) => each.command === command);
      return can === undefined || command === duty?.command
        ? []
        : [{ ...can, about: asksWhichCase.has(command) ? { case: iceCase.id } : {} }];
    }),
  };
}

/** What a duty comes to: while another body has it and nothing waits for us, that; else what its command does. */
export function aboutDuty(duty: Duty | null): string {
  if (duty === null) return '';
  if (/^(ice-follow-up|ombudsman-)/.test(duty.id) && duty.says.startsWith('Ask '))
    return 'Nothing waits for us. Ask by then, and record what is said; record it at once if they write first.';
  return duty.command === null ? '' : (kind.commands.get(duty.command)?.form.about ?? '');
}

/** Whether a duty comes from a case at ICE. */
function ofCase({ id }: Duty, complaint: Complaint, { id: of, state }: IceCase): boolean {
  const after = (prefix: string): string | null => (id.startsWith(prefix) ? id.slice(prefix.length) : null);
  const item = after('ice-item-');
  const money = after('pay-') ?? after('decide-');
  const recommendation = after('recommendation-');
  if (item !== null) return complaint.iceItems.some((one) => one.id === item && one.case === of);
  if (money !== null) return complaint.liabilities.some((one) => one.id === money && one.case === of);
  if (recommendation !== null)
    return complaint.recommendations.some((one) => one.id === recommendation && one.case === of);
  if (id === 'revisit') return state === 'revisit';
  if (id === 'ice-follow-up') return complaint.iceCases.findLast(isAsked)?.id === of;
  return id === `close-ice-${of}`;
}

/** ICE is asked where it stands about the last case that waits for it. */
const isAsked = ({ state }: IceCase): boolean =>
  ![
    'revisit',
    'final-report',
    'closed-resolved',
    'closed-settled',
    'closed-reported',
    'closed-other',
  ].includes(state);

function aboutOf(
  { id, command }: Duty,
  { bundles }: Complaint,
  { id: of, reference }: IceCase,
): Record<string, string> {
  const named: Readonly<Record<string, readonly [string, RegExp]>> = {
    'answer-ice': ['item', /^ice-item-/],
    'record-payment': ['liability', /^pay-/],
    'decide-liability': ['liability', /^decide-/],
    'take-recommendation': ['recommendation', /^recommendation-/],
    'record-recommendation-done': ['recommendation', /^recommendation-/],
  };
  const found = named[command ?? ''];
  if (found !== undefined) return { [found[0]]: id.replace(found[1], '') };
  if (command === 'record-ice-contact') return reference === '' ? {} : { iceReference: reference };
  const last = bundles.at(-1);
  if (command === 'send-ice-evidence' && last !== undefined) return { case: of, bundle: last.id };
  return asksWhichCase.has(command ?? '') ? { case: of } : {};
}
