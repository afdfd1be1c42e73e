import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Process, processMap } from './process-map.ts';

const complaint: Process = {
  id: 'where',
  title: 'Process map. Now at stage 2, review.',
  describes: 'Received, then stage 1, both done. Stage 2 is where we are.',
  steps: [
    { at: 'done', says: 'Received', note: 'Mon 19 February' },
    { at: 'done', says: 'Stage 1: first response', note: 'Sent Fri 2 March. Not satisfied Mon 12 March' },
    { at: 'here', says: 'Stage 2: review', note: 'We are here. Due Wed 4 April' },
    { at: 'ahead', says: 'Final response', note: 'After independent review' },
  ],
  ends: [
    { at: 'ahead', says: 'Resolved', note: 'If she says so' },
    { at: 'ahead', says: 'ICE', note: 'Within six months' },
  ],
};

test('steps stand one under another and never touch', () => {
  const { steps } = processMap(complaint);
  for (const [at, step] of steps.entries()) {
    const next = steps[at + 1];
    if (next !== undefined) assert.ok(step.top + step.height <= next.top);
  }
  assert.deepEqual(
    steps.map((step) => step.y),
    [24, 84, 152, 220],
  );
});

test('a way to a step still to come is drawn as still to come', () => {
  assert.deepEqual(
    processMap(complaint).ways.map((way) => way.ahead),
    [false, false, true, true, true],
  );
});

test('two ends stand side by side, three one under another, within the drawing', () => {
  const two = processMap(complaint);
  assert.equal(new Set(two.ends.map((end) => end.y)).size, 1);
  const three = processMap({
    ...complaint,
    ends: [...(complaint.ends ?? []), { at: 'done', says: 'Withdrawn' }],
  });
  assert.equal(new Set(three.ends.map((end) => end.y)).size, 3);
  for (const map of [two, three])
    for (const end of map.ends) {
      assert.ok(end.x + end.width <= 368);
      assert.ok(end.y + end.height <= map.height);
    }
});

test('long words are cut into lines and make room for themselves', () => {
  const note =
    'Nobody answered her letter about the travel costs, so the Independent Case Examiner may take it up';
  const { steps } = processMap({ ...complaint, steps: [{ at: 'here', says: 'Stage 1', note }] });
  const [step] = steps;
  assert.ok(step);
  assert.equal(step.lines.length, 4);
  for (const line of step.lines) assert.ok(line.y > step.top && line.y < step.top + step.height);
});

test('a process with no ends, and one with no steps, can be drawn', () => {
  assert.equal(processMap({ ...complaint, ends: [] }).ends.length, 0);
  assert.equal(processMap({ ...complaint, steps: [] }).height, 0);
});
