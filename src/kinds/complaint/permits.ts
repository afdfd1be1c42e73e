import { permitsBy } from '#kinds/permit.ts';
import { permits } from './permit-table.ts';

/** Who may do what with a complaint, by its table. What it asks beyond the role, `notPermitted` says. */
export const { rolesFor, permitRefusal } = permitsBy(permits);
