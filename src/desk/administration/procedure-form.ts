import type { Field, Form } from '#core/form.ts';
import { type Period, periodFrom, periodInWords } from '#core/period.ts';
import { catalogue } from '#guidance/catalogue.ts';
import { type Procedure, type StageStart, stageStarts } from '#kinds/complaint/procedure.ts';

/** The most stages a procedure may have. */
export const mostStages = 6;

/** When a stage’s time begins, in words. */
export const startWords: Readonly<Record<StageStart, string>> = {
  received: 'the day we receive the complaint',
  opened: 'the day the stage opens',
  discussed: 'the day we agree with them what it is about',
  escalated: 'the day they tell us they are not satisfied',
};

/** The same, said to the person who complains. */
export const startWordsToThem: Readonly<Record<StageStart, string>> = {
  received: 'the day we receive your complaint',
  opened: 'the day we begin to look into it',
  discussed: 'the day we agree with you what it is about',
  escalated: 'the day you tell us you are not satisfied',
};

/** "2 working days", or "the same day". */
export const timeInWords = (period: Period): string =>
  period.value === 0 ? 'the same day' : periodInWords(period);

const timeHint = 'Like 10 working days, 4 weeks or 1 month';
const badTime = { wrong: 'Write a time like 10 working days, 4 weeks or 1 month' };

/** Times of the provider’s own, where no source gives one. */
export const targets = catalogue
  .filter((rule) => rule.kind === 'clock')
  .filter((rule) => rule.local !== undefined && Object.keys(rule.limits).length === 0)
  .filter(({ id }) => !['clock.promise', 'clock.revisit'].includes(id))
  .map(({ id, title, says, local }) => ({ id, title, says, local: local as Period }));

/** Controls of the briefing pack’s standards, which a provider may switch off with a reason. */
export const switchable = catalogue
  .filter((rule) => rule.kind === 'check')
  .filter((rule) => rule.switchable === true)
  .map(({ id, title, says }) => ({ id, title, says }));

const targetField = (id: string): string => `target-${id.replace('clock.', '')}`;
const offField = (id: string): string => `off-${id.replace('complaint.', '')}`;

/** The fields of one stage, by its place. */
export const stageFields = (at: number): Field[] => [
  {
    name: `stages.${at}.name`,
    as: 'text',
    label: 'Name',
    mend: { missing: `Enter a name for stage ${at + 1}` },
  },
  {
    name: `stages.${at}.respond`,
    as: 'text',
    label: 'Time to answer',
    hint: timeHint,
    mend: { ...badTime, missing: `Enter how long stage ${at + 1} takes` },
  },
  {
    name: `stages.${at}.starts`,
    as: 'select',
    label: 'It runs from',
    options: stageStarts.map((start) => ({ value: start, label: startWords[start] })),
  },
  {
    name: `stages.${at}.must`,
    as: 'lines',
    label: 'Steps always taken',
    hint: 'One on each line, beginning with a verb',
    optional: true,
  },
  {
    name: `stages.${at}.may`,
    as: 'lines',
    label: 'Steps that may be left out',
    hint: 'One on each line',
    optional: true,
  },
  {
    name: `stages.${at}.extendBy`,
    as: 'text',
    label: 'Most time it may be given beyond that',
    hint: `${timeHint}. Leave it empty when it may never be lengthened`,
    optional: true,
    mend: badTime,
  },
  {
    name: `stages.${at}.extendRole`,
    as: 'select',
    label: 'Who may give it',
    optional: true,
    options: [
      { value: 'manager', label: 'A manager' },
      { value: 'reviewer', label: 'A reviewer' },
      { value: 'handler', label: 'A handler' },
    ],
  },
];

/** The form of a version with a number of stages. */
export const procedureForm = (stages: number): Form => ({
  title: 'Publish a new version',
  about:
    'Complaints received from the day it takes effect follow it. Those received before keep the version they have.',
  button: 'Read it before it is published',
  fields: [
    { name: 'title', as: 'text', label: 'What is it called?' },
    { name: 'from', as: 'day', label: 'From which day does it take effect?' },
    ...Array.from({ length: stages }, (_, at) => stageFields(at)).flat(),
    ...targets.map(
      ({ id, title, local }): Field => ({
        name: targetField(id),
        as: 'text',
        label: title,
        hint: `${sentence(timeInWords(local))} unless you say otherwise`,
        optional: true,
        mend: badTime,
      }),
    ),
    {
      name: 'silence',
      as: 'text',
      label: 'How long without an answer before a complaint is closed?',
      hint: `${timeHint}. Leave it empty when silence never closes one`,
      optional: true,
      mend: badTime,
    },
    ...switchable.map(
      ({ id, title }): Field => ({
        name: offField(id),
        as: 'text',
        label: title,
        hint: 'Why is it switched off? Leave it empty to keep it on',
        optional: true,
      }),
    ),
  ],
});

/** The names of the fields of targets and of controls, in order, for a page that places them. */
export const targetFields = targets.map(({ id }) => targetField(id));
export const offFields = switchable.map(({ id, says }) => ({ name: offField(id), says }));

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

type Given = Readonly<Record<string, unknown>>;

/** What the form held, as the schema of a procedure takes it; `published` lends its steps their ids. */
export function procedureInput(input: Given, published: readonly Procedure[]): Record<string, unknown> {
  const known = published.flatMap(({ stages }) => stages).flatMap(({ steps }) => steps);
  const stages = ((input['stages'] ?? []) as readonly Given[]).map((stage) => {
    const named = (names: unknown, required: boolean) =>
      ((names ?? []) as readonly string[]).map((name) => ({ name, required }));
    const steps = [...named(stage['must'], true), ...named(stage['may'], false)];
    const extendBy = stage['extendBy'];
    return {
      name: stage['name'],
      respond: timeOf(stage['respond']),
      starts: stage['starts'],
      steps: withIds(steps, known),
      extension:
        extendBy === undefined ? null : { role: stage['extendRole'] ?? 'manager', atMost: timeOf(extendBy) },
    };
  });
  const set = targets.flatMap(({ id }) => {
    const given = input[targetField(id)];
    return given === undefined ? [] : [[id, timeOf(given)] as const];
  });
  const off = switchable.flatMap(({ id }) => {
    const reason = input[offField(id)];
    return typeof reason === 'string' ? [[id, reason] as const] : [];
  });
  return {
    title: input['title'],
    from: input['from'],
    stages,
    targets: Object.fromEntries(set),
    closeAfterSilence: input['silence'] === undefined ? null : timeOf(input['silence']),
    switchedOff: Object.fromEntries(off),
  };
}

/** A time as typed; what cannot be read is left as it is, for the schema to say so. */
const timeOf = (text: unknown): unknown => (typeof text === 'string' ? (periodFrom(text) ?? text) : text);

/** A step keeps the id it had under the same name, so that what was done of it stays done. */
function withIds(
  steps: readonly { readonly name: string; readonly required: boolean }[],
  known: readonly { readonly id: string; readonly name: string }[],
): { id: string; name: string; required: boolean }[] {
  const taken = new Set<string>();
  return steps.map(({ name, required }) => {
    const before = known.find((step) => step.name === name && !taken.has(step.id))?.id;
    const plain = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 36);
    let id = before ?? (plain === '' ? 'step' : plain);
    for (let n = 2; taken.has(id); n += 1) id = `${plain === '' ? 'step' : plain}-${n}`;
    taken.add(id);
    return { id, name, required };
  });
}

/** A published version as the form’s input, to begin the next one with. */
export function inputFrom(procedure: Procedure): Record<string, unknown> {
  return {
    title: procedure.title,
    stages: procedure.stages.map((stage) => ({
      name: stage.name,
      respond: periodInWords(stage.respond),
      starts: stage.starts,
      must: stage.steps.filter(({ required }) => required).map(({ name }) => name),
      may: stage.steps.filter(({ required }) => !required).map(({ name }) => name),
      ...(stage.extension === null
        ? {}
        : { extendBy: periodInWords(stage.extension.atMost), extendRole: stage.extension.role }),
    })),
    ...Object.fromEntries(
      Object.entries(procedure.targets).map(([id, period]) => [targetField(id), periodInWords(period)]),
    ),
    ...(procedure.closeAfterSilence === null ? {} : { silence: periodInWords(procedure.closeAfterSilence) }),
    ...Object.fromEntries(
      Object.entries(procedure.switchedOff).map(([id, reason]) => [offField(id), reason]),
    ),
  };
}

/** The field a schema’s issue is about, where the schema’s own path is not the form’s. */
export function fieldPath(path: readonly PropertyKey[]): PropertyKey[] {
  const [first, second, third, ...rest] = path;
  if (first === 'closeAfterSilence') return ['silence'];
  if (first === 'targets') return [targetField(String(second))];
  if (first === 'switchedOff') return [offField(String(second))];
  if (first === 'stages' && third === 'steps') return ['stages', Number(second), 'must'];
  if (first === 'stages' && third === 'extension')
    return ['stages', Number(second), rest[0] === 'role' ? 'extendRole' : 'extendBy'];
  return [...path];
}
