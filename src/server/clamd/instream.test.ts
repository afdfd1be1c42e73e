import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { clamdAnswers, clamdScan } from './instream.ts';

/** A server that reads INSTREAM as clamd does, and says what it is told to. */
async function listening(
  answer: (content: Buffer, socket: Socket) => void,
): Promise<{ host: string; port: number }> {
  const server: Server = createServer((socket) => {
    let held: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      held = Buffer.concat([held, part]);
      if (held.equals(Buffer.from('zPING\0'))) return void socket.end('PONG\0');
      const content = contentIn(held);
      if (content !== null) answer(content, socket);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => server.close());
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const command = Buffer.from('zINSTREAM\0');

/** The whole of what was streamed, once its end is there. */
function contentIn(held: Buffer): Buffer | null {
  assert.ok(held.subarray(0, command.length).equals(command));
  const parts: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= held.length) {
    const length = held.readUInt32BE(at);
    assert.ok(length <= 64 * 1024);
    at += 4;
    if (length === 0) return Buffer.concat(parts);
    parts.push(held.subarray(at, at + length));
    at += length;
  }
  return null;
}

async function* of(...parts: (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
const told: string[] = [];
const scanAt = (place: { host: string; port: number }, silence = 10_000) =>
  clamdScan(place, (says) => told.push(says), silence);

test('a file arrives whole, in chunks, whatever its size', async () => {
  const big = Buffer.alloc(3_000_001, 'abc');
  let got: Buffer = Buffer.alloc(0);
  const place = await listening((content, socket) => {
    got = content;
    socket.end('stream: OK\0');
  });
  assert.deepEqual(await scanAt(place)(of('first', big, '')), { clean: true });
  assert.equal(got.length, 5 + big.length);
  assert.ok(got.subarray(5).equals(big));
  assert.equal(await clamdAnswers(place), true);
});

test('only "stream: OK" is clean; what was found is named', async () => {
  for (const [reply, found] of [
    ['stream: Eicar-Test-Signature FOUND\0', 'Eicar-Test-Signature'],
    ['stream: OK FOUND\0', 'OK'],
    ['stream: ok\0', null],
    ['stream: OK \0', null],
    [' stream: OK\0', null],
    ['OK\0', null],
    ['\0', null],
    ['INSTREAM size limit exceeded. ERROR\0', null],
    ["stream: Can't allocate memory ERROR\0", null],
    ['x'.repeat(5000), null],
  ] as const) {
    const place = await listening((_, socket) => socket.end(reply));
    assert.deepEqual(await scanAt(place)(of('content')), { clean: false, found }, reply);
  }
});

test('nobody there, somebody who hangs up and somebody who says nothing are not "clean"', async () => {
  const unknown = { clean: false, found: null };
  const hangingUp = await listening((_, socket) => socket.destroy());
  assert.deepEqual(await scanAt(hangingUp)(of('content')), unknown);
  const silent = await listening(() => undefined);
  assert.deepEqual(await scanAt(silent, 300)(of('content')), unknown);
  const half = await listening((_, socket) => socket.end('stream: OK'));
  assert.deepEqual(await scanAt(half)(of('content')), unknown, 'a reply ends with a NUL');
  const gone = { host: '127.0.0.1', port: 9 };
  assert.deepEqual(await scanAt(gone)(of('content')), unknown);
  assert.equal(await clamdAnswers(gone), false);
  assert.match(told.at(-1) ?? '', /clamd did not look at a file \(ECONNREFUSED\)/);
});

test('a file over the limit is told while it is still being sent', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => server.close());
  const place = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  assert.deepEqual(await scanAt(place)(of(Buffer.alloc(20_000_000))), { clean: false, found: null });
});

test('a file that cannot be read is not clean', async () => {
  const place = await listening((_, socket) => socket.end('stream: OK\0'));
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    throw new Error('damaged');
  }
  assert.deepEqual(await scanAt(place)(broken()), { clean: false, found: null });
});
