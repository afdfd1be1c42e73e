import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { isRefusal } from '#core/refusal.ts';
import { openCase } from '#desk/complaint/open-case.ts';
import { openDocument } from '#desk/complaint/open-document.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import type { KeptCaseFile } from '#desk/documents/kept-file.ts';
import type { Actor } from '#kinds/kind.ts';
import { readPdf } from '../../src/letters/fixtures/read-pdf.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
let reference = '';

before(async () => {
  office.at('2018-03-01');
  const recorded = await office.act(people.marigold, 'record', {
    channel: 'letter',
    about: ['provider'],
    received: '2018-03-01',
    summary: 'Another participant was told my name.',
    person: { name: 'Example Row' },
  });
  assert.equal(recorded.outcome, 'done', JSON.stringify(recorded));
  reference = recorded.outcome === 'done' ? recorded.reference : '';
  await add('Attendance sheet', await letter('Example Row came.', 'Rowan Vane came late.'));
});
after(() => office.scratch.close());

async function letter(...lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([300, 200]);
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 20, y: 160 - at * 14, size: 10, font });
  return document.save();
}

async function add(title: string, bytes: Uint8Array): Promise<void> {
  const content = (async function* () {
    yield bytes;
  })();
  const kept = await keepDocument(office.desk, office.organisation, { name: `${title}.pdf`, content });
  assert.ok(!isRefusal(kept));
  const who = {
    organisation: office.organisation,
    actor: people.marigold,
    kind: 'complaint',
    key: title,
    reference,
  };
  const added = await addDocument(office.desk, who, kept, { title });
  assert.equal(added.outcome, 'done', JSON.stringify(added));
}

const complaint = async () => {
  const open = await openCase(office.desk, office.organisation, people.marigold, reference);
  assert.ok(open !== null);
  return open;
};
const opened = (actor: Actor, which: Parameters<typeof openDocument>[3]) =>
  openDocument(office.desk, { organisation: office.organisation, actor }, reference, which);
async function textOf(file: KeptCaseFile): Promise<string> {
  const bytes = new Uint8Array(Buffer.concat(await Array.fromAsync(file.content as AsyncIterable<Buffer>)));
  return (await readPdf(bytes)).drawn.join('\n');
}
const redact = (input: object) =>
  office.act(
    people.marigold,
    'redact-document',
    { document: 'd1', reason: 'Another participant’s name', ...input },
    { reference },
  );

test('a copy that cannot be made is refused with the command, and nothing is stored', async () => {
  const { version } = await complaint();
  for (const [input, code] of [
    [{ words: ['Zebedee'] }, 'complaint.redaction-words-not-found'],
    [
      { boxes: [{ page: 2, left: 1, top: 1, width: 5, height: 5, reason: 'A name' }] },
      'complaint.redaction-off-page',
    ],
    [
      { boxes: [{ page: 1, left: 100, top: 1, width: 50, height: 5, reason: 'A name' }] },
      'complaint.redaction-off-page',
    ],
  ] as const) {
    const outcome = await redact(input);
    assert.ok(outcome.outcome === 'refused', JSON.stringify(outcome));
    assert.equal(outcome.refusals[0]?.code, code);
    assert.deepEqual(outcome.refusals[0]?.clauses, ['G2-100a']);
  }
  assert.equal((await complaint()).version, version);
});

test('a copy is made with the command, and anybody of the staff reads it beside the original until it is agreed', async () => {
  const done = await redact({ words: ['Rowan Vane'] });
  assert.equal(done.outcome, 'done', JSON.stringify(done));
  const { redactions } = (await complaint()).complaint;
  assert.equal(redactions.length, 1);
  const [copy] = redactions;
  assert.deepEqual(copy?.found, [{ times: 1, pages: [1] }]);
  assert.equal(copy?.pages, 1);
  const file = await opened(people.marigold, { copy: 'x1' });
  assert.ok(file !== null && !isRefusal(file));
  const text = await textOf(file);
  assert.match(text, /Example Row came\./);
  assert.doesNotMatch(text, /Rowan|Vane/);
  const original = await opened(people.marigold, { document: 'd1' });
  assert.ok(original !== null && !isRefusal(original));
  assert.match(await textOf(original), /Rowan Vane/);
});

test('once the copy is agreed only a manager opens the original', async () => {
  const agreed = await office.act(people.nell, 'check-redaction', { agreed: true }, { reference });
  assert.equal(agreed.outcome, 'done', JSON.stringify(agreed));
  const barred = await opened(people.marigold, { document: 'd1' });
  assert.ok(isRefusal(barred));
  assert.equal(barred.code, 'complaint.original-restricted');
  for (const [who, which] of [
    [people.nell, { document: 'd1' }],
    [people.marigold, { copy: 'x1' }],
  ] as const) {
    const file = await opened(who, which);
    assert.ok(file !== null && !isRefusal(file));
    file.content.destroy();
  }
  assert.equal(await opened(people.nell, { copy: 'x9' }), null);
  assert.equal(await opened(people.nell, { document: 'd9' }), null);
});

test('the copy is a file of the record: it is not swept away, and the original stays', async () => {
  const { complaint: now } = await complaint();
  for (const digest of [now.redactions[0]?.file, now.documents[0]?.file]) {
    const content = await office.desk.record.files.open(office.organisation, digest ?? '');
    assert.ok(content !== null);
    content.destroy();
  }
});
