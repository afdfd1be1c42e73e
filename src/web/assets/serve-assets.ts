import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asset } from './asset.ts';
import type { Assets } from './assets.ts';
import { brandSheet } from './brand-sheet.ts';

const forGood = 'public, max-age=31536000, immutable';

/** GET /assets/…: the files made at start and providers' colours, from memory, to be kept by the browser for good. */
export function serveAssets(app: FastifyInstance, assets: Assets): void {
  app.get('/assets/*', { config: { bare: true } }, (request, reply) => {
    const [href] = request.url.split('?') as [string];
    const asset = assets.find(href);
    if (asset !== undefined) return send(request, reply, asset);
    const colours = brandSheet(href);
    if (colours === null) return reply.callNotFound();
    return reply.header('cache-control', forGood).type('text/css; charset=utf-8').send(colours);
  });
}

function send(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply.headers({ 'cache-control': forGood, etag: asset.etag, vary: 'accept-encoding' }).type(asset.type);
  if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
  for (const coding of ['br', 'gzip'] as const) {
    const packed = asset.packed[coding];
    if (packed !== undefined && accepts(request, coding))
      return reply.header('content-encoding', coding).send(packed);
  }
  return reply.send(asset.body);
}

/** Whether a request takes a content-coding, by name and not refused with q=0. */
function accepts(request: FastifyRequest, coding: string): boolean {
  const offered = (request.headers['accept-encoding'] ?? '').split(',');
  return offered.some((offer) => {
    const [name, quality] = offer.split(';').map((part) => part.trim());
    return name === coding && !/^q=0(?:\.0+)?$/.test(quality ?? '');
  });
}
