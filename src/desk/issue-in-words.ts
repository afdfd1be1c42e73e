import type { z } from 'zod';
import { listInWords } from '#core/day-in-words.ts';
import { thousands } from '#core/thousands.ts';

/** Codes that our own schemas leave as their message (src/kinds/inputs.ts). */
const ours: Readonly<Record<string, string>> = {
  missing: 'It is empty, and must say something.',
  'not-a-day': 'It must be a day that exists, such as 2018-03-27.',
  'not-a-choice': 'It must be one of the values listed for this field.',
  'not-a-number': 'It must be a number.',
};

/** What a schema found wrong with one value, in a sentence about it. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'It is missing.'
        : `It must be ${kindInWords(issue.expected)}.`;
    case 'invalid_value':
      return `It must be ${listInWords(issue.values.map(String), 'or')}.`;
    case 'too_big':
      return `It must have ${bound(issue.origin, issue.maximum)} at most.`;
    case 'too_small':
      return `It must have ${bound(issue.origin, issue.minimum)} at least.`;
    case 'invalid_union':
      return 'It is none of the shapes this field can have.';
    case 'invalid_format':
      return issue.format === 'email'
        ? 'It must be an e-mail address, such as name@example.com.'
        : 'It is not written as this field has to be.';
    case 'custom':
      return ours[issue.message] ?? sentence(issue.message);
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return sentence(issue.message);
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const kindInWords = (expected: string): string => kinds[expected] ?? expected;

function bound(origin: string, most: number | bigint): string {
  const unit = { string: 'character', array: 'item', set: 'item' }[origin];
  const count = thousands(Number(most));
  return unit === undefined ? `a value of ${count}` : `${count} ${unit}${Number(most) === 1 ? '' : 's'}`;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
