import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keepGiven } from '#desk/quarantine/keep-given.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { everybody } from '../access/everybody.ts';
import { openOffice, people } from '../desk/office.ts';

/** Papers that belong in a locked cabinet, sent as files by every way there is: refused, and not a byte of them stays. */
const office = await openOffice();
office.at('2018-03-12');
const { desk, organisation, scratch } = office;
const app = await buildApp({ desk, log: openLog('silent'), publicUrl: null, startToken: null });
const sessions = await everybody(desk, organisation);
after(async () => {
  await app.close();
  await scratch.close();
});
const made = await office.act(people.osric, 'record', {
  about: ['provider'],
  summary: 'Nobody called me back.',
  handler: 'osric',
});
assert.ok(made.outcome === 'done', JSON.stringify(made));
const { reference } = made;

const files = join(scratch.dataFolder, 'files');
mkdirSync(files, { recursive: true });
const kept = (): string[] =>
  readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** A form with a file in it, with its fields before or after. */
function form(fields: Record<string, string>, file: string, first: 'fields' | 'file') {
  const edge = 'edge-of-a-part';
  const said = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const sent = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${file}"\r\nContent-Type: text/plain\r\n\r\nWhat the paper says.\r\n`;
  const parts = first === 'fields' ? [...said, sent] : [sent, ...said];
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: `${parts.join('')}--${edge}--\r\n`,
  };
}

const byProgram = (fields: Record<string, string>, file: string, first: 'fields' | 'file') => {
  const { headers, payload } = form(fields, file, first);
  return app.inject({
    method: 'POST',
    url: `/api/complaints/${reference}/documents`,
    headers: {
      ...headers,
      authorization: `Bearer ${sessions.get('handler')}`,
      'idempotency-key': randomUUID(),
    },
    payload,
  });
};

const byPage = async (fields: Record<string, string>, file: string) => {
  const cookie = `redress-session=${sessions.get('handler')}`;
  const url = `/complaints/${reference}/add-document`;
  const page = await app.inject({ method: 'GET', url, headers: { cookie } });
  const hidden = Object.fromEntries(
    ['form-token', 'form-key', 'version'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '',
    ]),
  );
  const { headers, payload } = form({ ...hidden, ...fields }, file, 'fields');
  return app.inject({ method: 'POST', url, headers: { ...headers, cookie }, payload });
};

const belonging = [
  ['Referral', 'SL2.txt'],
  ['Referral', 'scan_of_sl-2_form.txt'],
  ['Referral', 'MAPPA_J.txt'],
  ['Referral', 'restriction-order.txt'],
  ['SL2 of 2 March', 'scan.txt'],
  ['Referral', 'SCR_form.txt'],
  ['SCR: call of 2 March', 'scan.txt'],
  ['MAPPA J', 'scan.txt'],
  ['Licence conditions', 'scan.txt'],
] as const;

test('a file that says what it is, by its name or its title, is refused by page and program, and nothing of it is kept', async () => {
  const before = kept();
  for (const [title, file] of belonging) {
    for (const first of ['fields', 'file'] as const) {
      const answer = await byProgram({ title }, file, first);
      assert.equal(answer.statusCode, 422, `${title} ${file}: ${answer.body}`);
      assert.match(answer.body, /complaint\.paper-only|mappa\.not-on-electronic-record/, `${title} ${file}`);
    }
    const page = await byPage({ title }, file);
    assert.equal(page.statusCode, 422, `${title} ${file}`);
    assert.match(page.body, /on paper|nominated officer/, `${title} ${file}`);
    assert.deepEqual(kept(), before, `${title} ${file}`);
  }
});

test('so is one given to be brought in, or as a picture of the letterhead', async () => {
  const before = kept();
  const answer = await keepGiven(desk, {
    organisation,
    name: 'SL2 list.csv',
    content: (async function* () {
      yield Buffer.from('name\nExample Row\n');
    })(),
    limit: 1000,
    types: ['text/csv', 'text/plain'],
  });
  assert.ok('code' in answer);
  assert.equal(answer.code, 'complaint.paper-only');
  assert.deepEqual(kept(), before);
});

test('one that only sounds like it is taken, and stays when the same is refused after it', async () => {
  const taken = await byProgram({ title: 'Map of the bus route' }, 'mappable scrap SL22.txt', 'file');
  assert.equal(taken.statusCode, 201, taken.body);
  const before = kept();
  assert.equal((await byProgram({ title: 'MAPPA J' }, 'scan.txt', 'file')).statusCode, 422);
  assert.deepEqual(kept(), before, 'the same content, which an event mentions');
});
