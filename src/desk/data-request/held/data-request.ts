import { documentWords } from '#kinds/data-request/document-kinds.ts';
import { letterAboutWords } from '#kinds/data-request/letter-about.ts';
import { matterOf, standingWords } from '#kinds/data-request/standing.ts';
import { timelineOf } from '#kinds/data-request/timeline.ts';
import { fileName } from '../../complaint/file-name.ts';
import type { LoadedRequest } from '../load.ts';
import { type CaseToPack, inOrder, letterPaper, paper, type Shelf, said, told } from './case-to-pack.ts';
import { whoLooked } from './who-looked.ts';

/** A data request as it is packed for the person who made it. */
export async function heldRequest(
  shelf: Shelf,
  { request, history }: Pick<LoadedRequest, 'request' | 'history'>,
): Promise<CaseToPack> {
  const { person, reference, representation, letters, documents } = request;
  return {
    toCheck: [
      ...(representation === null ? [] : [`${representation.name}, who speaks for them`]),
      ...documents.map(({ title }) => `“${title}”, in which nothing is blacked out`),
    ].map((place) => `${reference}: ${place}`),
    held: {
      reference,
      kind: 'Data request',
      matter: matterOf(request),
      receivedOn: request.receivedOn,
      contract: request.contract.name,
      standing: standingWords(request),
      facts: said([
        ['Name', person.name],
        ['How to reach them', person.contact],
        ['Address', person.address.join(', ')],
        ['Number', person.participant],
        ['What they asked', request.words],
        ['What they ask us to do differently', request.adjustments],
      ]),
      timeline: told(timelineOf(history)),
      money: [],
      looked: await whoLooked(shelf, reference),
      papers: inOrder([
        ...letters.flatMap(({ about, on, to, printed }) =>
          printed === null
            ? []
            : [
                letterPaper(shelf, {
                  title: `${letterAboutWords[about]} to ${to}`,
                  dated: on,
                  fileName: `${reference} ${about} ${on}.pdf`,
                  printed,
                }),
              ],
        ),
        ...documents.flatMap(({ title, kind, dated, file, mediaType, bytes }) =>
          file === null
            ? []
            : [
                paper(shelf, file, {
                  title,
                  kind: documentWords(kind),
                  dated,
                  fileName: fileName(title, mediaType),
                  mediaType,
                  bytes,
                  partsBlackedOut: false,
                }),
              ],
        ),
      ]),
      record: request,
    },
  };
}
