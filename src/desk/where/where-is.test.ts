import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { catalogue } from '#guidance/catalogue.ts';
import { carriersOf } from './carriers.ts';
import { whereIs } from './where-is.ts';

const ids = (query: string): string[] => whereIs(query).rules.map((rule) => rule.id);

describe('a clause', () => {
  test('with its document, its status, and the rules that rest on it', () => {
    const { clauses, rules } = whereIs('WP16-A6');
    assert.equal(clauses[0]?.status, 'enforced');
    assert.equal(clauses[0]?.seed, '001_76b0e5c2fcfb351a.txt');
    const eightWeeks = rules.find((rule) => rule.id === 'clock.reply-before-ice');
    assert.equal(eightWeeks?.guidance, 'guidance/complaint/reply-before-ice.ts');
    assert.ok(eightWeeks?.code.includes('src/kinds/complaint/ask/reply-before-ice.ts'));
    assert.ok(eightWeeks?.scenarios.includes('scenarios/eight-weeks/ends-on-easter-monday.yaml'));
  });

  test('written in small letters', () => {
    assert.equal(whereIs(' wp16-q0 ').clauses[0]?.id, 'WP16-Q0');
  });

  test('of which nothing is done yet', () => {
    const { clauses, rules } = whereIs('G2-2a');
    assert.equal(clauses[0]?.status, 'not yet');
    assert.deepEqual(rules, []);
  });

  test('the letter it is printed in', () => {
    const wording = whereIs('WP16-Q7').rules.find((rule) => rule.id === 'complaint.ice-text-missing');
    assert.deepEqual(wording?.letters, ['final-response']);
  });
});

describe('a rule', () => {
  test('by its id, by a row, by the code it answers with, by an ambiguity', () => {
    assert.deepEqual(ids('clock.stage'), ['clock.stage']);
    assert.deepEqual(ids('X8'), ['X8']);
    assert.deepEqual(ids('REVIEWER_INVOLVED'), ['complaint.reviewer-not-independent']);
    assert.ok(ids('AMB-7').includes('clock.ice-window'));
  });

  test('a row names the command that takes it and the file it stands in', () => {
    const [row] = whereIs('T4').rules;
    assert.deepEqual(row?.commands, ['send-stage-response']);
    assert.deepEqual(row?.code, ['src/kinds/complaint/commands/stage-response.ts']);
    assert.deepEqual(row?.letters, ['stage-response']);
  });
});

describe('a rule of a data request', () => {
  test('names its own commands, files and pages', () => {
    const [row] = whereIs('DR-2').rules;
    assert.deepEqual(row?.commands, ['data-request.check-identity']);
    assert.deepEqual(row?.code, ['src/kinds/data-request/commands/knowing.ts']);
    assert.deepEqual(row?.pages, ['/rules/:id', '/data-requests/:reference/:command']);
    const [clock] = whereIs('clock.data-request').rules;
    assert.ok(clock?.pages.includes('/data-requests/:reference/clocks/:clock'));
    assert.ok(!clock?.pages.includes('/complaints/:reference/clocks/:clock'));
    const [check] = whereIs('data-request.too-few-details').rules;
    assert.deepEqual(check?.commands, ['data-request.check-identity']);
  });

  test('carries a clause that both kinds rest on', () => {
    const verified = whereIs('G2-117a').rules.flatMap(({ id }) => id);
    assert.ok(verified.includes('DR-2'), verified.join());
    assert.equal(whereIs('G2-117a').clauses[0]?.status, 'enforced');
  });
});

describe('free words', () => {
  test('find rules and clauses that hold every one of them, figures or words', () => {
    assert.ok(ids('eight weeks').includes('clock.reply-before-ice'));
    assert.deepEqual(ids('8 weeks'), ids('eight weeks'));
    assert.ok(whereIs('six months ICE').clauses.length + whereIs('six months ICE').rules.length > 0);
  });

  test('that stand nowhere find nothing', () => {
    assert.deepEqual(whereIs('marmalade'), { query: 'marmalade', clauses: [], rules: [] });
    assert.deepEqual(whereIs('  '), { query: '  ', clauses: [], rules: [] });
  });
});

test('every rule is written in a file that exists and applied by one', () => {
  for (const rule of catalogue) {
    const { guidance, code } = carriersOf(rule);
    assert.ok(guidance !== null, `${rule.id} is written nowhere`);
    for (const path of [guidance, ...code])
      assert.ok(existsSync(new URL(`../../../${path}`, import.meta.url)), path);
    assert.ok(code.length > 0, `${rule.id} is applied nowhere`);
  }
});
