import { openingsToReview } from '#kinds/complaint/commands/restricted/for-safety.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';

/** What a command's form opens with, as its input would hold it: what is there already, for somebody to change. */
export function startingWith(
  command: string,
  complaint: Complaint,
  setting: ComplaintSetting,
): Record<string, unknown> {
  switch (command) {
    case 'change-details': {
      const { name, contact, address, participant } = complaint.complainant;
      const { matter, adjustments } = complaint;
      return { name, contact, address, participant, matter, adjustments };
    }
    case 'agree-elements':
      return {
        elements: complaint.elements.map(({ id, about, title, wanted, happenedOn, staff }) => ({
          id,
          about: about === null ? null : asTyped(about),
          title,
          wanted,
          happenedOn,
          staff,
        })),
      };
    case 'send-contribution':
      return { items: (complaint.mixed?.requests.at(-1)?.items ?? []).map((item) => ({ item })) };
    case 'categorise':
      return complaint.category === null
        ? {}
        : {
            primary: complaint.category.primary,
            secondary: complaint.category.secondary,
            rootCause: complaint.category.rootCause,
          };
    case 'change-restricted-list':
      return { readers: complaint.restriction?.readers ?? [] };
    case 'review-safety-opening':
      return { opening: openingsToReview(complaint, setting)[0]?.id };
    case 'open-stage':
      return { handler: setting.actor.id };
    case 'record-dissatisfied':
    case 'reopen':
    case 'record-residual':
      return complaint.handler === null ? {} : { handler: complaint.handler };
    case 'route':
      return { about: complaint.subjects.map(asTyped), way: complaint.way };
    default:
      return {};
  }
}

/** A subject as forms have it: "outgoing-provider" for OUTGOING_PROVIDER. */
const asTyped = (subject: string): string => subject.toLowerCase().replaceAll('_', '-');
