import { play, type Stage } from '#desk/scenarios/play.ts';
import { pureStage } from '#desk/scenarios/pure-stage.ts';
import { scenarioFolder, scenariosIn } from '#desk/scenarios/shelf.ts';
import { rules } from '#guidance/catalogue.ts';

/** Every value of a case’s view that some scenario came to: what there is to expect. */
export interface Seen {
  readonly states: readonly string[];
  readonly routes: readonly string[];
  readonly limbs: readonly string[];
  readonly clocks: readonly string[];
  readonly clockStatuses: readonly string[];
  readonly flags: readonly string[];
  readonly warnings: readonly string[];
  readonly letters: readonly string[];
  readonly duties: readonly string[];
  /** The same of data requests. */
  readonly requestStates: readonly string[];
  readonly requestParts: readonly string[];
  readonly requestClocks: readonly string[];
  readonly requestLetters: readonly string[];
  readonly requestDuties: readonly string[];
}

/** "stage-open-2" is one of "stage-open-N"; "ice-item-ice1" of "ice-item-iceN". */
const numberless = (id: string): string => id.replace(/\d+$/, 'N');

/** Plays every scenario and gathers what was seen after each step. */
export async function whatIsSeen(): Promise<Seen> {
  const gathered = new Map<keyof Seen, Set<string>>();
  const add = (kind: keyof Seen, ...values: readonly string[]): void => {
    const known = gathered.get(kind) ?? new Set();
    for (const value of values) known.add(numberless(value));
    gathered.set(kind, known);
  };
  for (const { scenario } of scenariosIn(scenarioFolder)) {
    const stage = pureStage(scenario.given, rules);
    const look = async (): Promise<void> => {
      const view = await stage.see();
      if (view === null) return;
      if ('asks' in view) {
        add('requestStates', view.stage);
        add('requestParts', ...[view.request, view.access, view.erasure].filter((state) => state !== null));
        add('requestClocks', ...Object.keys(view.clockStatus));
        add('requestLetters', ...view.letters);
        add('requestDuties', ...view.duties.map((duty) => duty.id));
        return;
      }
      add('states', view.stage);
      add('routes', view.route);
      add('limbs', ...Object.entries(view.limbs).map(([limb, state]) => `${limb}: ${state}`));
      add('clocks', ...Object.keys(view.clockStatus));
      add('clockStatuses', ...Object.values(view.clockStatus));
      add('flags', ...view.flags);
      add('warnings', ...view.warnings);
      add('letters', ...view.letters);
      add('duties', ...view.duties.map((duty) => duty.id));
    };
    const watched: Stage = {
      ...stage,
      async act(...done) {
        const refusals = await stage.act(...done);
        await look();
        return refusals;
      },
      async pass(to) {
        await stage.pass(to);
        await look();
      },
    };
    await play(scenario, watched);
  }
  const all = (kind: keyof Seen): string[] => [...(gathered.get(kind) ?? [])].toSorted();
  return {
    states: all('states'),
    routes: all('routes'),
    limbs: all('limbs'),
    clocks: all('clocks'),
    clockStatuses: all('clockStatuses'),
    flags: all('flags'),
    warnings: all('warnings'),
    letters: all('letters'),
    duties: all('duties'),
    requestStates: all('requestStates'),
    requestParts: all('requestParts'),
    requestClocks: all('requestClocks'),
    requestLetters: all('requestLetters'),
    requestDuties: all('requestDuties'),
  };
}
