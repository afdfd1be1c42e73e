import { z } from 'zod';
import { flag, maybeDay, question } from '#kinds/question.ts';
import { askCodeOf, reasons } from '../gate.ts';
import { mappaActions, mappaPassage } from '../restricted/mappa.ts';

const named = z.union([z.boolean(), z.string()]).nullish();

export const mappaActQuestion = question({
  rule: 'mappa.act',
  facts: z.object({
    action: z.enum(mappaActions).optional(),
    actor: z.enum(['nominated-officer', 'adviser', 'manager']).nullish(),
    marked: named,
    permissionOn: maybeDay.meta({ none: 'it has not been given' }),
    permissionForJob: z.string().nullish(),
    job: z.string().nullish(),
    startOn: maybeDay,
    clearedByOfficer: flag,
    receivingOfficer: named.meta({ none: 'nobody is named' }),
  }),
  answer: z.object({
    allowed: z.boolean(),
    refusal: z
      .enum([
        'CANNOT_SELECT_PARTICIPANTS',
        'MARKER_REQUIRED',
        'NOT_ON_ELECTRONIC_RECORD',
        'NOMINATED_OFFICER_ONLY',
        'PERMISSION_REQUIRED',
        'CLEARANCE_REQUIRED',
        'OFFICER_TO_OFFICER_ONLY',
      ])
      .nullable(),
  }),
  needs: ['action'],
  ask(facts, { rules }) {
    const passage = mappaPassage(rules, facts);
    const { refusals, missing } = passage;
    return {
      answer: {
        allowed: refusals.length === 0 && missing.length === 0,
        refusal: askCodeOf(rules, refusals[0]),
      },
      ...reasons(rules, 'mappa.act', passage),
      ...(missing.length > 0 ? { missing } : {}),
    };
  },
});
