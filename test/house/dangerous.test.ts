import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOfTheTree } from './tree.ts';

// What this program never does, and the few places where it does what has to be done with care. A new place is looked at by
// somebody and then named here.

const shipped = textsOfTheTree().filter(
  ({ path }) => /^(src|guidance|main)/.test(path) && !/\.(test|fixture)\.ts$|\/fixtures\//.test(path),
);
const code = shipped.filter(({ path }) => /\.(ts|mjs)$/.test(path));
const pages = shipped.filter(({ path }) => path.startsWith('src/web/public/'));

/** The files in which something stands, leaving out comments. */
const where = (what: RegExp, among = code): string[] =>
  among
    .filter(({ text }) => what.test(text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')))
    .map(({ path }) => path)
    .sort();

test('nothing typed becomes code, a template or a command of the system', () => {
  assert.ok(code.length > 800, 'the source is found');
  assert.deepEqual(where(/\beval\s*\(|new Function\b|\bvm\b\.|from 'node:vm'/), []);
  assert.deepEqual(where(/renderString|new nunjucks\.Template\b|nunjucks\.compile\(/), []);
  assert.deepEqual(
    where(/shell:\s*true|\bexecSync?\(['"`\w]|\{[^}]*\bexec(Sync)?\b[^}]*\} from 'node:child_process'/),
    [],
  );
});

test('programs are started in these places alone, by lists of arguments', () => {
  assert.deepEqual(where(/from 'node:child_process'/), [
    'src/letters/bundle/bindery.ts',
    'src/letters/redaction/in-a-process.ts',
    'src/letters/rendering/office/libre-office.ts',
    'src/server/backup/apart.ts',
    'src/server/postgres/cluster.ts',
    'src/server/postgres/server.ts',
  ]);
});

test('connections go out from these places alone, and none to an address somebody typed', () => {
  // The command line's own, to the server it is told of.
  const commandLine = ['src/cli/remote-stage.ts'];
  const serverSide = code.filter(({ path }) => !path.startsWith('src/web/public/'));
  assert.deepEqual(where(/(?<![.\w])fetch\(/, serverSide), commandLine);
  // What this takes from there listens, and calls nobody.
  assert.deepEqual(where(/^import (?!type\b)[^;]*from 'node:(https?|http2|dgram|dns)'/m), [
    'src/server/metrics.ts',
  ]);
  assert.deepEqual(where(/import \{[^}]*\b(connect|createConnection)\b[^}]*\} from 'node:(net|tls)'/), [
    'src/server/clamd/instream.ts',
    // The private database's own socket.
    'src/server/postgres/left-running.ts',
  ]);
  // To the provider of identities that is configured; `jose` fetches its keys.
  assert.deepEqual(where(/from '(openid-client|jose)'/), [
    'src/desk/single-sign-on/begin.ts',
    'src/desk/single-sign-on/ended-there.ts',
    'src/desk/single-sign-on/finish.ts',
    'src/desk/single-sign-on/leave.ts',
    'src/desk/single-sign-on/provider.ts',
  ]);
});

test('regular expressions are built out of these alone, and typed text is escaped there', () => {
  assert.deepEqual(where(/new RegExp\(/), [
    // Of the words of a rule, which nobody types.
    'src/kinds/every-kind/restricted/words-for-paper.ts',
    'src/kinds/naming.ts',
    'src/letters/redaction/words/needle.ts',
    'src/record/search/fold.ts',
    'src/record/search/words.ts',
    'src/web/pages/command/parts/rows.ts',
  ]);
  assert.deepEqual(where(/RegExp\.escape\(/), [
    'src/kinds/naming.ts',
    'src/letters/redaction/words/needle.ts',
  ]);
});

test('random numbers are the system’s, hashes and ciphers the approved ones', () => {
  assert.deepEqual(where(/Math\.random/), []);
  assert.deepEqual(where(/['"`](md5|md4|ripemd\w*|sha-?1|rc4|des|des-ede3?|[\w-]*-(ecb|cbc))['"`]/i), []);
  const ciphers = code.flatMap(({ text }) =>
    [...text.matchAll(/create(?:De)?[Cc]ipheriv\(\s*'([^']+)'/g)].map(([, cipher]) => cipher),
  );
  assert.ok(ciphers.length >= 4);
  assert.deepEqual([...new Set(ciphers)], ['aes-256-gcm']);
  assert.deepEqual(where(/createCipheriv\('[^']+'/), [
    'src/desk/single-sign-on/way.ts',
    'src/record/accounts/sealed-secret.ts',
    'src/record/files/seal.ts',
    'src/web/pages/complaints/sought.ts',
  ]);
});

test('no other origin is let in, and pages speak no channel that is not looked at', () => {
  assert.deepEqual(where(/access-control-allow|@fastify\/cors/i), []);
  assert.deepEqual(
    where(
      /postMessage|addEventListener\(\s*'(message|paste)'|WebSocket|EventSource|RTCPeer|document\.(write|domain)|\beval\b/,
      pages,
    ),
    [],
  );
});

test('pages put text in as text: HTML only where it came from a page of ours', () => {
  assert.deepEqual(where(/innerHTML|outerHTML|insertAdjacentHTML|srcdoc|DOMParser/, pages), [
    'src/web/public/js/follow.mjs',
    'src/web/public/js/record.mjs',
    'src/web/public/js/redact.mjs',
  ]);
  const kept = pages.flatMap(({ text }) =>
    [...text.matchAll(/(?:local|session)Storage\.setItem\(([^,]+),/g)].map(([, key = '']) => key),
  );
  assert.deepEqual(kept.sort(), ["'still-here'", 'memory']);
});

test('what templates take as HTML is made by our own templates, never typed', () => {
  const templates = shipped.filter(({ path }) => path.endsWith('.njk'));
  const safe = templates.flatMap(({ text }) =>
    [...text.matchAll(/([^\s{]+) \| safe/g)]
      .map(([, what = '']) => what)
      .filter((what) => !what.endsWith("'")),
  );
  assert.deepEqual([...new Set(safe)].sort(), ['dashes', 'hint', 'inside', 'letter', 'preview', 'sample']);
  assert.deepEqual(where(/autoescape:(?!\s*true)/), []);
});
