import { auditNextDue } from './audit.ts';
import { categoryCount, categoryStep, categoryTheme, outcomes, standards } from './categories.ts';
import { claimsAct } from './claims.ts';
import { erasureDecide, erasureGuidance } from './erasure.ts';
import { finalResponseIssue, finalResponseRepeat, finalResponseWording } from './final-response.ts';
import { iceContact, iceEvidence, phsoEvent } from './ice-contact.ts';
import { iceContribution } from './ice-contribution.ts';
import { iceDoor } from './ice-door.ts';
import {
  iceCharges,
  iceDualCharge,
  icePayer,
  iceRedress,
  phsoRedress,
  specialPayments,
} from './ice-money.ts';
import { iceMove } from './ice-moves.ts';
import { caseClose, electedMember, intakeKind } from './intake.ts';
import { scrOffice } from './office.ts';
import {
  draftComments,
  iceCorrespondence,
  icePayment,
  iceWindow,
  jcpContribution,
  mixed,
} from './others-clocks.ts';
import { clockChange, informal, stage, toldDate } from './own-clocks.ts';
import { replyBeforeIce } from './reply-before-ice.ts';
import { mappaAct, scrAccess, scrRecord } from './restricted.ts';
import { retentionDispose, retentionLimit } from './retention.ts';
import { route } from './route.ts';
import type { Worked } from './worked.ts';

/** Every question worked out by hand. */
export const all: readonly Worked[] = [
  ...replyBeforeIce,
  ...iceDoor,
  ...clockChange,
  ...stage,
  ...toldDate,
  ...informal,
  ...jcpContribution,
  ...iceCorrespondence,
  ...draftComments,
  ...iceWindow,
  ...icePayment,
  ...iceMove,
  ...iceContact,
  ...iceEvidence,
  ...iceContribution,
  ...iceRedress,
  ...iceCharges,
  ...iceDualCharge,
  ...icePayer,
  ...phsoEvent,
  ...phsoRedress,
  ...specialPayments,
  ...mixed,
  ...route,
  ...intakeKind,
  ...caseClose,
  ...electedMember,
  ...finalResponseIssue,
  ...finalResponseWording,
  ...finalResponseRepeat,
  ...categoryTheme,
  ...categoryCount,
  ...categoryStep,
  ...standards,
  ...outcomes,
  ...scrRecord,
  ...scrAccess,
  ...scrOffice,
  ...mappaAct,
  ...retentionLimit,
  ...retentionDispose,
  ...erasureDecide,
  ...erasureGuidance,
  ...claimsAct,
  ...auditNextDue,
];
