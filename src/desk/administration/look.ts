import { dayOf } from '#core/day.ts';
import type { Letter, Letterhead } from '#core/letter.ts';
import type { Desk } from '../desk.ts';
import { versionOf } from '../settings/save.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';

/** How letters look now, with every change of it. */
export interface LookShown {
  readonly letterhead: Letterhead;
  readonly version: number;
  readonly history: readonly SettingChanged[];
}

export async function lookOf(desk: Desk, organisation: string): Promise<LookShown> {
  const version = await versionOf(desk, organisation, 'look');
  const [{ letterhead }, history] = await Promise.all([
    settingsOf(desk, organisation),
    settingHistory(desk, organisation, 'look'),
  ]);
  return { letterhead, version, history };
}

/** A letter to nobody, to see how letters look. */
export function sampleLetter(desk: Desk, letterhead: Letterhead, { name }: Person): Letter {
  return {
    kind: 'acknowledgement',
    template: 1,
    letterhead,
    language: 'en-GB',
    largePrint: false,
    date: dayOf(desk.now()),
    reference: 'EX-2018-0001',
    addressee: ['Juniper Ashdown', '4 Example Row', 'Larkton', 'LK0 0AB'],
    title: 'How our letters look',
    salutation: 'Dear Juniper Ashdown',
    blocks: [
      { kind: 'paragraph', text: 'This is a sample. It is sent to nobody, and says nothing of anybody.' },
      { kind: 'heading', text: 'A heading' },
      {
        kind: 'paragraph',
        lead: 'I uphold this part.',
        text: 'A decision stands in bold before its reasons.',
      },
      {
        kind: 'table',
        head: ['What', 'Who', 'By'],
        rows: [['Send the form', 'Nell Sandlark', 'Friday 6 April 2018']],
      },
    ],
    signedBy: { name, role: 'Complaints handler' },
  };
}
