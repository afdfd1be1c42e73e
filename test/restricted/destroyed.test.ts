import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { listCertificates } from '#desk/retention/certificates.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Role } from '#kinds/roles.ts';
import { heldRoles } from '../access/everybody.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';

/** A restricted complaint whose time was up is destroyed: what is left of it is nobody’s to see who was not on its list. */
const { office, desk, organisation, app, routes, sessions, officer } = await openApp();

async function recorded(): Promise<string> {
  const made = await office.act(people.osric, 'record', {
    about: ['provider'],
    person: { name: 'Wisteria Quillfeather' },
    summary: 'Nobody called me back.',
    handler: 'osric',
  });
  assert.ok(made.outcome === 'done', JSON.stringify(made));
  return made.reference;
}
const get = (role: Role, url: string) => {
  const secret = sessions.get(role) ?? '';
  return app.inject({
    method: 'GET',
    url,
    headers: url.startsWith('/api/')
      ? { authorization: `Bearer ${secret}` }
      : { cookie: `redress-session=${secret}` },
  });
};
const destroy = (reference: string, leaves: 'figures' | 'nothing' = 'figures') =>
  destroyCase(
    desk,
    { organisation, actor: { ...people.nell }, key: randomUUID() },
    reference,
    leaves === 'figures'
      ? { rule: 'retention.limit', clauses: [], reason: 'Its time was up.', leaves }
      : { rule: 'scr.record', clauses: ['G2-63a'], reason: 'Kept on paper only.', leaves },
  );

const others = heldRoles.filter((role) => role !== 'nominated-officer');
/** Everything that lists, counts or exports: every way of reading that names no one thing. */
const places = routes
  .filter(({ method, url }) => [method].flat().includes('GET') && !url.includes(':'))
  .map(({ url }) => url)
  // Looking is itself on record: the audit is read by itself, below.
  .filter((url) => !/openapi|assets|sign-|\.json$|healthz|\/audit/.test(url));

/** What somebody sees of all of them, apart from what differs at every look. */
async function seenBy(role: Role): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const url of places) {
    const { statusCode, body } = await get(role, url);
    seen[url] = `${statusCode} ${body
      .replaceAll(/urn:redress:request:[^"]+/g, '')
      // What Redress as a whole has written, looks and all, whoever did it.
      .replaceAll(/Events recorded<\/dt><dd>[\d,]+|"events":\d+|\d+ [KMG]B|"databaseBytes":\d+/g, '')
      .replaceAll(/name="form-(token|key)" value="[^"]*"/g, '')}`;
  }
  return seen;
}

test('the figures, lists and certificates of everybody else are as they were before it was destroyed', async () => {
  const open = await recorded();
  const reference = await recorded();
  const kept = await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  assert.equal(kept.outcome, 'done');
  assert.equal((await destroy(open)).outcome, 'destroyed');
  const before = new Map<Role, Record<string, string>>();
  const lookers: Role[] = ['handler', 'manager', 'security-lead', 'auditor'];
  assert.ok(places.length > 40);
  for (const role of lookers) before.set(role, await seenBy(role));
  const gone = await destroy(reference);
  assert.ok(gone.outcome === 'destroyed');
  for (const role of others) {
    const now = lookers.includes(role) ? await seenBy(role) : {};
    if (lookers.includes(role)) assert.deepEqual(now, before.get(role), role);
    assert.ok(!JSON.stringify(now).includes(reference), role);
    assert.ok(!JSON.stringify(now).includes(gone.certificate.number), role);
    const urls: string[] = [
      `/complaints/${reference}`,
      `/api/complaints/${reference}`,
      `/retention/certificates/${gone.certificate.number}`,
      `/retention/certificates/${gone.certificate.number}/pdf`,
      `/api/retention/certificates/${gone.certificate.number}`,
    ];
    for (const url of urls) {
      const never: string = url
        .replace(reference, 'SW-2018-9998')
        .replace(gone.certificate.number, 'SW-D-2018-9998');
      const [one, other] = [await get(role, url), await get(role, never)];
      assert.equal(one.statusCode, other.statusCode, `${role} ${url}`);
      assert.notEqual(one.statusCode, 200, `${role} ${url}`);
    }
  }
});

test('the audit names neither', async () => {
  const reference = await recorded();
  await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  await get('nominated-officer', `/complaints/${reference}`);
  const gone = await destroy(reference);
  assert.ok(gone.outcome === 'destroyed');
  for (const role of ['manager', 'security-lead', 'auditor'] as const) {
    const { body } = await get(role, '/api/audit.csv');
    assert.ok(!body.includes(reference) && !body.includes(gone.certificate.number), role);
  }
});

test('its officer still finds that it was destroyed, and the certificate', async () => {
  const reference = await recorded();
  await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  const gone = await destroy(reference);
  assert.ok(gone.outcome === 'destroyed');
  const page = await get('nominated-officer', `/complaints/${reference}`);
  assert.match(page.body, new RegExp(gone.certificate.number));
  const list = await get('nominated-officer', '/retention/certificates');
  assert.match(list.body, new RegExp(gone.certificate.number));
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('that somebody’s record went to paper is told to nominated officers alone', async () => {
  const gone = await destroy(await recorded(), 'nothing');
  assert.ok(gone.outcome === 'destroyed');
  const person = (role: Role) => ({ organisation, id: `one-${role}`, roles: [role] }) as never;
  for (const role of ['manager', 'security-lead', 'auditor'] as const) {
    const page = await listCertificates(desk, person(role), { limit: 50 });
    assert.ok('rows' in page);
    assert.ok(!page.rows.some(({ number }) => number === gone.certificate.number), role);
    assert.equal(
      (await get(role, `/retention/certificates/${gone.certificate.number}`)).statusCode,
      404,
      role,
    );
  }
  assert.equal(
    (await get('nominated-officer', `/retention/certificates/${gone.certificate.number}`)).statusCode,
    200,
  );
});
