// A bare page to hold ours against: Fastify and nothing else, answering as many bytes as it is told. Run as a process of its own,
// so that it shares the machine with its client as Redress does. `node bench/door/bare.ts 30000`
import fastify from 'fastify';

const page = `<!doctype html><title>Bare</title>${'<p>A line of a page.</p>\n'.repeat(Math.ceil(Number(process.argv[2] ?? 30_000) / 25))}`;
const app = fastify();
app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
