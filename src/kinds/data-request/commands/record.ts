import { z } from 'zod';
import type { Decision } from '#core/decision.ts';
import type { Refusal } from '#core/refusal.ts';
import { packOf } from '#guidance/programmes.ts';
import { channels } from '#kinds/complaint/facts.ts';
import { refusalOf } from '#kinds/complaint/refuse.ts';
import { deliveredWith } from '#kinds/complaint/setting.ts';
import { Work } from '#kinds/complaint/work.ts';
import { freeText, lines, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { paperOnlyAnswer } from '#kinds/paper-only-field.ts';
import { type DataRequestCommand, dayInFuture, grounding } from '../command.ts';
import type { DataRequestEvent } from '../events.ts';
import { asked } from '../facts.ts';
import type { DataRequestSetting } from '../setting.ts';
import { recordForm } from './record-form.ts';

export const recordSchema = z.strictObject({
  channel: z.enum(channels).default('phone'),
  /** Jobcentre Plus has told them that their record is kept on paper only: then nothing of them is kept here. */
  paperOnly: paperOnlyAnswer,
  received: someDay.optional(),
  asks: z.array(z.enum(asked)).min(1).max(2),
  /** What they said, in their words. It need not name a law, nor be a form of ours. */
  words: freeText.default(''),
  person: z
    .strictObject({
      name: oneLine.default(''),
      contact: oneLine.default(''),
      address: lines.default([]),
      participant: oneLine.default(''),
    })
    .prefault({}),
  representative: z.strictObject({ name: someLine, address: lines.default([]) }).optional(),
  /** The complaint it stood in. */
  within: oneLine.default(''),
  contract: oneLine.optional(),
  deliveredBy: oneLine.default(''),
  handler: oneLine.optional(),
  adjustments: freeText.default(''),
  language: z.enum(['en-GB', 'cy']).default('en-GB'),
});
type RecordInput = z.output<typeof recordSchema>;

/** A request comes in, by any way: the month begins on the day it reached us, whether or not it was a working day. */
export const record: DataRequestCommand = {
  name: 'record',
  says: 'Record a data request',
  schema: recordSchema,
  form: recordForm,
  blocked: (state) => (state.exists ? [already] : []),
  decide(state, input, setting): Decision<DataRequestEvent> {
    if (state.exists) return { ok: false, refusals: [already] };
    const given = input as RecordInput;
    const refusals = refusalsOf(given, setting);
    const { recording } = setting;
    if (recording === undefined) throw new RangeError('nothing to record it under');
    const { contract, procedure, reference } = recording;
    const pack = packOf(contract.programme, contract.from)?.id ?? null;
    if (pack === null) return { ok: false, refusals: [...refusals, unknownProgramme(contract.programme)] };
    const receivedOn = given.received ?? setting.today;
    const { title = '', version = 0, targets = {} } = procedure ?? {};
    const own = { title, version, targets };
    const work = new Work(setting, grounding({ pack, contract, own }));
    const clocks = [
      ...work.start({ rule: 'clock.data-request', name: 'Answer the request', startsOn: receivedOn }),
      ...work.start({
        rule: 'clock.data-request-acknowledge',
        name: 'Acknowledge it',
        startsOn: receivedOn,
      }),
    ];
    const all = [...refusals, ...work.refusals];
    if (all.length > 0) return { ok: false, refusals: all };
    const { asks, received: _r, representative, contract: _c, handler, paperOnly: _p, ...rest } = given;
    return {
      ok: true,
      events: [
        {
          type: 'DataRequestRecorded',
          ...rest,
          asks: asked.filter((one) => asks.includes(one)),
          representative: representative ?? null,
          reference,
          receivedOn,
          contract,
          pack,
          own,
          deliveredBy: given.deliveredBy === '' ? deliveredWith(setting) : given.deliveredBy,
          handler: handler === undefined || handler === '' ? null : handler,
        },
        ...clocks,
      ],
    };
  },
};

function refusalsOf(
  { paperOnly, received, person, words, handler }: RecordInput,
  { rules, today, staff }: DataRequestSetting,
): Refusal[] {
  if (paperOnly) return refusalOf(rules, 'complaint.paper-only', 'OTHER');
  return [
    ...(received !== undefined && received > today ? [dayInFuture('received')] : []),
    ...(person.name === '' && words === '' ? [nothingSaid] : []),
    ...(handler !== undefined && handler !== '' && staff.get(handler)?.active !== true
      ? [noSuchHandler]
      : []),
  ];
}

const already: Refusal = {
  code: 'data-request.already-recorded',
  says: 'This request has been recorded.',
  remedy: 'Record a new one.',
  clauses: [],
};

const nothingSaid: Refusal = {
  code: 'data-request.nothing-said',
  says: 'It says neither who asks nor what they said.',
  remedy: 'Write down their name, or their words.',
  clauses: ['G2-133a'],
  at: 'words',
};

export const noSuchHandler: Refusal = {
  code: 'data-request.no-such-handler',
  says: 'Nobody who works here is called that.',
  remedy: 'Choose somebody from the list.',
  clauses: [],
  at: 'handler',
};

const unknownProgramme = (id: string): Refusal => ({
  code: 'contract.programme-unknown',
  says: `No programme is called “${id}”, so no guidance is known to bind this contract.`,
  remedy: 'Ask an administrator to choose the contract’s programme.',
  clauses: ['G2-132a'],
  at: 'contract',
});
