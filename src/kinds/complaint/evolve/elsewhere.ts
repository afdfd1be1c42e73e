import type { ElsewhereEvent } from '../events/elsewhere.ts';
import type { Folds } from './fold.ts';
import { mixed, outgoing } from './limbs.ts';

export const elsewhere: Folds<ElsewhereEvent> = {
  SignpostSent: (was, { limb, on }) => {
    if (limb === 'MIXED') return mixed(was, { toldOn: on, lastContactOn: on });
    if (limb === 'OUTGOING') return outgoing(was, { toldOn: on });
    return {
      elsewhere: was.elsewhere.map((other) => (other.limb === limb ? { ...other, toldOn: on } : other)),
    };
  },
};
