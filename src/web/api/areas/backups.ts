import { z } from 'zod';
import { askForBackup, makeBackups } from '#desk/backup/make-backups.ts';
import { type Backup, backupStanding } from '#desk/backup/standing.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { aDay, named } from '../shapes/named.ts';
import { byAdministrator } from './setting.ts';

const area = 'Backups';

const backupShape = named(
  'Backup',
  z.strictObject({
    id: z.string(),
    askedByName: z.string().nullable().meta({ description: 'Null for the night' }),
    askedAt: z.string(),
    state: z.enum(['waiting', 'under-way', 'made', 'failed']),
    done: z.int(),
    of: z.int(),
    says: z.string().meta({ description: 'What is being done, or why it failed' }),
    made: z
      .strictObject({
        file: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        at: z.string().meta({ description: 'The moment of the record it holds' }),
        events: z.int(),
        files: z.int(),
        keptUntil: aDay,
      })
      .nullable(),
    proof: z
      .strictObject({
        outcome: z.enum(['proven', 'in-part', 'failed']),
        says: z.string(),
        at: z.string(),
      })
      .nullable()
      .meta({ description: 'What restoring it, apart from everything else, found' }),
  }),
);

const example = {
  id: '5d0c2f5e-2f0b-4d51-9a9e-6c1f4a1b7f10',
  askedByName: null,
  askedAt: '2018-04-04T01:30:00Z',
  state: 'made' as const,
  done: 0,
  of: 0,
  says: '',
  made: {
    file: 'redress-20180404T013000Z.backup',
    bytes: 48_201_733,
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    at: '2018-04-04T01:30:00Z',
    events: 18_204,
    files: 2_310,
    keptUntil: '2018-04-18',
  },
  proof: {
    outcome: 'proven' as const,
    says: 'It was restored and verified: 18,204 events and 2,310 files, all the same.',
    at: '2018-04-04T01:31:12Z',
  },
};

const shown = ({ removedAt: _gone, ...backup }: Backup) => backup;

/** Backups: how they stand, and one made now. None is handed out here. */
export const backupOperations: readonly Operation[] = [
  operation({
    ...byAdministrator,
    id: 'listBackups',
    method: 'get',
    path: '/backups',
    area,
    says: 'How backups stand',
    about:
      'Those that are kept, the latest first, when the last proved one was made, and what is wrong. A backup holds every organisation’s record; its file is fetched from its folder, never from here.',
    refuses: [],
    answers: {
      json: named(
        'BackupStanding',
        z.strictObject({
          setUp: z.boolean(),
          lastProven: z.string().nullable(),
          warning: z.string().nullable(),
          backups: z.array(backupShape),
        }),
      ),
      example: { setUp: true, lastProven: '2018-04-04T01:30:00Z', warning: null, backups: [example] },
    },
    async handle({ desk }): Promise<Answer> {
      const { means, lastProven, warning, backups } = await backupStanding(desk, desk.backups ?? null);
      return { body: { setUp: means !== null, lastProven, warning, backups: backups.map(shown) } };
    },
  }),
  operation({
    ...byAdministrator,
    id: 'makeBackup',
    method: 'post',
    path: '/backups',
    area,
    says: 'Make a backup now',
    about:
      'It is made and proved beside everything else; the list says how far it is. Asked for again while one is being made, the same is given back.',
    refuses: [409],
    codes: ['backup.not-set-up'],
    answers: {
      json: backupShape,
      status: 202,
      example: { ...example, state: 'waiting' as const, made: null, proof: null },
    },
    async handle({ desk, person, request }): Promise<Answer> {
      const { backups } = desk;
      if (!backups) return { refusals: [notSetUp] };
      const asked = await askForBackup(desk, person.name);
      makeBackups(desk, backups).catch((err: unknown) => request.log.error({ err }, 'a backup was not made'));
      return { status: 202, body: shown(asked) };
    },
  }),
];

const notSetUp = {
  code: 'backup.not-set-up',
  says: 'Nothing says where backups go.',
  remedy: 'Set REDRESS_BACKUP_FOLDER and REDRESS_BACKUP_PASSPHRASE_FILE where Redress is started.',
  clauses: [],
};
