import type { Holiday } from '#core/calendar.ts';
import { type Day, day, momentAt } from '#core/day.ts';
import type { Letterhead, Wording } from '#core/letter.ts';
import type { Nation } from '#core/nation.ts';
import { workingDays } from '#core/period.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import type { Procedure } from '#kinds/complaint/procedure.ts';
import type { ComplaintSetting, Staff } from '#kinds/complaint/setting.ts';
import { roles } from '#kinds/roles.ts';
import { type Contract, factsOf, nothingMoreSaid } from '../settings/contract.ts';
import { type GoodwillLimits, goodwillAllowed } from '../settings/goodwill.ts';
import type { Given } from './format.ts';

/** What a scenario takes place in: everything a decision is given, but for the day and the actor. */
export interface World {
  readonly contract: Contract;
  readonly goodwillLimits: GoodwillLimits;
  readonly procedure: Procedure;
  readonly staff: ReadonlyMap<string, Staff>;
  readonly wordings: readonly Wording[];
  readonly provider: Letterhead;
  readonly rules: RuleBook;
  readonly holidays: Partial<Record<Nation, readonly Holiday[]>>;
}

const provider: Letterhead = {
  name: 'Sandpiper Works',
  addressLines: ['1 Example Quay', 'Larkton', 'LK0 0AA'],
  phone: '01632 960 001',
  email: 'complaints@sandpiper.example',
  colour: '#1f4e5f',
  logo: null,
};

/** The procedure a scenario has when it names none: two stages, as most providers publish. */
const usual: NonNullable<Given['procedure']> = {
  stages: [
    { name: 'First response', respond: workingDays(10), steps: [] },
    { name: 'Review', respond: workingDays(15), steps: [] },
  ],
  targets: {},
  switchedOff: {},
};

const aliases: Readonly<Record<string, string>> = {
  WP16: 'work-programme',
  CPA18: 'cpa18',
  AW7: 'access-to-work',
  OTHER: 'other',
  'cpa18-work-programme': 'cpa18',
};

function procedureOf(given: Given['procedure']): Procedure {
  const { stages, targets, switchedOff, closeAfterSilence } = given ?? usual;
  return {
    id: 'procedure',
    version: 1,
    title: 'The published procedure',
    from: '2011-04-01',
    stages: stages.map((stage, index) => ({
      name: stage.name,
      respond: stage.respond,
      starts: stage.starts ?? (index === 0 ? 'received' : 'escalated'),
      steps: stage.steps,
      extension: stage.extension ?? null,
    })),
    targets,
    closeAfterSilence: closeAfterSilence ?? null,
    switchedOff,
  };
}

const signedClauseOf = (clause: Given['contract']['signed-clause']): Partial<Contract> =>
  clause === undefined ? {} : { signedClause: clause.says, signedClauseReference: clause.reference };

/** Builds the world a scenario describes. Each role has somebody of that name; named people come beside them. */
export function worldOf(given: Given, rules: RuleBook): World {
  const trainedOn = day('2011-04-01');
  const staff = new Map<string, Staff>();
  for (const role of roles)
    staff.set(role, { id: role, name: `the ${role}`, roles: [role], trainedOn, active: true });
  for (const [name, person] of Object.entries(given.people))
    staff.set(name, {
      id: name,
      name,
      roles: [person.role],
      trainedOn: person.trained ? trainedOn : null,
      active: true,
      managedBy: person.manager ?? null,
      worksFor: person['works-for'] ?? null,
      sameHumanAs: person['same-as'] ?? null,
    });
  const { contract } = given;
  return {
    rules,
    provider,
    staff,
    holidays: {},
    contract: {
      ...nothingMoreSaid,
      id: 'contract',
      name: contract.name ?? 'The contract',
      programme: aliases[contract.programme] ?? contract.programme,
      nation: given.nation,
      kind: contract.kind,
      value: contract.value,
      valueBasis: contract['value-basis'],
      from: contract.let ?? day('2011-04-01'),
      renewedOn: contract.renewed,
      voluntaryOn: contract.voluntary,
      ...signedClauseOf(contract['signed-clause']),
      ...(contract['clears-drafts'] === undefined
        ? {}
        : { clearsDrafts: true, clearsDraftsReference: contract['clears-drafts'] }),
      extracts: contract.extracts,
      endsOn: null,
      subcontractors: [],
      performanceManager: '',
    },
    goodwillLimits: given.goodwill,
    procedure: procedureOf(given.procedure),
    wordings: [
      ...mandatedWording,
      ...given.wordings.map((wording) => ({
        id: wording.id,
        pack: wording.pack,
        title: 'How to go further',
        attribution: 'Loaded by the provider',
        validFrom: wording.from,
        validTo: wording.to,
        checkedOn: null,
        parts: [{ kind: 'paragraph' as const, text: wording.text }],
      })),
    ],
  };
}

/** The situation of one step. */
export function settingOf(world: World, today: Day, by: string): ComplaintSetting {
  const actor = world.staff.get(by) ?? { id: by, name: by, roles: [by] };
  const contract = factsOf(world.contract);
  return {
    today,
    now: momentAt(today, '10:00'),
    actor: { id: actor.id, name: actor.name, roles: actor.roles },
    rules: world.rules,
    calendars: calendars(world.holidays),
    provider: world.provider,
    staff: world.staff,
    wordings: world.wordings,
    contracts: new Map([[contract.id, contract]]),
    goodwillLimits: goodwillAllowed(world.goodwillLimits),
    recording: { reference: 'SW-0001', contract, procedure: world.procedure },
  };
}
