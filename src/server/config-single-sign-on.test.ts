import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { readConfig } from './config.ts';

const least = {
  REDRESS_URL: 'https://complaints.sandpiper.example',
  REDRESS_SSO_ISSUER: 'https://login.sandpiper.example/realms/works',
  REDRESS_SSO_CLIENT_ID: 'redress',
  REDRESS_SSO_ROLES: '{complaints-team: [handler], team-leads: [manager, reviewer]}',
};
const read = (env: Record<string, string>) => {
  const config = readConfig({ ...least, ...env }, '/srv/redress');
  assert.ok(!isRefusal(config), JSON.stringify(config));
  return config.singleSignOn;
};
const refused = (env: Record<string, string>) => {
  const config = readConfig({ ...least, ...env }, '/srv/redress');
  assert.ok(isRefusal(config), JSON.stringify(config));
  return config;
};

test('an issuer, a client and which groups give which roles are enough', () => {
  const settings = read({});
  assert.equal(settings?.clientSecret, null);
  assert.equal(settings?.email, 'verified');
  assert.deepEqual(settings?.scopes, ['openid', 'email', 'profile']);
  assert.deepEqual(settings?.secondStep, ['mfa']);
  assert.deepEqual(
    [...(settings?.roles ?? [])],
    [
      ['complaints-team', ['handler']],
      ['team-leads', ['manager', 'reviewer']],
    ],
  );
  assert.equal(read({ REDRESS_SSO_ISSUER: '' }), null);
});

test('the rest is taken as it is set', () => {
  const settings = read({
    REDRESS_SSO_ROLES: '{"Complaints team": "handler"}',
    REDRESS_SSO_SCOPES: 'groups, email',
    REDRESS_SSO_SECOND_STEP: 'never',
    REDRESS_SSO_EMAIL: 'asserted',
  });
  assert.deepEqual(settings?.scopes, ['openid', 'groups', 'email']);
  assert.deepEqual(settings?.roles.get('Complaints team'), ['handler']);
  assert.deepEqual([settings?.secondStep, settings?.email], [[], 'asserted']);
});

for (const [variable, value] of [
  ['REDRESS_SSO_ISSUER', 'http://login.sandpiper.example'],
  ['REDRESS_SSO_ISSUER', 'login.sandpiper.example'],
  ['REDRESS_SSO_ISSUER', 'https://login.example/?realm=works'],
  ['REDRESS_SSO_CLIENT_ID', ''],
  ['REDRESS_SSO_ROLES', ''],
  ['REDRESS_SSO_ROLES', '[handler]'],
  ['REDRESS_SSO_ROLES', '{a: [handler'],
  ['REDRESS_SSO_ROLES', '{leads: [manger]}'],
  ['REDRESS_SSO_ROLES', '{outside: [auditor]}'],
  ['REDRESS_SSO_ROLES', '{us: [system]}'],
  ['REDRESS_SSO_EMAIL', 'yes'],
  ['REDRESS_URL', ''],
] as const)
  test(`${variable} "${value}" is refused by its name`, () => {
    assert.equal(refused({ [variable]: value }).at, variable);
  });

test('secrets may stand in files, and are never said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-config-'));
  const file = join(folder, 'client-secret');
  try {
    writeFileSync(file, 'plainly invented\n');
    assert.equal(read({ REDRESS_SSO_CLIENT_SECRET_FILE: file })?.clientSecret, 'plainly invented');
    const both = refused({ REDRESS_SSO_CLIENT_SECRET_FILE: file, REDRESS_SSO_CLIENT_SECRET: 'another one' });
    assert.match(both.says, /Only one of the two/);
    assert.doesNotMatch(JSON.stringify(both), /another one|plainly invented/);
    const gone = refused({ REDRESS_SSO_CLIENT_SECRET_FILE: join(folder, 'nothing') });
    assert.match(gone.says, /cannot be read \(ENOENT\)/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
