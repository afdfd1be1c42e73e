import type { Day } from '#core/day.ts';
import type { Letterhead } from '#core/letter.ts';
import type { Nation } from '#core/nation.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { NewSetting } from '#record/settings/replace.ts';
import type { Scope } from '../access/scope.ts';
import { importSetting, type KeptImport } from '../import/kept-import.ts';
import { type Office, officeKind } from '../offices/office.ts';
import type { OfficeChange } from '../offices/office-change.ts';
import { brandSetting } from '../organisation/organisation.ts';
import type { Position } from '../people/position.ts';
import { type Audited, auditedId, auditedKind } from '../performance-audit/audited.ts';
import { type Quarantined, quarantineKind } from '../quarantine/quarantined-file.ts';
import type { RestrictedView } from '../restricted/restricted-view.ts';
import type { SafetyAsked, SafetyAskingReviewed } from '../restricted/safety-asked.ts';
import { anonymisingKind, type WordsProposed } from '../retention/anonymising/words-kept.ts';
import { type Approval, approvalKind } from '../retention/approval.ts';
import { type CaseHolds, holdKind } from '../retention/kept-holds.ts';
import { type RetentionSettings, retentionKind } from '../retention/retention-set.ts';
import { type Box, boxKind } from '../sealed-boxes/box.ts';
import { type GoodwillLimits, goodwillStream } from './goodwill.ts';
import { settingKinds } from './settings.ts';
import { shadesOf } from './shades.ts';

/** What a provider has set changes only so: each with what was set, which is kept for good. */
interface Changes extends Record<OfficeChange, Office> {
  BoxSealed: Box;
  BoxMoved: Box;
  BoxHeld: Box;
  BoxHoldLifted: Box;
  BoxDestroyed: Box;
  ContractSaved: { readonly id: string };
  ProcedurePublished: { readonly id: string };
  HolidayAdded: HolidaySet;
  HolidayApplied: HolidaySet & { readonly moved: readonly unknown[] };
  WordingLoaded: { readonly id: string };
  WordingApproved: { readonly id: string };
  WordingChecked: { readonly wording: string; readonly on: Day };
  LookChanged: Letterhead;
  GoodwillLimitsSet: GoodwillLimits;
  TrainingRecorded: { readonly account: string; readonly on: Day };
  PersonAdded: PersonSet;
  PersonChanged: PersonSet;
  AccountClosed: { readonly account: string; readonly name: string };
  AccountOpened: { readonly account: string; readonly name: string };
  PasswordReset: { readonly account: string; readonly name: string };
  SecondStepsReset: { readonly account: string; readonly name: string };
  PersonSignedOut: OfAccount & { readonly name: string };
  PasswordChanged: OfAccount;
  SecondStepAdded: OfAccount & SecondStepSet;
  SecondStepRemoved: OfAccount & SecondStepSet;
  RecoveryCodesMade: OfAccount;
  RecoveryCodeUsed: OfAccount & { readonly left: number };
  DemoBegun: object;
  DemoMade: object;
  ImportGiven: KeptImport;
  ImportMapped: KeptImport;
  ImportTried: KeptImport;
  ImportBegun: KeptImport;
  ImportEnded: KeptImport;
  ImportForgotten: { readonly id: string };
  FileQuarantined: Quarantined;
  QuarantinedFileDestroyed: Pick<Quarantined, 'id' | 'found' | 'by' | 'at'>;
  RetentionSet: RetentionSettings;
  HoldsSet: CaseHolds & { readonly why: string };
  HoldsLifted: CaseHolds & { readonly why: string };
  AnonymousWordsProposed: WordsProposed;
  AnonymousWordsTakenBack: Pick<WordsProposed, 'case'>;
  PerformanceAudited: Audited;
  DestructionApproved: Approval;
  RestrictedViewed: RestrictedView;
  SafetyOpeningAsked: SafetyAsked;
  SafetyAskingReviewed: SafetyAskingReviewed;
  DestructionCarriedOut: { readonly id: string; readonly certificates: readonly string[] };
}

interface HolidaySet {
  readonly nation: Nation;
  readonly on: Day;
  readonly title: string;
  readonly addedOn: Day;
}

/** What somebody does with their own way in. */
interface OfAccount {
  readonly account: string;
}
interface SecondStepSet {
  readonly kind: string;
  /** What its owner calls it. */
  readonly name: string;
}

/** What an administrator sets of an account. */
interface PersonSet {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** Left out where it stays as it is. */
  readonly scope?: Scope | null;
  readonly expiresOn?: Day | null;
  readonly position?: Position;
}
export type SettingChange = keyof Changes;
export type ChangeOf<Type extends SettingChange> = Changes[Type];

/**
 * What is set from the moment of an event on. Worked out here both when it is recorded and when the record is verified, so
 * that the two cannot differ.
 */
const follows: { readonly [Type in SettingChange]: (payload: Changes[Type]) => readonly NewSetting[] } = {
  ContractSaved: (body) => [{ kind: settingKinds.contract, id: body.id, body }],
  ProcedurePublished: (body) => [{ kind: settingKinds.procedure, id: body.id, body }],
  HolidayAdded: holidayFollowing,
  // What moved is history; the day itself stays as it was added.
  HolidayApplied: ({ moved: _moved, ...body }) => holidayFollowing(body),
  WordingLoaded: (body) => [{ kind: settingKinds.wording, id: body.id, body }],
  WordingApproved: (body) => [{ kind: settingKinds.wording, id: body.id, body }],
  WordingChecked: ({ wording, on }) => [{ kind: settingKinds.wordingChecked, id: wording, body: { on } }],
  LookChanged: (body) => [
    { kind: settingKinds.letterhead, id: 'letterhead', body },
    { ...brandSetting, body: shadesOf(body.colour) },
  ],
  GoodwillLimitsSet: (body) => [{ kind: settingKinds.goodwillLimits, id: goodwillStream, body }],
  TrainingRecorded: ({ account, on }) => [{ kind: settingKinds.training, id: account, body: { on } }],
  // Accounts are kept where signing in reads them; these say who changed them and when.
  PersonAdded: positionFollowing,
  PersonChanged: positionFollowing,
  AccountClosed: () => [],
  AccountOpened: () => [],
  PasswordReset: () => [],
  SecondStepsReset: () => [],
  PersonSignedOut: () => [],
  PasswordChanged: () => [],
  SecondStepAdded: () => [],
  SecondStepRemoved: () => [],
  RecoveryCodesMade: () => [],
  RecoveryCodeUsed: () => [],
  DemoBegun: (body) => [{ kind: 'demo', id: 'world', body }],
  DemoMade: (body) => [{ kind: 'demo', id: 'world', body }],
  ImportGiven: importFollowing,
  ImportMapped: importFollowing,
  ImportTried: importFollowing,
  ImportBegun: importFollowing,
  ImportEnded: importFollowing,
  ImportForgotten: () => [],
  FileQuarantined: (body) => [{ kind: quarantineKind, id: body.id, body }],
  QuarantinedFileDestroyed: () => [],
  RetentionSet: (body) => [{ kind: retentionKind, id: retentionKind, body }],
  // Why one was taken off is history; what holds is what is set.
  HoldsSet: ({ why: _why, ...body }) => [{ kind: holdKind, id: body.case, body }],
  HoldsLifted: () => [],
  AnonymousWordsProposed: (body) => [{ kind: anonymisingKind, id: body.case, body }],
  AnonymousWordsTakenBack: () => [],
  PerformanceAudited: (body) => [{ kind: auditedKind, id: auditedId(body.contract, body.whom), body }],
  // Until it is carried out; who approved it stays in the stream.
  DestructionApproved: (body) => [{ kind: approvalKind, id: body.id, body }],
  DestructionCarriedOut: () => [],
  OfficeSaved: officeFollowing,
  OfficeOfficerNamed: officeFollowing,
  OfficePostEnded: officeFollowing,
  OfficeJobcentrePlusTold: officeFollowing,
  OfficeStorageSet: officeFollowing,
  OfficeRiskAssessed: officeFollowing,
  OfficeClosed: officeFollowing,
  BoxSealed: boxFollowing,
  BoxMoved: boxFollowing,
  BoxHeld: boxFollowing,
  BoxHoldLifted: boxFollowing,
  BoxDestroyed: boxFollowing,
  RestrictedViewed: () => [],
  SafetyOpeningAsked: () => [],
  SafetyAskingReviewed: () => [],
};

/** Accounts are kept where signing in reads them; where somebody stands is a setting. */
function positionFollowing({ account, position }: PersonSet): readonly NewSetting[] {
  return position === undefined ? [] : [{ kind: settingKinds.position, id: account, body: position }];
}

function holidayFollowing(body: HolidaySet): readonly NewSetting[] {
  return [{ kind: settingKinds.holiday, id: `${body.nation}-${body.on}`, body }];
}

function importFollowing(body: KeptImport): readonly NewSetting[] {
  return [{ kind: importSetting, id: body.id, body }];
}

function officeFollowing(body: Office): readonly NewSetting[] {
  return [{ kind: officeKind, id: body.id, body }];
}

function boxFollowing(body: Box): readonly NewSetting[] {
  return [{ kind: boxKind, id: String(body.number), body }];
}

/** The settings that follow from an event; none from one that sets nothing. */
export const settingsFollowing = (type: string, payload: unknown): readonly NewSetting[] =>
  Object.hasOwn(follows, type)
    ? (follows[type as SettingChange] as (payload: unknown) => readonly NewSetting[])(payload)
    : [];

/** A change as its event tells it; without its payload where that has been destroyed. */
interface Told {
  readonly type: string;
  readonly payload: unknown;
}

/**
 * The settings that follow from a whole stream: from its last event alone, but where one stream tells of many. Then each stands as
 * it was last set, or whoever was changed last would be the only one of whom anything is known.
 */
export function settingsAfter(events: readonly Told[]): readonly NewSetting[] {
  const kept = events.filter(({ type, payload }) => payload !== null && type !== payloadsDestroyed);
  const last = kept.at(-1);
  if (last === undefined) return [];
  if (!kept.some(({ type }) => tellsOfMany.has(type))) return settingsFollowing(last.type, last.payload);
  const each = kept.flatMap(({ type, payload }) => settingsFollowing(type, payload));
  return [...new Map(each.map((setting) => [`${setting.kind} ${setting.id}`, setting])).values()];
}

/** What is told of one person in the stream of all. */
const tellsOfMany: ReadonlySet<string> = new Set<SettingChange>(['PersonAdded', 'PersonChanged']);
