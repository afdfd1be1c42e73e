import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AFRelationship,
  degrees,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  rgb,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { everythingIn } from './fixtures/everything-in.ts';
import { lines, paper, pdfFile } from './fixtures/paper.ts';
import { copied, drawn, expectGone, wordsOf } from './fixtures/read-copy.ts';
import type { Mark } from './marks.ts';
import { redactHere } from './redact-here.ts';

const words = (text: string): Mark[] => [{ kind: 'words', words: text }];

test('nothing said about the document comes along: title, notes, files, outline, scripts, names, older versions', async () => {
  const file = await paper(lines('Ella Marlow rang.'), lines('The second page says nothing of her.'));
  const document = await PDFDocument.load(file.bytes);
  const { context, catalog } = document;
  document.setTitle('About Ella Marlow');
  document.setAuthor('Ella Marlow');
  document.setSubject('Marlow');
  document.setKeywords(['Ella', 'Marlow']);
  await document.attach(Buffer.from('Ella Marlow'), 'marlow.txt', { afRelationship: AFRelationship.Data });
  document.addJavaScript('marlow', 'app.alert("Ella Marlow")');
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream('<x:xmpmeta>Ella Marlow</x:xmpmeta>', { Type: 'Metadata' })),
  );
  catalog.set(
    PDFName.of('Outlines'),
    context.register(context.obj({ Type: 'Outlines', Title: PDFString.of('Ella Marlow') })),
  );
  catalog.set(PDFName.of('Dests'), context.obj({ Marlow: [document.getPage(0).ref, 'Fit'] }));
  const second = document.getPage(1).node;
  second.set(
    PDFName.of('Annots'),
    context.obj([
      {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('mailto:marlow@row.example') },
      },
    ]),
  );
  second.set(PDFName.of('PieceInfo'), context.obj({ Own: { Private: PDFHexString.fromText('Marlow') } }));
  context.register(PDFString.of('Marlow, left over'));
  const older = await document.save({ useObjectStreams: false });
  // The version before is kept in the file by whoever adds to its end.
  const twice = Buffer.concat([older, Buffer.from('\n% Marlow\n%%EOF\n')]);
  const copy = copied(await redactHere(pdfFile(twice), words('Marlow')));
  await expectGone(copy, 'marlow');
  assert.match(copy.notices.join(' '), /carries other files/);
  const held = await everythingIn(copy.pdf);
  for (const each of [
    '/Annots',
    '/Outlines',
    '/Names',
    '/Dests',
    '/Metadata',
    '/PieceInfo',
    'JavaScript',
    '/Info',
  ])
    assert.ok(!held.includes(each), each);
});

test('words in a filled-in field and in a note go, with the field and the note', async () => {
  const file = await paper((page, font, document) => {
    lines('A form:')(page, font);
    const field = document.getForm().createTextField('name.of.rowan');
    field.setText('Rowan Vane');
    field.addToPage(page, { x: 20, y: 90, width: 120, height: 20 });
    const look = document.context.stream('BT /F 10 Tf 2 5 Td (seen with Rowan) Tj ET', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 120, 20],
      Resources: { Font: { F: font.ref } },
    });
    page.node.addAnnot(
      document.context.register(
        document.context.obj({
          Type: 'Annot',
          Subtype: 'FreeText',
          Rect: [20, 40, 140, 60],
          F: 4,
          Contents: PDFString.of('seen with Rowan'),
          AP: { N: document.context.register(look) },
        }),
      ),
    );
  });
  const copy = copied(await redactHere(file, words('rowan')));
  assert.deepEqual(copy.found, [{ times: 2, pages: [1] }]);
  await expectGone(copy, 'rowan');
  const [page] = await wordsOf(copy);
  assert.match(page ?? '', /Vane/);
  assert.match(page ?? '', /seen with █/);
});

test('an answer in a form that had nothing to show for it yet is found all the same', async () => {
  const file = await paper((page, font, document) => {
    lines('A form:')(page, font);
    const field = document.getForm().createTextField('who');
    field.setText('Rowan Vane');
    field.addToPage(page, { x: 20, y: 90, width: 120, height: 20 });
    document.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), document.context.obj(true));
    for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
  });
  const bare = await PDFDocument.load(file.bytes);
  for (const widget of bare.getForm().getTextField('who').acroField.getWidgets())
    widget.dict.delete(PDFName.of('AP'));
  const saved = await bare.save({ updateFieldAppearances: false });
  const copy = copied(await redactHere(pdfFile(saved), words('rowan')));
  await expectGone(copy, 'rowan');
});

test('what nobody can see on a page is not in the copy, whether anything on that page is marked or not', async () => {
  const file = await paper(
    lines('Ella rang.'),
    (page, font) => {
      lines('White on white:', '')(page, font);
      page.drawText('Petronella in white', { x: 20, y: 100, size: 10, font, color: rgb(1, 1, 1) });
    },
    (page, font) => {
      lines('Under a bar:')(page, font);
      page.drawText('Barnaby', { x: 20, y: 100, size: 10, font });
      page.drawRectangle({ x: 15, y: 95, width: 80, height: 20, color: rgb(0, 0, 0) });
    },
    (page, font) => {
      lines('Cropped:')(page, font);
      page.drawText('Clementine', { x: 20, y: 10, size: 10, font });
      page.setCropBox(0, 50, 300, 150);
    },
  );
  const copy = copied(await redactHere(file, words('ella rang')));
  await expectGone(copy, 'petronella', 'barnaby', 'clementine');
  const read = (await wordsOf(copy)).join(' ');
  for (const seen of [/White on white:/, /Under a bar:/, /Cropped:/]) assert.match(read, seen);
});

test('a scan somebody drew bars over is not copied with what is under them', async () => {
  const file = await paper(lines('Ella rang.'), async (page, _, document) => {
    const scan = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0c0' } })
      .png()
      .toBuffer();
    page.drawImage(await document.embedPng(scan), { x: 20, y: 20, width: 200, height: 150 });
    page.drawRectangle({ x: 10, y: 10, width: 240, height: 170, color: rgb(0, 0, 0) });
  });
  const copy = copied(await redactHere(file, words('ella rang')));
  const held = await PDFDocument.load(copy.pdf);
  const widths = held.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => /\/Subtype \/Image[\s\S]*\/Width (\d+)/.exec(String(object))?.[1] ?? []);
  // Both pages as they are drawn, at 200 to the inch; the scan itself is in neither.
  assert.deepEqual(widths, ['833', '833']);
});

test('a hidden layer stays hidden', async () => {
  const file = await paper(lines('Ella rang.'), lines('Shown.'));
  const document = await PDFDocument.load(file.bytes);
  const { context } = document;
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Notes') }));
  document.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [layer] } }),
  );
  const page = document.getPage(1);
  const font = await document.embedFont('Helvetica');
  page.node.setFontDictionary(PDFName.of('H'), font.ref);
  const resources = page.node.normalizedEntries().Resources;
  resources.set(PDFName.of('Properties'), context.obj({ L: layer }));
  page.node.addContentStream(
    context.register(context.stream('/OC /L BDC BT /H 10 Tf 20 60 Td (Petronella) Tj ET EMC')),
  );
  const copy = copied(await redactHere(pdfFile(await document.save()), words('ella rang')));
  await expectGone(copy, 'petronella');
  assert.match((await wordsOf(copy))[1] ?? '', /Shown\./);
  assert.deepEqual(copy.notices, ['It has layers. The copy holds those that are shown when it is opened.']);
});

test('a page nothing is marked on looks the same, keeps its words, and brings nothing it does not draw', async () => {
  const file = await paper(
    async (page, font, document) => {
      lines('Ella rang.')(page, font);
      const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c00' } })
        .withExif({ IFD0: { Artist: 'Ella Marlow' } })
        .jpeg()
        .toBuffer();
      page.drawImage(await document.embedJpg(red), { x: 200, y: 20, width: 40, height: 40 });
    },
    async (page, font, document) => {
      lines('Nothing is marked here: 1 < 2 (so).')(page, font);
      const blue = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#00c' } })
        .withExif({ IFD0: { Artist: 'Ella Marlow' } })
        .jpeg()
        .toBuffer();
      page.drawImage(await document.embedJpg(blue), {
        x: 200,
        y: 20,
        width: 40,
        height: 40,
        rotate: degrees(20),
      });
    },
  );
  // Both pages share one list of everything, as some programs write it.
  const document = await PDFDocument.load(file.bytes);
  const [first, second] = document.getPages().map((page) => page.node);
  for (const kind of ['XObject', 'Font'].map((each) => PDFName.of(each))) {
    const all = first?.Resources()?.lookup(kind, PDFDict);
    for (const [name, value] of second?.Resources()?.lookup(kind, PDFDict).entries() ?? [])
      all?.set(name, value);
  }
  second?.set(PDFName.of('Resources'), first?.Resources() as PDFDict);
  const whole = await document.save();
  const copy = copied(await redactHere(pdfFile(whole), words('ella')));
  await expectGone(copy, 'ella', 'marlow');
  const [was, is] = [await drawn(whole, 2, 2), await drawn(copy.pdf, 2, 2)];
  assert.ok(Buffer.compare(was.rgb, is.rgb) === 0, 'it looks otherwise');
  assert.match((await wordsOf(copy))[1] ?? '', /Nothing is marked here: 1 < 2 \(so\)\./);
  const held = await PDFDocument.load(copy.pdf);
  const images = held.context
    .enumerateIndirectObjects()
    .filter(([, object]) => String(object).includes('/Subtype /Image'));
  // The first page as a picture, and the one the second draws.
  assert.equal(images.length, 2);
});

test('the same document and marks give the same copy, byte for byte', async () => {
  const file = await paper(lines('Ella rang.'), lines('Nothing.'));
  const [one, two] = [await redactHere(file, words('Ella')), await redactHere(file, words('Ella'))];
  assert.ok(Buffer.compare(copied(one).pdf, copied(two).pdf) === 0);
});
