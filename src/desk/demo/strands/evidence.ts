import { type Expected, readinessOf } from '#kinds/complaint/readiness.ts';
import { isOpen } from '#kinds/complaint/state.ts';
import { type Happening, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { handlersFor } from '../team.ts';
import { afterwards } from '../words/after-the-final-response.ts';
import { byHandler } from './by-handler.ts';

/** What the file should hold and does not is found and put there, or it is said why there is none; some of it stays missing. */
export const fillingTheFile: Strand = (scene) => {
  const { complaint, story, setting } = scene;
  const { chance } = story;
  if (!isOpen(complaint) || !chance.happens('fills-the-file', 0.5)) return [];
  return readinessOf(complaint, setting)
    .missing.flatMap((one): Happening[] => {
      const way = chance.weighted(`fills/${one.id}`, [
        [50, 'adds'],
        [15, 'explains'],
        [35, 'leaves'],
      ] as const);
      if (way === 'leaves' || (way === 'adds' && one.add === null)) return [];
      const found = way === 'adds' ? documentFor(scene, one) : null;
      if (way === 'adds' && found === null) return [];
      return [
        found === null
          ? byHandler(scene, `explains/${one.id}`, complaint.recordedOn, [3, 25], 'explain-missing', {
              item: one.id,
              why: chance.pick(`why/${one.id}`, afterwards.notThere),
            })
          : byHandler(scene, `fills/${one.id}`, complaint.recordedOn, [3, 25], 'add-document', found),
      ];
    })
    .slice(0, 1);
};

/** The document that fills a gap; null where none does. */
function documentFor({ complaint, attachments }: Scene, one: Expected): Record<string, unknown> | null {
  const paper = attachments[0];
  const file =
    paper === undefined ? {} : { file: paper.file, mediaType: paper.mediaType, bytes: paper.bytes };
  const [row, of] = [one.id.replace(/-(c\d+|ice\d+|i\d+|\d{4}-\d\d-\d\d)$/, ''), one.id];
  const title = one.says;
  switch (row) {
    case 'as-received':
    case 'assessment':
    case 'outgoing':
    case 'our-statement':
      // Only a file itself is the paper.
      return paper === undefined ? null : { title, kind: one.add, ...file };
    case 'recording':
      return { title, kind: one.add, contact: of.replace('recording-', '') };
    case 'standard': {
      const day = of.replace('standard-', '');
      return {
        title,
        kind: one.add,
        inForceFrom: `${day.slice(0, 4)}-01-01`,
        inForceTo: `${day.slice(0, 4)}-12-31`,
      };
    }
    case 'ice-letter': {
      const item = complaint.iceItems.find(({ id }) => of.endsWith(`-${id}`));
      return item === undefined ? null : { title, kind: one.add, dated: item.on, ...file };
    }
    case 'report':
      return { title, kind: one.add, ...file };
    default:
      return null;
  }
}

/** Somebody else is named in a paper: a copy without it is made, read by a second person, and now and then not wanted after all. */
export const redacting: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  const last = complaint.redactions.at(-1);
  if (last === undefined) {
    const document = complaint.documents.find(({ file, title }) => file !== null && title in words);
    if (document === undefined || !isOpen(complaint) || !chance.happens('redacts', 0.15)) return [];
    return [
      byHandler(scene, 'redacts', document.dated, [2, 10], 'redact-document', {
        document: document.id,
        words: [words[document.title]],
        reason: afterwards.blackedOut,
      }),
    ];
  }
  const from = workingDaysAfter(scene, last.madeOn, 1);
  if (last.state === 'to-check') {
    const second = handlersFor(scene).find(({ id }) => id !== last.madeBy);
    if (second === undefined) return [];
    const agreed = chance.happens(`agrees/${last.id}`, 0.85);
    const check = byHandler(scene, `checks/${last.id}`, from, [0, 4], 'check-redaction', {
      redaction: last.id,
      agreed,
      ...(agreed ? {} : { note: 'A name is left on it.' }),
    });
    return [{ ...check, by: { id: second.id, name: second.name, roles: second.roles } }];
  }
  if (last.state !== 'agreed' || !chance.happens('drops', 0.15)) return [];
  return [
    byHandler(scene, 'drops', from, [3, 12], 'drop-redaction', {
      redaction: last.id,
      why: 'They may have it as it is',
    }),
  ];
};

/** What is blacked out in the papers of the demo, by what they are called. */
const words: Readonly<Record<string, string>> = {
  'Notes of the meeting': 'team leader',
  'Log of calls': 'Participant',
};
