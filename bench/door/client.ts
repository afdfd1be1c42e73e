import { Agent, request } from 'node:http';

/** An answer, and how long it took to come to its last byte, in milliseconds. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly took: number;
}

/** Somebody at the door of a server: one connection, kept open, with their cookie. */
export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  close(): void;
}

/** Opens a connection to a server on this machine. */
export function clientOf(at: string, secret = ''): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: string, path: string, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const asked = request(new URL(path, at), {
        agent,
        method,
        headers: {
          ...(secret === '' ? {} : { cookie: `redress-session=${secret}` }),
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/json',
                authorization: `Bearer ${secret}`,
                'content-length': Buffer.byteLength(body),
              }),
        },
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            took: performance.now() - started,
          }),
        );
      });
      asked.end(body);
    });
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, JSON.stringify(body)),
    close: () => agent.destroy(),
  };
}
