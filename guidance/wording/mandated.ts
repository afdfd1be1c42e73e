import type { Wording } from '#core/letter.ts';
import { annex1Cpa18, annex1WorkProgramme } from './annex-1.ts';

/**
 * The mandated wording Redress is shipped with. The Access to Work chapter’s Annex E is not printed in it, and programmes
 * without a chapter have none: their slot stays empty until the provider loads its text, and an empty slot stops the letter.
 */
export const mandatedWording: readonly Wording[] = [annex1WorkProgramme, annex1Cpa18];
