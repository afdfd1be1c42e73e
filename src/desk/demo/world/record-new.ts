import { randomUUID } from 'node:crypto';
import { dayOf, yearOf } from '#core/day.ts';
import { commands } from '#kinds/complaint/commands.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { Recorded } from '#kinds/kind.ts';
import { decideNew } from '../../complaint/decide-new.ts';
import { writeOf } from '../../complaint/write-of.ts';
import type { Situated } from '../../complaint-setting.ts';
import type { Happening } from '../scene.ts';
import { type Life, lifeOf, type Stage } from './life.ts';
import type { ComeIn, ToCome } from './openings.ts';

/** Records complaints that have come in, in the order they did, each under the next reference of its year. */
export async function recordNew(
  stage: Stage,
  situated: Situated,
  comeIn: readonly ComeIn[],
): Promise<Life[]> {
  const { desk, organisation, ground } = stage;
  const lives: Life[] = [];
  for (const [year, ofYear] of Map.groupBy(comeIn, ({ happening }) => yearOf(dayOf(happening.at)))) {
    let decided: { readonly toCome: ToCome; readonly history: readonly Recorded<ComplaintEvent>[] }[] = [];
    const outcome = await desk.record.append({
      organisation,
      key: randomUUID(),
      command: 'demo.record',
      numbers: { series: 'complaint', year, count: ofYear.length },
      writes: (numbers) => {
        decided = ofYear.map(({ toCome, happening }, at) => {
          const setting = ground.settingAt(happening.at, happening.by);
          const reference = `SW-${year}-${String(numbers[at]).padStart(4, '0')}`;
          return { toCome, history: decide({ ...situated, setting }, happening, reference) };
        });
        const writes = decided.map(({ toCome, history }, at) => {
          const { at: moment, by } = ofYear[at]?.happening ?? unreachable();
          return writeOf(toCome.stream, 0, history, ground.settingAt(moment, by));
        });
        return { writes };
      },
    });
    if (outcome.outcome !== 'recorded') throw new RangeError(`the demo was not recorded: ${outcome.outcome}`);
    lives.push(...decided.map(({ toCome, history }) => lifeOf(toCome, history)));
  }
  return lives;
}

/** Records a complaint as the one who took it down would: by the same form and the same decision. */
function decide(situated: Situated, { input }: Happening, reference: string): Recorded<ComplaintEvent>[] {
  const command = commands.find(({ name }) => name === 'record') ?? unreachable();
  const parsed = command.schema.parse(input) as Record<string, unknown>;
  const decided = decideNew(situated, parsed, reference);
  if (!decided.ok)
    throw new RangeError(
      `a complaint of the demo was refused: ${decided.refusals.map(({ says }) => says).join(' ')}`,
    );
  return decided.history;
}

function unreachable(): never {
  throw new RangeError('unreachable');
}
