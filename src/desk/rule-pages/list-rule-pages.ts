import { rules } from '#guidance/catalogue.ts';
import { themes } from '#guidance/themes.ts';
import { questionOf } from '../asking/ask-rule.ts';

/** The rules of one theme, for a list of them. */
export interface RuleTheme {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly says: string;
    readonly kind: 'clock' | 'check' | 'table' | 'list' | 'gate' | 'plain';
    /** Whether it can be asked by itself. */
    readonly asked: boolean;
  }[];
}

/** Every rule there is, grouped for reading: each in one theme. */
export const listRulePages = (): RuleTheme[] =>
  themes.map((theme) => ({
    id: theme.id,
    title: theme.title,
    rules: theme.rules.flatMap((id) => {
      const rule = rules.rules.get(id);
      if (rule === undefined) return [];
      const { title, says, kind } = rule;
      return [{ id, title, says, kind, asked: questionOf(id) !== undefined }];
    }),
  }));
