import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopeIn } from './scope.ts';
import { sightOf } from './sight.ts';

const sees = (roles: readonly string[], kept: unknown = null) => {
  const { sees, restricted } = sightOf({
    organisation: 'southwest',
    id: 'someone',
    roles,
    scope: scopeIn(kept),
  });
  return [sees, restricted];
};
const skills = { deliveredBy: ['southwest-skills'] };
const contract = { contracts: ['wp-11'] };
const both = { ...skills, ...contract };
const nothing = { contracts: [] };

for (const role of [
  'handler',
  'reviewer',
  'manager',
  'nominated-officer',
  'claims',
  'security-lead',
  'ice-liaison',
])
  test(`${role} sees everything, and what is restricted where listed`, () => {
    assert.deepEqual(sees([role]), ['everything', 'by-list']);
    assert.deepEqual(sees([role, 'administrator', 'sub-contractor-handler'], skills), [
      'everything',
      'by-list',
    ]);
  });

for (const [roles, kept, expected] of [
  [['administrator'], null, ['no cases', 'by-list']],
  [['administrator'], both, ['no cases', 'by-list']],
  [[], null, ['no cases', 'by-list']],
  [['unheard-of'], both, ['no cases', 'by-list']],
  [['sub-contractor-handler'], skills, [skills, 'by-list']],
  [['sub-contractor-handler'], both, [skills, 'by-list']],
  [['sub-contractor-handler'], contract, [{ deliveredBy: [] }, 'by-list']],
  [['sub-contractor-handler'], null, [{ deliveredBy: [] }, 'by-list']],
  [['sub-contractor-handler'], { deliveredBy: 'southwest-skills' }, [{ deliveredBy: [] }, 'by-list']],
  [['dwp-monitor'], contract, [contract, 'never']],
  [['auditor'], both, [both, 'never']],
  [['auditor'], skills, [skills, 'never']],
  [['auditor'], null, [nothing, 'never']],
  [['dwp-monitor'], {}, [nothing, 'never']],
  [['dwp-monitor'], { ...contract, more: true }, [nothing, 'never']],
  [['auditor', 'handler'], contract, ['everything', 'never']],
] as const)
  test(`${roles.join(' and ') || 'nobody'} with ${JSON.stringify(kept)} sees ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(sees(roles, kept), expected);
  });
