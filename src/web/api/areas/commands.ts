import { z } from 'zod';
import { type CommandShown, complaintCommands } from '#desk/complaint/commands.ts';
import { submit } from '#desk/complaint/submit.ts';
import { isRehearsal } from '#desk/rehearsal/organisation.ts';
import { isPaperAsked, notAsked } from '#desk/restricted/paper-only.ts';
import { answerOutcome } from '../answer-outcome.ts';
import { commandExamples } from '../examples/commands.ts';
import { type Operation, operation } from '../operation.ts';
import { doneExample, doneShape } from '../shapes/complaint.ts';
import { reference } from './complaints.ts';

const area = 'Commands';

const shared = ({ name, form, schema, refusals }: CommandShown) => ({
  area,
  reads: 'commands' as const,
  about: form.about,
  body: schema,
  raw: true,
  example: commandExamples[name] ?? {},
  writes: true,
  refuses: [409, 422],
  codes: refusals,
});

const recordOperation = (command: CommandShown): Operation =>
  operation({
    ...shared(command),
    about:
      `${command.form.about} “paperOnly” says whether their record is kept on paper only, and has to be there: with true nothing else that was sent is looked at or kept.`.trim(),
    codes: [...command.refusals, notAsked.code],
    id: 'recordComplaint',
    method: 'post',
    path: '/complaints',
    says: command.says,
    answers: { json: doneShape, status: 201, example: doneExample },
    async handle({ desk, person, body, key }) {
      const { organisation } = person;
      // Scenarios are of invented people, and need not say it of each.
      if (!isPaperAsked(body) && !isRehearsal(organisation)) return { refusals: [notAsked] };
      const outcome = await submit(desk, {
        organisation,
        actor: person,
        command: command.name,
        input: body ?? {},
        key,
      });
      return answerOutcome(outcome, 201);
    },
  });

const changeOperation = (command: CommandShown): Operation =>
  operation({
    ...shared(command),
    id: camel(command.name),
    method: 'post',
    path: `/complaints/{reference}/${command.name}`,
    says: command.says,
    versioned: true,
    tells: 'version',
    params: z.strictObject({ reference }),
    refuses: [404, 409, 422],
    answers: { json: doneShape, example: doneExample },
    async handle({ desk, person, params, body, key, opened }) {
      const { organisation } = person;
      const outcome = await submit(desk, {
        organisation,
        actor: person,
        command: command.name,
        reference: params.reference,
        input: body ?? {},
        key,
        opened,
      });
      return answerOutcome(outcome);
    },
  });

/** "recordContact" from "record-contact". */
const camel = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** An operation for each command of a complaint: its body is the command’s own schema. */
export const commandOperations: readonly Operation[] = complaintCommands.map((command) =>
  command.name === 'record' ? recordOperation(command) : changeOperation(command),
);
