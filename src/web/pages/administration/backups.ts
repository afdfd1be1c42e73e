import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { counted } from '#core/thousands.ts';
import { askForBackup, makeBackups } from '#desk/backup/make-backups.ts';
import { type Backup, type BackupStanding, backupStanding } from '#desk/backup/standing.ts';
import type { Desk } from '#desk/desk.ts';
import { reading } from '#web/signed-in/reading.ts';
import { sizeInWords } from '#web/size-in-words.ts';
import { type Asked, askedBy, show } from './asked.ts';
import { administrators } from './sections.ts';

/** Backups: when, how large, whether each was proved, and when the next is. Nobody downloads one here: see docs/decisions/backups.md. */
export function backupRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>('/administration/backups', reading('backups'), async (_request, reply) => {
    const standing = await backupStanding(desk, desk.backups ?? null);
    return show(reply, 'backups', { title: 'Backups', ...shown(standing) });
  });

  app.post<Asked>('/administration/backups', administrators, async (request, reply) =>
    make(desk, request, reply),
  );
}

async function make(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { backups } = desk;
  if (backups) {
    await askForBackup(desk, askedBy(request).name);
    makeBackups(desk, backups).catch((err: unknown) => request.log.error({ err }, 'a backup was not made'));
  }
  return reply.seeOther('/administration/backups');
}

function shown({ means, backups, lastProven, next, warning }: BackupStanding) {
  const making = backups.find(({ state }) => state === 'waiting' || state === 'under-way') ?? null;
  return {
    means,
    lastProven,
    next,
    warning,
    making: making && {
      track: making.of === 0 ? null : { whole: making.of, gone: making.done, steps: false },
      now: making.says === '' ? 'Waiting for its turn' : making.says,
    },
    rows: backups.filter(({ state }) => state === 'made' || state === 'failed').map(row),
  };
}

const row = ({ askedAt, askedByName, state, says, made, proof }: Backup) => ({
  at: made?.at ?? askedAt,
  by: askedByName,
  state,
  says,
  size: made === null ? '' : sizeInWords(made.bytes),
  holds: made === null ? '' : `${counted(made.events, 'event')}, ${counted(made.files, 'file')}`,
  file: made?.file ?? '',
  keptUntil: made?.keptUntil ?? null,
  proof,
});
