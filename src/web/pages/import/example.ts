import type { FastifyReply } from 'fastify';
import { exampleMaps, exampleTable } from '#desk/import/example-maps.ts';

/** Answers with an example map to read, or with the table that is beside it to save. */
export function sendExample(reply: FastifyReply, file: string): FastifyReply {
  const [, id = '', ending] = /^([\w-]+)\.(yaml|csv)$/.exec(file) ?? [];
  const isTable = ending === 'csv';
  const found = isTable ? exampleTable(id) : exampleMaps().find((map) => map.id === id)?.text;
  if (found === null || found === undefined) {
    reply.callNotFound();
    return reply;
  }
  return reply
    .type(isTable ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8')
    .header('content-disposition', `${isTable ? 'attachment' : 'inline'}; filename=${file}`)
    .send(isTable ? `\uFEFF${found}` : found);
}
