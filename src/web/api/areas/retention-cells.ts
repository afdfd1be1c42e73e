import type { ShownCertificate } from '#desk/retention/certificates.ts';
import { holdCauseWords } from '#desk/retention/kept-holds.ts';
import type { ProposedCase } from '#desk/retention/proposals.ts';

export const proposedHead = [
  'Reference',
  'Contract',
  'Received',
  'May go from',
  'Rule',
  'Clauses',
  'Why',
  'Past own time',
  'May go to ICE until',
  'On hold because of',
  'Looked at again',
];

export const proposedCells = ({
  reference,
  contract,
  receivedOn,
  limit,
  late,
  windowUntil,
  holds,
}: ProposedCase): string[] => [
  reference,
  contract,
  receivedOn,
  limit.goFrom ?? '',
  limit.rule,
  limit.clauses.join(' '),
  limit.says,
  late ? 'yes' : 'no',
  windowUntil ?? '',
  holds.map(({ because }) => holdCauseWords[because]).join('; '),
  holds.map(({ reviewOn }) => reviewOn).join('; '),
];

export const certificateHead = [
  'Certificate',
  'What it was',
  'Reference',
  'Contract',
  'Received',
  'What was done',
  'Day',
  'Rule',
  'Clauses',
  'Why',
  'Kept until',
  'Approved by',
  'Checked by',
  'Events',
  'Files',
  'Bytes',
  'Backups until',
  'SHA-256',
];

export const certificateCells = (one: ShownCertificate): string[] => [
  one.number,
  one.record,
  one.reference ?? '',
  one.contract ?? '',
  one.receivedOn ?? '',
  one.how,
  one.on,
  one.rule,
  one.clauses.join(' '),
  one.reason,
  one.lastDayKept ?? '',
  one.approvedBy.name,
  one.checkedBy?.name ?? '',
  String(one.events),
  String(one.files),
  String(one.bytes),
  one.backupsUntil ?? '',
  one.digest,
];
