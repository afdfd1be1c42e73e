import assert from 'node:assert/strict';
import { isRefusal } from '#core/refusal.ts';
import { loadCase } from '#desk/complaint/open-case.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { myWork } from '#desk/my-work/my-work.ts';
import { newAccount } from '#record/accounts/account.ts';
import { everybody } from '../access/everybody.ts';
import { openOffice, people } from '../desk/office.ts';

/** An office with people of each role and two nominated officers, in which complaints are recorded, marked and asked about. */
export async function openMarkedOffice() {
  const office = await openOffice();
  office.at('2018-03-12');
  const { desk, organisation } = office;
  const sessions = await everybody(desk, organisation);
  const officer = {
    organisation,
    id: 'one-nominated-officer',
    name: 'Hollis Merriwether',
    roles: ['nominated-officer'],
  };
  const another = { ...officer, id: 'another-officer', name: 'Orla Fenn' };
  await desk.record.accounts.add(
    newAccount({
      ...another,
      email: 'orla@sandpiper.example',
      createdAt: desk.now(),
    }),
  );

  let met = 0;
  /** Somebody nobody else is called like. */
  const somebody = () => {
    met += 1;
    return { name: `Wisteria Quillfeather ${met}` };
  };

  async function recorded(person: object, more: object = {}): Promise<string> {
    const made = await office.act(people.osric, 'record', {
      about: ['provider'],
      person,
      summary: 'Nobody called me back.',
      handler: 'osric',
      ...more,
    });
    assert.ok(made.outcome === 'done', JSON.stringify(made));
    assert.doesNotMatch(made.says, /MAPPA|marker/);
    return made.reference;
  }
  const handler = people.osric as unknown as typeof officer;
  const act = async (who: typeof officer, command: string, input: object, reference: string) => {
    const answer = await office.act(who, command, input, { reference });
    return answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : [answer.outcome];
  };
  async function marked(person: object, more: object = {}): Promise<string> {
    const reference = await recorded(person, more);
    assert.deepEqual(await act(officer, 'mark-mappa', {}, reference), ['done']);
    return reference;
  }
  const caseOf = async (reference: string) => {
    const found = await loadCase(desk, organisation, systemActor, reference);
    assert.ok(found);
    return found;
  };
  /** Whom is asked about a complaint, as far as nobody has answered. */
  const asked = async (reference: string) =>
    (await caseOf(reference)).complaint.officerAsked
      .filter(({ answeredOn }) => answeredOn === null)
      .map(({ officer: whom }) => whom);
  /** The references on somebody’s own list for which an answer about the marker is owed. */
  async function owedBy(who: typeof officer): Promise<string[]> {
    const list = await desk.record.seenBy(
      { organisation, account: who.id, sees: 'everything', restricted: 'by-list' },
      () => myWork(desk, who as unknown as Parameters<typeof myWork>[1], { whose: 'mine', limit: 200 }),
    );
    assert.ok(!isRefusal(list));
    return list.rows
      .filter(({ duty }) => duty.command === 'decline-mappa')
      .map(({ card: { reference } }) => reference);
  }
  return {
    ...office,
    sessions,
    officer,
    another,
    handler,
    somebody,
    recorded,
    act,
    marked,
    caseOf,
    asked,
    owedBy,
  };
}
