import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { checkIn, gateIn, listIn, plainIn } from '#core/rule-book.ts';
import { type CategoryCode, categories, type Theme } from '#guidance/complaint/categories.ts';
import { question } from '#kinds/question.ts';

/** The theme of a code, or null for a code that does not exist. */
const themeOf = (code: string): Theme | null =>
  categories.find((category) => category.code === code)?.theme ?? null;

export const themeQuestion = question({
  rule: 'category.theme',
  facts: z.object({ code: z.string().optional(), storedTheme: z.string().nullish() }),
  answer: z.object({ accepted: z.boolean(), theme: z.string().nullable() }),
  needs: ['code'],
  ask({ code, storedTheme }, { rules }) {
    const list = listIn(rules, 'category.theme');
    const theme = list === null ? null : themeOf(code);
    const stored = storedTheme
      ?.trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_');
    const accepted = theme !== null && (stored === undefined || stored === theme);
    return {
      answer: { accepted, theme },
      because:
        list?.items.find((item) => item.code === code)?.clauses ?? (list === null ? [] : clausesOf(list)),
      working: [
        theme === null
          ? 'There is no such category: the six are A to F.'
          : accepted
            ? 'The theme follows from the code.'
            : 'The theme stored does not follow from the code, so it is refused.',
      ],
    };
  },
});

/** How many complaints fall under each theme: each once, by its primary category. Themes with none are left out. */
function countByTheme(primaries: readonly string[]): Partial<Record<Theme, number>> {
  const counts: Partial<Record<Theme, number>> = {};
  for (const primary of primaries) {
    const theme = themeOf(primary);
    if (theme !== null) counts[theme] = (counts[theme] ?? 0) + 1;
  }
  return counts;
}

export const countQuestion = question({
  rule: 'category.count',
  facts: z.object({
    complaints: z
      .array(z.object({ primary: z.string().nullish(), secondary: z.array(z.string()).nullish() }))
      .optional(),
  }),
  answer: z.object({ byTheme: z.record(z.string(), z.int()), total: z.int() }),
  needs: ['complaints'],
  ask({ complaints }, { rules }) {
    const rule = plainIn(rules, 'category.count');
    const primaries = complaints.map((complaint) => complaint.primary ?? '');
    return {
      answer: { byTheme: rule === null ? {} : countByTheme(primaries), total: complaints.length },
      because: rule === null ? [] : clausesOf(rule),
      working: ['Each complaint counts once, under its primary category.'],
    };
  },
});

/** What is wrong with a complaint’s categories and people at a step, as refusal codes. */
export function categoryFaults(facts: {
  step: 'intake' | 'close';
  primary: string | null;
  secondary: readonly string[];
  subcategoryOf: string | null;
  complainedAbout: readonly string[];
  handlers: readonly string[];
}): string[] {
  const about = new Set(facts.complainedAbout);
  const unknown = facts.primary !== null && themeOf(facts.primary) === null;
  return [
    ...((facts.step === 'close' && facts.primary === null) || unknown ? ['complaint.category-missing'] : []),
    ...(facts.subcategoryOf !== null && facts.primary !== null && facts.subcategoryOf !== facts.primary
      ? ['complaint.subcategory-of-other-code']
      : []),
    ...(facts.primary !== null && facts.secondary.includes(facts.primary)
      ? ['complaint.category-repeated']
      : []),
    ...(facts.handlers.some((handler) => about.has(handler)) ? ['complaint.handler-is-subject'] : []),
  ];
}

const askCodes = (rules: RuleBook, ids: readonly string[]): string[] =>
  ids.flatMap((id) => checkIn(rules, id)?.askCode ?? []);

export const stepQuestion = question({
  rule: 'category.step',
  facts: z.object({
    step: z.enum(['intake', 'close']).optional(),
    primary: z.string().nullish(),
    secondary: z.array(z.string()).nullish(),
    subcategoryOf: z.string().nullish(),
    complainedAbout: z.array(z.string()).nullish(),
    handlers: z.array(z.string()).nullish(),
  }),
  answer: z.object({ allowed: z.boolean(), refusals: z.array(z.string()) }),
  needs: ['step'],
  ask(given, { rules }) {
    const gate = gateIn(rules, 'category.step');
    const faults = categoryFaults({
      step: given.step,
      primary: given.primary ?? null,
      secondary: given.secondary ?? [],
      subcategoryOf: given.subcategoryOf ?? null,
      complainedAbout: given.complainedAbout ?? [],
      handlers: given.handlers ?? [],
    }).filter((id) => gate?.checks.includes(id) === true && checkIn(rules, id) !== null);
    const checks = faults.flatMap((id) => checkIn(rules, id) ?? []);
    return {
      answer: { allowed: faults.length === 0, refusals: askCodes(rules, faults) },
      because: checks.length > 0 ? checks.flatMap(clausesOf) : gate === null ? [] : clausesOf(gate),
      working: checks.length > 0 ? checks.map((check) => check.refuses) : ['Nothing stands in its way.'],
    };
  },
});

export type { CategoryCode };
