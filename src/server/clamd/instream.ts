import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { Finding, Scan } from '#desk/quarantine/scan.ts';

/** Where clamd listens: a path of a socket, or a host and port. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number };

/** Milliseconds it may be silent, at any point: a large archive takes a while to look into. */
const patience = 60_000;
/** Bytes of a chunk at most. */
const chunk = 64 * 1024;

/**
 * Asks clamd to look at what it is sent (INSTREAM of its protocol: chunks, each after its length in four bytes, and a length of nothing
 * at the end). Only the reply "stream: OK" is clean. Every other, and none, is not: `told` hears why, in words without the file's.
 */
export function clamdScan(place: ClamdPlace, told: (says: string) => void, silence = patience): Scan {
  return async (content) => {
    const reply = await ask(place, content, silence).catch((error: unknown) => {
      told(`clamd did not look at a file (${(error as NodeJS.ErrnoException).code ?? 'it hung up'}).`);
      return null;
    });
    return reply === null ? { clean: false, found: null } : findingOf(reply, told);
  };
}

/** Whether clamd answers, and that it is clamd. */
export async function clamdAnswers(place: ClamdPlace): Promise<boolean> {
  const reply = await talk(place, 5000, async (socket) => {
    socket.write('zPING\0');
  }).catch(() => '');
  return reply === 'PONG';
}

function findingOf(reply: string, told: (says: string) => void): Finding {
  if (reply === 'stream: OK') return { clean: true };
  const [, found] = /^stream: (.{1,200}) FOUND$/.exec(reply) ?? [];
  if (found === undefined) told(`clamd did not look at a file. It said: ${reply.slice(0, 200)}`);
  return { clean: false, found: found ?? null };
}

const ask = (place: ClamdPlace, content: AsyncIterable<Uint8Array>, silence: number): Promise<string> =>
  talk(place, silence, async (socket) => {
    await send(socket, Buffer.from('zINSTREAM\0'));
    for await (const part of content)
      for (let at = 0; at < part.length; at += chunk) {
        const bytes = part.subarray(at, at + chunk);
        await send(socket, length(bytes.length));
        await send(socket, bytes);
      }
    await send(socket, length(0));
  });

/** Says something to clamd and gives its one reply, without the NUL at its end. Rejects where it hangs up or falls silent. */
async function talk(
  place: ClamdPlace,
  silence: number,
  say: (socket: Socket) => Promise<void>,
): Promise<string> {
  const socket = connect(place as NetConnectOpts);
  socket.setTimeout(silence, () => socket.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })));
  const replied = replyFrom(socket);
  // It may answer and hang up while it is still being sent to: a file over its limit.
  const said = once(socket, 'connect').then(() => say(socket));
  try {
    await Promise.race([replied, said.then(() => replied)]);
    return await replied;
  } finally {
    said.catch(() => undefined);
    socket.destroy();
  }
}

function replyFrom(socket: Socket): Promise<string> {
  const reply = new Promise<string>((done, failed) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      if (text.includes('\0') || text.length > 1000) done(text.split('\0')[0] ?? '');
    });
    socket.on('error', failed);
    socket.on('close', () => failed(Object.assign(new Error('hung up'), { code: 'hung up' })));
  });
  reply.catch(() => undefined);
  return reply;
}

/** Waits while the other side does not take more; ends with the connection. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Error('hung up');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

function length(bytes: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32BE(bytes);
  return written;
}
