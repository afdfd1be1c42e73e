import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { catalogue, rules } from '#guidance/catalogue.ts';
import { questions } from './kinds.ts';

const asking = { rules, calendars: calendars() };

describe('every worked example of every rule', () => {
  for (const rule of catalogue) {
    const question = questions.find((candidate) => candidate.rule === rule.id);
    for (const { facts, answer, why } of rule.examples ?? [])
      test(`${rule.id}: ${why}`, () => {
        assert.ok(question, `${rule.id} has examples and cannot be asked`);
        const found = question.ask(question.facts.parse(facts), asking).answer;
        for (const [field, expected] of Object.entries(answer))
          assert.deepEqual(found[field], expected, field);
        question.answer.parse(found);
      });
  }
});

test('every question is a rule of the catalogue, and is asked once', () => {
  const known = new Set(catalogue.map((rule) => rule.id));
  for (const question of questions) assert.ok(known.has(question.rule), question.rule);
  assert.equal(new Set(questions.map((question) => question.rule)).size, questions.length);
});

test('a fact that matters and is missing is named', () => {
  for (const question of questions) {
    const answered = question.ask(question.facts.parse({}), asking);
    if (['outcome.kinds', 'standards.count', 'final-response.repeat'].includes(question.rule)) continue;
    assert.ok((answered.missing ?? []).length > 0, question.rule);
  }
});
