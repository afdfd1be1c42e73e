import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { lookOf, sampleLetter } from '#desk/administration/look.ts';
import type { Desk } from '#desk/desk.ts';
import { letterheadForm, letterheadSchema, saveLetterhead } from '#desk/settings/letterhead.ts';
import { keepLogo, largestLogo, logoInUse } from '#desk/settings/logo.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { logoRefusal } from '#letters/logo.ts';
import { previewLetter } from '#letters/render-letter.ts';
import { sendFile } from '#web/complaint/send-file.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted, postedFrom } from '#web/forms/posted.ts';
import { type ArrivingFile, readUpload } from '#web/forms/read-upload.ts';
import { problem } from '#web/problem.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { administrators, readers } from './sections.ts';

const home = '/administration/look';

/** How letters and pages look: the letterhead, the colour, the logo, and a sample to see it by. */
export function lookRoutes(app: FastifyInstance, desk: Desk, cookies: SignInCookies): void {
  app.get<Asked>(home, readers, (request, reply) => page(request, reply));

  app.post<Asked>(home, { config: { ...administrators.config, upload: true } }, async (request, reply) => {
    const person = request.person as Person;
    const upload = await readUpload(
      request,
      (token) => cookies.believes(request, token),
      (file) => keep(person, file),
    );
    if (upload === null) return problem(reply, expired);
    const { posted, refusals } = upload;
    if (refusals.length > 0)
      return page(request, reply, { typed: posted, faults: faultsFromRefusals(form.fields, refusals) }, 422);
    request.body = posted;
    return answerForm(request, {
      form,
      schema: letterheadSchema,
      shape: (input) => shaped(input, posted),
      save: async (given) =>
        (await saveLetterhead(desk, changing(request, posted), given)) ?? { saved: true },
      show: (back, status) => page(request, reply, back, status),
      done: () => reply.seeOther(home, { says: 'Letters and pages look as you set them from now on.' }),
    });
  });

  app.get<Asked>(`${home}/logo`, readers, async (request, reply) => {
    const logo = await logoInUse(desk, askedBy(request).organisation);
    return logo === null
      ? reply.callNotFound()
      : reply.type(logo.type).header('cache-control', 'private, no-store').send(Buffer.from(logo.bytes));
  });

  app.get<Asked>(`${home}/sample.pdf`, readers, async (request, reply) => {
    const person = askedBy(request);
    const { letterhead } = await lookOf(desk, person.organisation);
    const logo = await logoInUse(desk, person.organisation);
    const { pdf } = await previewLetter(sampleLetter(desk, letterhead, person), logo?.bytes);
    return sendFile(reply, { name: 'Sample letter', type: 'application/pdf', content: Readable.from([pdf]) });
  });

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const person = askedBy(request);
    const { letterhead, version, history } = await lookOf(desk, person.organisation);
    const { logo: _logo, name: _name, ...typed } = letterhead;
    const view = formView(form, {
      action: home,
      today: dayOf(desk.now()),
      typed: back?.typed ?? postedFrom(form.fields, typed),
      faults: back?.faults ?? [],
      hidden: { version: String(version) },
    });
    return show(
      reply,
      'look',
      {
        title: 'Letterhead',
        form: view,
        hasLogo: letterhead.logo !== null,
        sample: letterAsHtml(sampleLetter(desk, letterhead, person), { heading: 3 }),
        history,
        ...back,
      },
      status,
    );
  }

  /** Takes a logo in, once it is known that letters can be printed with it. */
  async function keep(person: Person, { name, content }: ArrivingFile): Promise<string | Refusal> {
    const bytes = await bytesOf(content);
    return (await logoRefusal(bytes)) ?? keepLogo(desk, person.organisation, { name, bytes }, person);
  }
}

const form: Form = {
  ...letterheadForm,
  fields: [
    ...letterheadForm.fields.map((field) =>
      field.name === 'colour'
        ? {
            ...field,
            hint: '# and six figures or letters from a to f, like #1f4e5f. White words stand on it, so it has to be dark',
          }
        : field,
    ),
    {
      name: 'noLogo',
      as: 'checkboxes',
      label: 'The logo there is',
      optional: true,
      options: [{ value: 'yes', label: 'Take it away' }],
    },
  ],
};

/** A logo that was chosen, taken away, or left as it is. */
function shaped(input: Record<string, unknown>, posted: Posted): Record<string, unknown> {
  const { noLogo, logo: _logo, ...rest } = input;
  const chosen = oneOf(posted, 'logo');
  const away = Array.isArray(noLogo) && noLogo.includes('yes');
  return { ...rest, ...(chosen !== '' ? { logo: chosen } : away ? { logo: null } : {}) };
}

/** A file’s bytes, one more than is taken at most: enough to say that it is too large. */
async function bytesOf(content: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    if (size <= largestLogo) parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts);
}

const expired = {
  status: 403,
  code: 'request.form-expired',
  title: 'This page is out of date',
  says: 'It was opened before you signed in, or in another browser. Nothing has been recorded.',
  remedy: 'Open the page again and fill it in there.',
};
