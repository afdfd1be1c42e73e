import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';

/** Fields of one form: the largest of ours, boxes over a long document, has a few thousand. */
const mostFields = 10_000;

/**
 * Lets pages take forms. One with more fields than any of ours is refused before it is looked at: whatever shows a form again writes
 * every field of it.
 */
export async function takeForms(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { bodyLimit: 4 * 1024 * 1024 });
  app.addHook('preValidation', async ({ headers, body }) => {
    if (headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true) return;
    let fields = 0;
    for (const value of Object.values(body as Record<string, string | string[]>))
      fields += typeof value === 'string' ? 1 : value.length;
    if (fields > mostFields) throw Object.assign(new Error('too many fields'), { code: 'FST_FIELDS_LIMIT' });
  });
}
