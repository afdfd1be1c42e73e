import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picture } from '#letters/fixtures/picture.ts';
import { settingExamples } from '#web/api/examples/settings.ts';
import { openCaller } from './caller.ts';

const { call, office } = await openCaller();
office.at('2018-03-12');

test('settings are changed by an administrator and read by everybody', async () => {
  const at = '/api/settings';
  const sent = [
    ['contracts', { ...settingExamples.contract, id: 'fenmoor', nation: 'scotland' }],
    ['procedures', settingExamples.procedure],
    ['wordings', settingExamples.wording],
    ['letterhead', settingExamples.letterhead],
    ['holidays', settingExamples.holiday],
    ['goodwill-limits', settingExamples.goodwillLimits],
  ] as const;
  for (const [what, body] of sent) {
    const barred = await call('osric', 'POST', `${at}/${what}`, { body });
    assert.equal(barred.status, 403, what);
    const done = await call('reed', 'POST', `${at}/${what}`, { body });
    assert.ok(done.status < 300, done.text);
  }
  const { body } = await call('osric', 'GET', at);
  assert.deepEqual(
    body['contracts'].map(({ id }: { id: string }) => id),
    ['fenmoor', 'larkshire'],
  );
  assert.equal(body['contracts'][0].value, 400_000_000);
  assert.deepEqual(body['goodwillLimits'], { handler: 5_000, reviewer: null, manager: 50_000 });
  assert.deepEqual(body['contracts'][0].renewedOn, ['2015-06-01']);
  assert.equal(body['procedures'].length, 2);
  assert.equal(body['holidays'][0].on, '2018-04-03');
  assert.equal(body['wordings'][0].approvedBy, null);
  assert.equal(body['letterhead'].colour, '#1f4e5f');
});

test('wording is approved by somebody else, and by nobody whose role it is not', async () => {
  const at = '/api/settings/wordings/OTHER-loaded-1/approve';
  assert.equal((await call('osric', 'POST', at)).status, 403);
  assert.equal((await call('reed', 'POST', at)).body['code'], 'wording.own-approval');
  assert.equal((await call('nell', 'POST', at)).status, 200);
  assert.equal((await call('nell', 'POST', '/api/settings/wordings/none/approve')).status, 404);
});

test('wording is checked on a day that has come, and a logo is a picture letters can be printed with', async () => {
  const at = '/api/settings/wordings/OTHER-loaded-1/check';
  const early = await call('nell', 'POST', at, { body: { on: '2018-03-13' } });
  assert.equal(early.body['code'], 'wording.checked-in-future');
  assert.equal((await call('nell', 'POST', at, { body: { on: '2018-03-12' } })).status, 200);
  const program = await call(
    'reed',
    'POST',
    '/api/settings/logo',
    await form(new Blob(['MZ this is no picture'])),
  );
  assert.equal(program.status, 422, program.text);
  const sent = await call(
    'reed',
    'POST',
    '/api/settings/logo',
    await form(new Blob([new Uint8Array(picture(120, 80))])),
  );
  const letterhead = { ...settingExamples.letterhead, logo: sent.body['logo'] };
  assert.equal((await call('reed', 'POST', '/api/settings/letterhead', { body: letterhead })).status, 200);
  assert.equal((await call('osric', 'POST', '/api/settings/logo', {})).status, 403);
  const { body } = await call('osric', 'GET', '/api/settings');
  assert.equal(body['letterhead'].logo, sent.body['logo']);
});

test('a contract says its version, and is saved only over that one when it is sent back', async () => {
  const { body, headers } = await call('osric', 'GET', '/api/settings/contracts/larkshire');
  const { extracts: _, value: _pence, ...contract } = body['contract'];
  const again = (match = '') =>
    call('reed', 'POST', '/api/settings/contracts', {
      body: { ...contract, value: '5000000' },
      headers: { 'if-match': match },
    });
  assert.equal(headers['etag'], `"${body['version']}"`);
  assert.equal((await again(headers['etag'])).status, 200);
  const late = await again(headers['etag']);
  assert.deepEqual([late.status, late.body['code']], [409, 'setting.changed-meanwhile']);
  assert.equal((await call('osric', 'GET', '/api/settings/contracts/nowhere')).status, 404);
});

test('what cannot be set is refused in words, and what is wrong is said by field', async () => {
  const { status, body } = await call('reed', 'POST', '/api/settings/contracts', {
    body: { ...settingExamples.contract, from: 'soon', value: 'a lot', colour: 'red' },
  });
  assert.equal(status, 422);
  assert.deepEqual(body['errors'].map(({ field }: { field: string }) => field).sort(), [
    'colour',
    'from',
    'value',
  ]);
  const ends = await call('reed', 'POST', '/api/settings/contracts', {
    body: { ...settingExamples.contract, endsOn: '2011-01-01' },
  });
  assert.equal(ends.body['code'], 'contract.ends-before-it-begins');
  const impossible: [Record<string, unknown>, string, string][] = [
    [{ renewedOn: ['2015-06-01', '2011-06-01'] }, 'contract.renewed-before-it-was-let', 'renewedOn.1'],
    [{ voluntaryOn: '2012-09-03' }, 'contract.voluntary-without-need', 'voluntaryOn'],
    [
      { letOn: '2010-03-01', voluntaryOn: '2009-01-01' },
      'contract.voluntary-before-it-was-let',
      'voluntaryOn',
    ],
    [{ signedClauseReference: '' }, 'contract.clause-without-reference', 'signedClauseReference'],
    [{ signedClause: null }, 'contract.reference-without-clause', 'signedClause'],
    [{ clearsDrafts: true }, 'contract.clause-without-reference', 'clearsDraftsReference'],
    [{ clearsDraftsReference: 'Annex H' }, 'contract.reference-without-clause', 'clearsDrafts'],
    [{ value: '' }, 'contract.day-without-value', 'value'],
  ];
  for (const [change, code, field] of impossible) {
    const refused = await call('reed', 'POST', '/api/settings/contracts', {
      body: { ...settingExamples.contract, ...change },
    });
    assert.equal(refused.body['code'], code, JSON.stringify(change));
    assert.ok(JSON.stringify(refused.body).includes(`"${field}"`), `${code} at ${field}`);
  }
  for (const value of ['49999.995', '-1', '1e5']) {
    const refused = await call('reed', 'POST', '/api/settings/goodwill-limits', { body: { handler: value } });
    assert.equal(refused.status, 422, value);
  }
  const known = await call('reed', 'POST', '/api/settings/holidays', {
    body: { ...settingExamples.holiday, on: '2018-12-25' },
  });
  assert.equal(known.body['code'], 'holiday.known');
});

test('an added holiday moves what is counted over it, in a case and in a rule asked by itself', async () => {
  const made = await call('osric', 'POST', '/api/complaints', {
    body: {
      paperOnly: false,
      about: ['provider'],
      summary: 'No lift.',
      contract: 'larkshire',
      handler: 'osric',
    },
  });
  const foreseen = await call(
    'reed',
    'GET',
    '/api/settings/holidays/foreseen?nation=england-and-wales&on=2018-03-19',
  );
  const added = await call('reed', 'POST', '/api/settings/holidays', {
    body: { nation: 'england-and-wales', on: '2018-03-19', title: 'Another' },
  });
  assert.equal(added.body['moved'][0].reference, made.body['reference']);
  assert.deepEqual(foreseen.body, added.body);
  const facts = { body: { nation: 'england-and-wales', contactAt: '2018-03-12' } };
  const [ours, shipped] = await Promise.all(
    (['osric', null] as const).map((who) =>
      call(who, 'POST', '/api/rules/clock.jcp-contribution/ask', facts),
    ),
  );
  assert.notDeepEqual(ours?.body, shipped?.body);
});

/** A form with one file. */
async function form(file: Blob) {
  const data = new FormData();
  data.append('file', file, 'logo.png');
  const request = new Request('http://x.example', { method: 'POST', body: data });
  return {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  };
}
