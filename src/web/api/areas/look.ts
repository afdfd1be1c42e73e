import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { letterheadSchema, saveLetterhead } from '#desk/settings/letterhead.ts';
import { keepLogo } from '#desk/settings/logo.ts';
import { logoRefusal } from '#letters/logo.ts';
import { readProgramUpload } from '#web/forms/read-upload.ts';
import { settingExamples } from '../examples/settings.ts';
import { invalid } from '../invalid.ts';
import { type Answer, type Operation, operation, type SignedInCall } from '../operation.ts';
import { byAdministrator, changingBy, saved, savedOr } from './setting.ts';

const area = 'Settings';

/** How letters and pages look. */
export const lookOperations: readonly Operation[] = [
  operation({
    ...saved,
    ...byAdministrator,
    id: 'saveLetterhead',
    method: 'post',
    path: '/settings/letterhead',
    area,
    says: 'Say how letters and pages look',
    about: 'Address, phone, e-mail and colour. A colour that white words cannot be read on is refused.',
    body: letterheadSchema,
    example: settingExamples.letterhead,
    codes: ['permit.role', 'look.colour-unreadable'],
    handle: async (call) => savedOr(await saveLetterhead(call.desk, changingBy(call), call.body)),
  }),
  operation({
    ...byAdministrator,
    id: 'keepLogo',
    method: 'post',
    path: '/settings/logo',
    area,
    says: 'Send a logo',
    about:
      'A form with one PNG or JPEG picture that letters can be printed with. It is the logo once the letterhead names the digest that is answered.',
    upload: true,
    body: z.strictObject({ file: z.string().meta({ format: 'binary', description: 'At most 1 MB' }) }),
    example: { file: '(the picture)' },
    answers: {
      json: z.strictObject({ logo: z.string().meta({ description: 'SHA-256 of the picture' }) }),
      status: 201,
      example: { logo: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
    },
    refuses: [413, 415, 422],
    codes: ['file.too-large', 'file.type-not-taken'],
    handle: (call) => receive(call),
  }),
];

async function receive({ desk, person, request }: SignedInCall): Promise<Answer> {
  let logo: string | null = null;
  const { refusals } = await readProgramUpload(request, async ({ name, content }) => {
    const bytes = await buffer(content);
    const kept =
      (await logoRefusal(bytes)) ?? (await keepLogo(desk, person.organisation, { name, bytes }, person));
    if (!isRefusal(kept)) logo = kept;
    return kept;
  });
  if (refusals.length > 0) return { refusals };
  if (logo === null)
    return { problem: invalid([{ code: 'custom', message: 'missing', path: ['file'], input: undefined }]) };
  return { status: 201, body: { logo } };
}
