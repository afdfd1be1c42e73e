import { reads } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import type { Page } from '#web/page.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { aboutRoutes } from './about.ts';
import { backupRoutes } from './backups.ts';
import { boxRoutes } from './boxes.ts';
import { contractRoutes } from './contracts.ts';
import { goodwillRoutes } from './goodwill.ts';
import { holidayRoutes } from './holidays.ts';
import { lookRoutes } from './look.ts';
import { officeRoutes } from './offices.ts';
import { overviewRoutes } from './overview.ts';
import { peopleRoutes } from './people.ts';
import { procedureRoutes } from './procedure.ts';
import { retentionRoutes } from './retention.ts';
import { wordingRoutes } from './wording.ts';

/** Administration: what is set up, what is missing, and every change with who and when. */
export function administrationPage(desk: Desk, cookies: SignInCookies): Page {
  return {
    main: [
      {
        href: '/administration',
        label: 'Administration',
        for: (person) => reads(person, 'settings'),
      },
      {
        href: '/administration/offices',
        label: 'Offices',
        // Whoever reads administration finds them there.
        for: (person) => reads(person, 'offices') && !reads(person, 'settings'),
        oversees: 'Who answers for papers at each office, and the sealed boxes kept for audit.',
      },
    ],
    routes(app) {
      overviewRoutes(app, desk);
      contractRoutes(app, desk);
      procedureRoutes(app, desk);
      wordingRoutes(app, desk);
      holidayRoutes(app, desk);
      peopleRoutes(app, desk);
      officeRoutes(app, desk);
      boxRoutes(app, desk);
      goodwillRoutes(app, desk);
      lookRoutes(app, desk, cookies);
      retentionRoutes(app, desk);
      backupRoutes(app, desk);
      aboutRoutes(app, desk);
    },
  };
}
