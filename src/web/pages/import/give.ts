import { buffer } from 'node:stream/consumers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { declarationRefusal, tableField } from '#desk/import/declaration.ts';
import { type ExampleMap, exampleMaps, exampleTable } from '#desk/import/example-maps.ts';
import { giveImport, keepTable, mapRefusal } from '#desk/import/give-import.ts';
import { listImports } from '#desk/import/kept-import.ts';
import { saysPaperOnly } from '#desk/restricted/paper-only.ts';
import type { Fault } from '#web/forms/faults.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readUpload } from '#web/forms/read-upload.ts';
import { type Asked, askedBy, changing, show } from '#web/pages/administration/asked.ts';
import { showStop } from '#web/pages/paper/show-stop.ts';
import { problem, statusOf } from '#web/problem.ts';
import { importForm, nameOf, ownMap } from './import-form.ts';
import { importLine } from './import-view.ts';
import { addressOf, type CameBack, home, type Importing } from './places.ts';

/** Every import there is, and the form for the next. */
export async function list(
  { desk, underway }: Importing,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  back?: CameBack,
  status = 200,
): Promise<FastifyReply> {
  const { organisation } = askedBy(request);
  const examples = exampleMaps();
  const imports = await listImports(desk, organisation);
  const shown = {
    title: 'Import complaints',
    form: formView(importForm(examples), { action: home, today: dayOf(desk.now()), ...back }),
    examples: examples.map(({ id }) => ({ id, name: nameOf(id), table: exampleTable(id) !== null })),
    imports: imports.map((kept) => importLine(kept, underway.progress(organisation, kept.id))),
    ...back,
  };
  return show(reply, 'pages/import/imports.njk', shown, status);
}

/** The longest map that is read, in bytes. */
const longestMap = 200_000;

/** Takes a table and its map in, and begins to try them. */
export async function give(
  importing: Importing,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk, cookies, underway } = importing;
  const { organisation } = askedBy(request);
  const sent: { name: string; map: string | null } = { name: '', map: null };
  const upload = await readUpload(
    request,
    (token) => cookies.believes(request, token),
    async (file, before) => {
      const undeclared = declarationRefusal(before);
      if (undeclared !== null) return undeclared;
      if (file.field !== 'map') {
        sent.name = file.name;
        return keepTable(desk, organisation, file, { paperOnly: before['paperOnly'] }, askedBy(request));
      }
      const bytes = await buffer(file.content);
      sent.map = new TextDecoder().decode(bytes.subarray(0, longestMap));
      return file.name;
    },
  );
  if (upload === null) return problem(reply, expired);
  const { posted, refusals } = upload;
  const undeclared = declarationRefusal(posted);
  if (undeclared !== null && saysPaperOnly(posted))
    return showStop(desk, reply, askedBy(request), undeclared);
  const examples = exampleMaps();
  const chosen = oneOf(posted, 'example');
  const map = chosen === ownMap ? sent.map : (examples.find(({ id }) => id === chosen)?.text ?? null);
  const faults =
    undeclared === null
      ? faultsIn(posted, map, refusals, examples)
      : faultsFromRefusals([tableField], [undeclared]);
  const typed = { example: chosen, paperOnly: oneOf(posted, 'paperOnly') };
  if (faults.length > 0 || map === null)
    return list(importing, request, reply, { typed, faults }, tooLarge(refusals) ? 413 : 422);
  const who = changing(request, posted);
  const given = await giveImport(desk, who, {
    name: sent.name,
    table: oneOf(posted, 'table'),
    map,
    paperOnly: 'no',
  });
  if (isRefusal(given))
    return list(importing, request, reply, { typed, faults: [], refusals: [given] }, statusOf(given));
  underway.start(who, given.id);
  return reply.seeOther(addressOf(given.id));
}

function faultsIn(
  posted: Posted,
  map: string | null,
  refusals: readonly Refusal[],
  examples: readonly ExampleMap[],
): Fault[] {
  const { fields } = importForm(examples);
  const faults = faultsFromRefusals(fields, refusals);
  if (oneOf(posted, 'table') === '' && !refusals.some(({ at }) => at === 'table'))
    faults.push({ field: 'table', says: 'Choose the table', href: '#table' });
  const isOwn = oneOf(posted, 'example') === ownMap;
  if (map === null && isOwn)
    faults.push({ field: 'map', says: 'Choose the file of your own map', href: '#map' });
  if (map === null && !isOwn) faults.push({ field: 'example', says: 'Choose a map', href: '#example' });
  const unusable = map === null ? null : mapRefusal(map);
  return unusable === null ? faults : [...faults, ...faultsFromRefusals(fields, [unusable])];
}

const tooLarge = (refusals: readonly Refusal[]): boolean =>
  refusals.some((refusal) => statusOf(refusal) === 413);

const expired = {
  status: 403,
  code: 'request.form-expired',
  title: 'This page is out of date',
  says: 'It was opened before you signed in, or in another browser. Nothing has been recorded.',
  remedy: 'Open the page again and choose the files there.',
};
