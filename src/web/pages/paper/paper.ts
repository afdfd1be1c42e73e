import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '#desk/desk.ts';
import { sheetNamed, sheets } from '#desk/restricted/blank-sheets.ts';
import { whomToAsk } from '#desk/restricted/paper-only-stop.ts';
import { setBlank } from '#letters/paper/set-blank.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';

interface Asked {
  Params: { readonly sheet: string };
}

/** Blank sheets for records that are kept on paper only. They are open to everybody and say nothing of anybody. */
export const paperPage = (desk: Desk): Page => ({
  foot: [{ href: '/paper', label: 'Paper forms' }],
  routes(app: FastifyInstance) {
    app.get('/paper', { config: { open: true } }, async ({ person }, reply) =>
      reply.show('pages/paper/paper.njk', {
        title: 'Paper forms',
        sheets,
        // Who works where is for those who work here.
        whom: person === null ? null : await whomToAsk(desk, person),
      }),
    );
    app.get<Asked>('/paper/:sheet', { config: { open: true } }, async (request, reply) => {
      const sheet = sheetNamed(request.params.sheet.replace(/\.pdf$/, ''));
      if (sheet === null) return problem(reply, noSuchSheet);
      const { name = '', brand } = request.organisation ?? {};
      const pdf = await setBlank(sheet, { provider: name, colour: brand?.main ?? '#0b0c0c' });
      const content = Readable.from([Buffer.from(pdf)]);
      return sendFile(reply, { name: `${sheet.title} (blank)`, type: 'application/pdf', content });
    });
  },
});

const noSuchSheet = {
  status: 404,
  code: 'paper.no-such-sheet',
  title: 'There is no such sheet',
  says: 'No blank sheet has that name.',
  remedy: 'See the list of paper forms.',
};
