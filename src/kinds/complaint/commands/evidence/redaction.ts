import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { freeText, oneLine, someLine, someText } from '#kinds/inputs.ts';
import { isSamePerson } from '#kinds/same-person.ts';
import { command } from '../../command.ts';
import type { RedactionMark } from '../../events/evidence.ts';
import { nextId } from '../../ids.ts';
import { refusalOf } from '../../refuse.ts';
import type { Complaint, Redaction } from '../../state.ts';

const millimetres = z.number().min(-10_000).max(10_000);

/** A box as typed on a page or sent by the API: whole or broken millimetres from the page’s top left corner. */
const box = z.strictObject({
  page: z.int().min(1).max(10_000),
  left: millimetres,
  top: millimetres,
  width: millimetres,
  height: millimetres,
  reason: someLine,
});

/**
 * A copy of a document without what may not be disclosed: words wherever they stand, and boxes on its pages. What is taken
 * out is gone from the copy; the original stays, under restriction. A second person reads the copy before it goes anywhere.
 */
export const redactDocument = command({
  name: 'redact-document',
  says: 'Black something out',
  whenClosed: true,
  schema: z.strictObject({
    document: someLine,
    words: z
      .array(z.union([someLine, z.strictObject({ words: someLine, reason: someLine })]))
      .max(200)
      .default([]),
    boxes: z.array(box).max(500).default([]),
    reason: oneLine.default(''),
  }),
  form: {
    title: 'Black something out',
    about:
      'A copy is made without it, and the original is kept. Somebody else reads the copy before it may be disclosed.',
    button: 'Make the copy',
    fields: [
      { name: 'document', as: 'select', label: 'Which document?', options: { from: 'papers' } },
      {
        name: 'words',
        as: 'lines',
        label: 'Which words?',
        hint: 'A line each. They go wherever they stand in it',
        optional: true,
      },
      { name: 'reason', as: 'text', label: 'Why?', hint: 'Another participant’s name' },
    ],
  },
  emit({ complaint, input, work }) {
    const document = complaint.documents.find(({ id }) => id === input.document);
    if (document === undefined || document.file === null)
      return work.refuse({
        code: 'complaint.document-not-on-file',
        says: 'That document is not on the file.',
        remedy: 'Choose one of its documents.',
        clauses: ['WP16-G9', 'BP-4-11'],
        at: 'document',
      });
    const marks: RedactionMark[] = [
      ...input.words.map((each) =>
        typeof each === 'string'
          ? { kind: 'words' as const, words: each, reason: input.reason }
          : { kind: 'words' as const, ...each },
      ),
      ...input.boxes.map((each) => ({ kind: 'box' as const, ...each })),
    ];
    if (marks.length === 0)
      work.refuse({
        code: 'complaint.redaction-empty',
        says: 'It is not said what to black out.',
        remedy: 'Give the words, or draw a box.',
        clauses: ['G2-100a'],
        at: 'words',
      });
    if (marks.some(({ reason }) => reason === ''))
      work.refuse({
        code: 'complaint.redaction-without-reason',
        says: 'It is not said why.',
        remedy: 'Give a reason for each: it stands in the log that goes with the bundle.',
        clauses: ['G2-100a'],
        at: 'reason',
      });
    const outside = marks.find(
      (mark) => mark.kind === 'box' && (mark.left < 0 || mark.top < 0 || mark.width <= 0 || mark.height <= 0),
    );
    if (outside !== undefined) work.refuse(boxOffPage);
    return [
      {
        type: 'RedactionMade',
        id: nextId('x', complaint.redactions),
        document: document.id,
        marks,
        file: '',
        bytes: 0,
        pages: 0,
      },
    ];
  },
});

/** A box that is not wholly on its page; the desk says the same once it has measured the page. */
export const boxOffPage: Refusal = {
  code: 'complaint.redaction-off-page',
  says: 'A box is not on the page.',
  remedy: 'Draw it within the page.',
  clauses: ['G2-100a'],
  at: 'boxes',
};

const toCheck = (complaint: Complaint): Redaction | undefined =>
  complaint.redactions.find(({ state }) => state === 'to-check');

const nothingToCheck: Refusal = {
  code: 'complaint.no-redaction-to-check',
  says: 'Not now. No copy waits to be read.',
  remedy: 'Make one first.',
  clauses: ['G2-100a'],
};

/** The second person’s word on a copy. Whoever made it cannot be that person. */
export const checkRedaction = command({
  name: 'check-redaction',
  says: 'Check what was blacked out',
  whenClosed: true,
  schema: z.strictObject({
    redaction: oneLine.optional(),
    agreed: z.boolean(),
    note: freeText.default(''),
  }),
  form: {
    title: 'Check what was blacked out',
    about:
      'Read the copy beside the original. Nothing that must go may be left, and nothing else may be gone.',
    button: 'Save',
    fields: [
      { name: 'redaction', as: 'select', label: 'Which copy?', options: { from: 'redactions' } },
      { name: 'agreed', as: 'yes-no', label: 'May it be disclosed so?' },
      { name: 'note', as: 'textarea', label: 'If not, what is wrong?', optional: true },
    ],
  },
  blocked: (complaint) => (toCheck(complaint) === undefined ? [nothingToCheck] : []),
  emit({ complaint, input, setting, work }) {
    const found = complaint.redactions.find(
      ({ id, state }) => state === 'to-check' && (input.redaction === undefined || id === input.redaction),
    );
    if (found === undefined) return work.refuse({ ...nothingToCheck, at: 'redaction' });
    if (isSamePerson(setting.staff.values(), setting.actor.id, found.madeBy))
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.redaction-own-check', complaint.pack, { at: 'redaction' }),
      );
    if (!input.agreed && input.note === '')
      work.refuse({
        code: 'complaint.disagreement-without-reason',
        says: 'It may not be disclosed so, and it is not said why.',
        remedy: 'Say what is wrong with it.',
        clauses: ['G2-100a'],
        at: 'note',
      });
    return [{ type: 'RedactionChecked', id: found.id, agreed: input.agreed, note: input.note }];
  },
});

/** A copy that is not wanted any more: the document goes as it is, or another copy is made. */
export const dropRedaction = command({
  name: 'drop-redaction',
  says: 'Drop a blacked-out copy',
  whenClosed: true,
  schema: z.strictObject({ redaction: oneLine, why: someText }),
  form: {
    title: 'Drop a blacked-out copy',
    about: 'The document then goes as it is, unless another copy is made of it.',
    button: 'Drop it',
    fields: [
      { name: 'redaction', as: 'select', label: 'Which copy?', options: { from: 'redactions' } },
      { name: 'why', as: 'text', label: 'Why?' },
    ],
  },
  blocked: (complaint) =>
    complaint.redactions.some(({ state }) => state === 'to-check' || state === 'agreed')
      ? []
      : [nothingToCheck],
  emit({ complaint, input, work }) {
    const found = complaint.redactions.find(
      ({ id, state }) => id === input.redaction && (state === 'to-check' || state === 'agreed'),
    );
    if (found === undefined) return work.refuse({ ...nothingToCheck, at: 'redaction' });
    return [{ type: 'RedactionDropped', id: found.id, why: input.why }];
  },
});
