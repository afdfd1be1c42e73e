import type { Migration } from 'kysely/migration';
import * as theRecord from './0001-the-record.ts';
import * as dutiesOfARole from './0002-duties-of-a-role.ts';
import * as longWork from './0003-long-work.ts';
import * as money from './0004-money.ts';
import * as sights from './0005-sights.ts';
import * as secondSteps from './0006-second-steps.ts';
import * as singleSignOn from './0007-single-sign-on.ts';
import * as destruction from './0008-destruction.ts';
import * as backups from './0010-backups.ts';
import * as readersForATime from './0011-readers-for-a-time.ts';
import * as audit from './0012-audit.ts';
import * as certificatesHidden from './0014-certificates-hidden.ts';
import * as asked from './0016-asked.ts';
import * as marked from './0017-marked.ts';
import * as keysDigested from './0018-keys-digested.ts';
import * as keptReports from './0019-kept-reports.ts';
import * as answersLetGo from './0020-answers-let-go.ts';

/** Every migration there is, by name, in order. A name is never changed once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-the-record': theRecord,
  '0002-duties-of-a-role': dutiesOfARole,
  '0003-long-work': longWork,
  '0004-money': money,
  '0005-sights': sights,
  '0006-second-steps': secondSteps,
  '0007-single-sign-on': singleSignOn,
  '0008-destruction': destruction,
  '0010-backups': backups,
  '0011-readers-for-a-time': readersForATime,
  '0012-audit': audit,
  '0014-certificates-hidden': certificatesHidden,
  '0016-asked': asked,
  '0017-marked': marked,
  '0018-keys-digested': keysDigested,
  '0019-kept-reports': keptReports,
  '0020-answers-let-go': answersLetGo,
};
