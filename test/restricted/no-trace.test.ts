import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { openSession } from '#desk/sign-in/session.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { openOffice, people } from '../desk/office.ts';
import { backDoor } from '../record/tampering.ts';

/** Somebody whose record is on paper only is sent all the same, by every way in: no byte of them is anywhere afterwards. */
const office = await openOffice();
office.at('2018-03-12');
const { desk, organisation, scratch } = office;
const lines: string[] = [];
const log = openLog('debug', { write: (line: string) => void lines.push(line) });
const app = await buildApp({ desk, log, publicUrl: null, startToken: null });
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await app.close();
  await scratch.close();
});
const [first, last] = ['Wisteria', 'Quillfeather'];
const name = `${first} ${last}`;
const account = await desk.record.accounts.find(organisation, people.osric.id);
assert.ok(account);
const { secret } = await openSession(desk, account, { owes: 'nothing' });
const cookie = `redress-session=${secret}`;

/** The letters after the first, however they are written: a first letter may have been made small. */
const spellings = [first, last].flatMap((word) => [
  Buffer.from(word.slice(1)),
  Buffer.from(word.slice(1).toUpperCase()),
  Buffer.from(word.slice(1), 'utf16le').subarray(0, -1),
]);

/** The files in which one of them stands, of the database, of Redress and of its log. */
const whereNamed = (): string[] => {
  const folder = dirname(scratch.dataFolder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .filter((path) => {
      const bytes = readFileSync(path);
      return spellings.some((spelling) => bytes.includes(spelling));
    })
    .map((path) => relative(folder, path));
};

const yes = { paperOnly: 'yes', summary: `${name} was not called back.`, about: ['provider'] };

test('programs are refused, of complaints and of data requests', async () => {
  for (const url of ['/api/complaints', '/api/data-requests']) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${secret}`, 'idempotency-key': randomUUID() },
      payload: { ...yes, person: { name, hat: name }, words: name, received: name, [name]: name },
    });
    assert.equal(answer.statusCode, 422, answer.body);
    assert.doesNotMatch(answer.body, /Wisteria|Quillfeather/, url);
  }
});

test('so is whoever fills in a page, signed in or not any more', async () => {
  for (const url of ['/record', '/data-requests/record']) {
    const page = await app.inject({ method: 'GET', url, headers: { cookie } });
    const token = /name="form-token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    assert.notEqual(token, '', url);
    const payload = new URLSearchParams({
      'form-token': token,
      'form-key': randomUUID(),
      paperOnly: 'yes',
      summary: yes.summary,
      'person.name': name,
      words: name,
    }).toString();
    for (const headers of [{ cookie }, {}]) {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload });
      assert.doesNotMatch(answer.body, /Wisteria|Quillfeather/, url);
      assert.ok(answer.statusCode < 500, `${url}: ${answer.statusCode}`);
    }
  }
});

test('the search finds what is there, and nothing of them is: no file, no page of the database, no line of the log', async () => {
  const other = await office.act(people.osric, 'record', {
    about: ['provider'],
    person: { name: 'Example Row' },
    summary: 'A bus fare, zanthoxylum by name.',
    handler: 'osric',
  });
  assert.equal(other.outcome, 'done', JSON.stringify(other));
  await sql`checkpoint`.execute(db);
  const held = readdirSync(dirname(scratch.dataFolder), { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from('anthoxylum')),
  );
  assert.ok(held, 'what is recorded stands in the bytes, so what is looked for would be seen');
  assert.deepEqual(whereNamed(), []);
  assert.ok(lines.length > 0, 'there is a log to look in');
  assert.doesNotMatch(lines.join('\n'), /isteria|uillfeather/i);
});
