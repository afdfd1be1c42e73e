import { type Day, plusMonths } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '../../desk.ts';
import { addOffice, takeStep } from '../../offices/keep-office.ts';
import type { OfficeGiven } from '../../offices/steps/save.ts';
import { officeSteps } from '../../offices/steps.ts';
import { sealBox } from '../../sealed-boxes/keep-box.ts';
import type { Changing } from '../../settings/save.ts';

/** Who does something in the demo: an administrator for the offices, the nominated officer for the boxes. */
interface By {
  readonly administrator: (what: string) => Changing;
  readonly officer: (what: string) => Changing;
}

/** An office of the demo, and what is said of it; what is left out of one is there for an administrator to see to. */
interface DemoOffice extends OfficeGiven {
  readonly said: Readonly<Record<string, object>>;
}

const storage = (on: Day) => ({
  unit: 'Cabinet 2',
  place: 'Ground floor, room 3',
  material: 'steel',
  lockable: true,
  robust: true,
  inspectedOn: on,
});

const demoOffices = (first: Day): readonly DemoOffice[] => {
  const on = plusMonths(first, -2);
  const from = { from: on, management: true };
  const risk = { assessedOn: on, reviewBy: plusMonths(first, 34) };
  return [
    {
      name: 'Example Quay',
      area: 'Larkton',
      organisation: null,
      contracts: ['work-programme-larkshire', 'cpa-18-fenmoor', 'steps-kestrel-bay'],
      said: {
        'name-officer': { post: 'officer', account: 'hazel-thorne', ...from },
        'jobcentre-plus-told': { on },
        storage: storage(on),
        risk,
      },
    },
    {
      name: 'Kestrel Yard',
      area: 'Kestrel Bay',
      organisation: 'Kestrel Yard Training',
      contracts: ['work-programme-larkshire', 'steps-kestrel-bay'],
      said: {
        'name-officer': { post: 'officer', name: 'Lorcan Tern', ...from },
        storage: storage(on),
        risk,
      },
    },
  ];
};

/** Registers the offices of the demo, a deputy at one of them, and a sealed box. Done twice, it changes nothing. */
export async function registerOffices(desk: Desk, first: Day, { administrator, officer }: By): Promise<void> {
  const on = plusMonths(first, -2);
  const ids: string[] = [];
  for (const { said, ...given } of demoOffices(first)) {
    const { id } = good(await addOffice(desk, administrator(`office-${given.name}`), given));
    ids.push(id);
    for (const [name, answers] of Object.entries(said))
      await take(desk, administrator(`office-${given.name}-${name}`), id, name, answers);
  }
  const [quay = ''] = ids;
  const deputy = { post: 'deputy', name: 'Ottilie Wray', from: on, management: true };
  await take(desk, administrator('office-deputy'), quay, 'name-officer', deputy);
  good(
    await sealBox(desk, officer('sealed-box'), {
      office: quay,
      contract: 'work-programme-larkshire',
      holds: ['job-outcome-forms', 'employment'],
      sealedOn: on,
      sealedBy: null,
    }),
  );
}

async function take(desk: Desk, who: Changing, id: string, name: string, answers: object): Promise<void> {
  const step = officeSteps.find((one) => one.name === name);
  if (step === undefined) throw new RangeError(`nothing called ${name} is done with an office`);
  const refusal = await takeStep(desk, who, id, step, step.schema.parse(answers));
  if (refusal !== null) throw refused(refusal);
}

function good<Done extends object>(answer: Done | Refusal): Done {
  if (isRefusal(answer)) throw refused(answer);
  return answer;
}

const refused = (refusal: Refusal): Error => new Error(`an office of the demo was refused: ${refusal.says}`);
