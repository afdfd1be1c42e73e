import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { type Config, readConfig } from './config.ts';

const read = (env: Record<string, string>): Config => {
  const config = readConfig(env, '/srv/redress');
  assert.ok(!isRefusal(config), JSON.stringify(config));
  return config;
};

const refusal = (env: Record<string, string>) => {
  const config = readConfig(env, '/srv/redress');
  assert.ok(isRefusal(config), JSON.stringify(config));
  return config;
};

test('with nothing set, everything has a value that works on one machine', () => {
  assert.deepEqual(read({}), {
    port: 3000,
    host: '127.0.0.1',
    dataFolder: '/srv/redress/data',
    databaseUrl: null,
    signingKeyFile: null,
    fileKeyFile: null,
    publicUrl: null,
    logLevel: 'warn',
    asksAMinute: 60_000,
    inTheClear: [],
    rehearsal: false,
    demo: false,
    singleSignOn: null,
    backups: null,
    tls: null,
    trustedProxies: [],
    clamd: null,
    metrics: null,
  });
});

test('an empty variable is as good as none', () => {
  assert.deepEqual(read({ PORT: '', HOST: '', REDRESS_DATA: '', DATABASE_URL: '' }), read({}));
});

test('what is set is taken', () => {
  const config = read({
    PORT: '0',
    HOST: '::1',
    REDRESS_DATA: '../kept',
    DATABASE_URL: 'postgresql://redress@db.example:5432/redress?sslmode=verify-full',
    REDRESS_SIGNING_KEY_FILE: 'secrets/signing.pem',
    REDRESS_FILE_KEY_FILE: '/run/secrets/file.key',
  });
  assert.equal(config.port, 0);
  assert.equal(config.host, '::1');
  assert.equal(config.dataFolder, '/srv/kept');
  assert.equal(config.databaseUrl, 'postgresql://redress@db.example:5432/redress?sslmode=verify-full');
  assert.equal(config.signingKeyFile, '/srv/redress/secrets/signing.pem');
  assert.equal(config.fileKeyFile, '/run/secrets/file.key');
});

test('the config cannot be changed afterwards', () => {
  assert.ok(Object.isFrozen(read({})));
});

for (const port of ['http', '-1', '65536', '3000.5', '0x10', ' 80', '1e3'])
  test(`PORT "${port}" is refused by name, value and reason`, () => {
    const { says, at } = refusal({ PORT: port });
    assert.equal(at, 'PORT');
    assert.equal(says, `PORT is "${port}". A port is a whole number from 0 to 65535; 0 takes any free one.`);
  });

for (const host of ['http://localhost', 'localhost/path', 'two words'])
  test(`HOST "${host}" is refused`, () => {
    assert.match(refusal({ HOST: host }).says, /^HOST is ".+"\. It is the name or address/);
  });

test('a database that is not PostgreSQL is refused', () => {
  assert.match(refusal({ DATABASE_URL: 'mysql://root@db.example/redress' }).says, /begins with postgresql/);
});

test('a database URL without a database is refused', () => {
  assert.match(
    refusal({ DATABASE_URL: 'postgresql://db.example:5432/' }).says,
    /name of the database is missing/,
  );
});

test('no password in a database URL is ever repeated', () => {
  for (const url of [
    'postgres://me:sesame@db.example/',
    'mysql://me:sesame@db.example/a',
    'me:sesame@db example',
  ])
    assert.doesNotMatch(JSON.stringify(refusal({ DATABASE_URL: url })), /sesame/);
});

test('the address from outside is taken without its last slash', () => {
  assert.equal(read({ REDRESS_URL: 'https://complaints.example/' }).publicUrl, 'https://complaints.example');
  assert.equal(read({ REDRESS_URL: 'http://10.0.0.5:8080' }).publicUrl, 'http://10.0.0.5:8080');
});

for (const held of [
  'complaints.example',
  'ftp://complaints.example',
  'https://complaints.example/redress',
  'x',
])
  test(`REDRESS_URL "${held}" is refused by name`, () =>
    assert.equal(refusal({ REDRESS_URL: held }).at, 'REDRESS_URL'));

test('what is logged is one of a few words', () => {
  assert.equal(read({ REDRESS_LOG: 'info' }).logLevel, 'info');
  assert.equal(
    refusal({ REDRESS_LOG: 'loud' }).says,
    'REDRESS_LOG is "loud". It is one of silent, error, warn, info or debug.',
  );
});

test('how often one person may ask is a number nobody reaches by hand, or nothing', () => {
  assert.equal(read({ REDRESS_ASKS_A_MINUTE: '600' }).asksAMinute, 600);
  assert.equal(read({ REDRESS_ASKS_A_MINUTE: '0' }).asksAMinute, null);
  for (const held of ['5', '-1', '60.5', 'many'])
    assert.match(refusal({ REDRESS_ASKS_A_MINUTE: held }).says, /REDRESS_ASKS_A_MINUTE is "/);
});

test('rehearsals are allowed by 1 and by nothing else', () => {
  assert.equal(read({ REDRESS_REHEARSAL: '1' }).rehearsal, true);
  assert.equal(read({ REDRESS_REHEARSAL: '0' }).rehearsal, false);
  assert.equal(refusal({ REDRESS_REHEARSAL: 'yes' }).at, 'REDRESS_REHEARSAL');
});

test('the demo has a folder of its own, unless one is named, and scenarios may be rehearsed in it', () => {
  const demo = (env: Record<string, string>) => readConfig(env, '/srv/redress', { demo: true }) as Config;
  assert.equal(demo({}).dataFolder, '/srv/redress/data/demo');
  assert.equal(demo({ REDRESS_DATA: 'shown' }).dataFolder, '/srv/redress/shown');
  assert.deepEqual([demo({}).demo, demo({}).rehearsal], [true, true]);
});
