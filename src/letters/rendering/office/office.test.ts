import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { readBook } from '../../bundle/fixtures/read-book.ts';
import { letterOf } from '../fixtures/pdfs.ts';
import { officeAsPdf } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-office-test-'));
const path = process.env['PATH'] ?? '';
// Whatever this machine has installed, each test says what it meets.
const bare = path
  .split(delimiter)
  .filter((one) => !existsSync(join(one, 'soffice')))
  .join(delimiter);
process.env['PATH'] = bare;
afterEach(() => {
  process.env['PATH'] = bare;
  rmSync(join(folder, 'soffice'), { force: true });
});

after(() => rmSync(folder, { recursive: true }));

/** Puts a program called soffice on the path that does this. */
function installed(does: string): void {
  const program = join(folder, 'soffice');
  writeFileSync(program, `#!/bin/sh\n${does}\n`);
  chmodSync(program, 0o755);
  process.env['PATH'] = `${folder}${delimiter}${bare}`;
}

const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const turned = (bytes: Uint8Array, fileName = 'a.docx', signal?: AbortSignal) =>
  officeAsPdf({ fileName, mediaType: 'application/x', bytes }, signal);

const docx = zipped({
  'word/document.xml':
    '<w:document><w:body><w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>Juniper &amp; all</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>taken back</w:delText></w:r></w:del><w:r><w:t>Second</w:t><w:tab/><w:t>part</w:t></w:r></w:p></w:body></w:document>',
  'word/media/image1.png': 'not words',
});

test('without LibreOffice the words are set, and said to be no more than that', async () => {
  const { pdf, notices, needsOriginal } = await turned(docx);
  const said = (await readBook(pdf as Uint8Array)).pages[0]?.says ?? '';
  assert.match(said, /Dear Juniper & all/);
  assert.match(said, /Second\s+part/);
  assert.doesNotMatch(said, /taken back|not words/);
  assert.match(notices[0] ?? '', /Only the words of this file/);
  assert.ok(needsOriginal);
});

test('slides, sheets and LibreOffice’s own files have words too', async () => {
  const files = {
    'slides.pptx': {
      'ppt/slides/slide10.xml': '<p:sld><a:p><a:r><a:t>Last</a:t></a:r></a:p></p:sld>',
      'ppt/slides/slide2.xml': '<p:sld><a:p><a:r><a:t>First</a:t></a:r></a:p></p:sld>',
    },
    'sheet.xlsx': {
      'xl/sharedStrings.xml': '<sst><si><t>First</t></si><si><r><t>La</t></r><r><t>st</t></r></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><row><c t="s"><v>0</v></c><c><v>38.4</v></c><c t="s"><v>1</v></c></row></worksheet>',
    },
    'text.odt': {
      'content.xml': '<o><text:h>First</text:h><text:p>a<text:s/><text:span>Last</text:span></text:p></o>',
      'styles.xml': '<o><text:p>never</text:p></o>',
    },
  };
  for (const [name, parts] of Object.entries(files)) {
    const { pdf } = await turned(zipped(parts), name);
    assert.match((await readBook(pdf as Uint8Array)).pages[0]?.says ?? '', /First.*Last/, name);
  }
});

test('what neither LibreOffice nor its words can show goes as it came', async () => {
  const { pdf, notices } = await turned(Buffer.from('{\\rtf1 words}'), 'a.rtf');
  assert.equal(pdf, null);
  assert.match(notices[0] ?? '', /LibreOffice is not installed/);
});

test('LibreOffice, where it is installed, draws the pages: by itself, with nothing to reach out to', async () => {
  const ready = join(folder, 'ready.pdf');
  writeFileSync(ready, await letterOf(2, 'Drawn page'));
  const log = join(folder, 'log');
  installed(
    `echo "$@ $http_proxy" > ${log}; cat "\${1#-env:UserInstallation=file://}/user/registrymodifications.xcu" >> ${log}; mkdir -p "$8"; cp ${ready} "$8/document.pdf"`,
  );
  const { pdf, notices, needsOriginal } = await turned(docx, '../../evil name;rm.docx');
  assert.match((await readBook(pdf as Uint8Array)).pages[1]?.says ?? '', /Drawn page 2/);
  assert.match(notices[0] ?? '', /drawn by LibreOffice/);
  assert.ok(needsOriginal);
  const said = readFileSync(log, 'utf8');
  assert.match(said, /--headless .*--convert-to pdf .*\/document\.docx http:\/\/127\.0\.0\.1:9/);
  assert.match(said, /BlockUntrustedRefererLinks.*true/);
});

test('when LibreOffice fails, or gives what is no PDF, the words are set and both is said', async () => {
  for (const does of ['exit 3', 'exit 0', 'mkdir -p "$8"; echo nonsense > "$8/document.pdf"']) {
    installed(does);
    const { pdf, notices } = await turned(docx);
    assert.ok(pdf, does);
    assert.match(notices.join(' '), /LibreOffice could not turn.*Only the words/, does);
  }
});

test('LibreOffice is ended with all it started when nobody waits for it', async () => {
  const started = join(folder, 'started');
  const lives = join(folder, 'lives');
  installed(`(sleep 0.6; touch ${lives}) & touch ${started}; wait`);
  const ending = new AbortController();
  const ended = turned(docx, 'a.docx', ending.signal);
  while (!existsSync(started)) await setTimeout(20);
  ending.abort(new Error('nobody waits'));
  await assert.rejects(ended, /nobody waits/);
  await setTimeout(900);
  assert.ok(!existsSync(lives));
});
