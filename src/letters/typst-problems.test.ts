import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemSet, unprintableIn } from './typst-problems.ts';

const report = (text: string): string =>
  `SourceDiagnostic { severity: Error, span: Span(1), message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed with font \`\\"Inter\\"\`", trace: [], hints: ["try using a different font"] }`;

test('the texts no font has are read from the report, each once', () => {
  const problems = new ProblemSet([`[${report('ༀ')}, ${report('\\\\u{f7c}')}, ${report('ༀ')}]`]);
  assert.deepEqual(unprintableIn(problems), ['ༀ', '\u0f7c']);
});

test('anything else in the report is not about fonts', () => {
  const title =
    'SourceDiagnostic { message: "PDF/UA-1 error: missing document title", trace: [], hints: [] }';
  assert.equal(unprintableIn(new ProblemSet([`[${title}]`])), null);
  assert.equal(unprintableIn(new ProblemSet([`[${report('ༀ')}, ${title}]`])), null);
  assert.equal(unprintableIn(new ProblemSet([])), null);
});

test('the error carries the typesetter’s words', () => {
  assert.match(new ProblemSet(['unknown variable: foo']).message, /unknown variable: foo/);
  assert.match(new ProblemSet([]).message, /no reason was given/);
});
