import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { submit } from '#desk/data-request/submit.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { find } from './find.ts';
import { people, staffed } from './staffed.ts';

const here = await testApp();
const office = await staffed(here);
const browser = useBrowser();

const theirs = await office.act(people.osric, 'record', {
  about: ['provider'],
  summary: 'My travel costs were not paid.',
  person: { name: 'Fern Hollis', contact: '01632 960 123', address: ['4 Example Row', 'LK0 0AG'] },
});

/** Does a command on a request without a browser, for what other journeys show. */
async function act(
  who: (typeof people)[keyof typeof people],
  command: string,
  input: unknown,
  reference?: string,
) {
  const outcome = await submit(here.desk, {
    organisation: office.organisation,
    actor: who,
    command,
    input,
    reference,
    key: randomUUID(),
  });
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome));
  return outcome.outcome === 'done' ? outcome.reference : '';
}

test('a handler takes a spoken request down, finds what is held, and another sends it', async () => {
  const page = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(page.context(), people.osric);
  await page.goto('/data-requests');
  await page.getByRole('link', { name: 'Record a data request' }).click();
  await page.getByRole('button', { name: 'Save the request' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /Choose what they ask for/);
  await expectAccessible(page);
  await screenshot(page, 'data-requests/record-faults-1280');
  await page.getByLabel('No', { exact: true }).check();
  await page.getByLabel('To see what we hold on them').check();
  await page
    .getByLabel('What did they say, in their words?')
    .fill('What have you got written down about me?');
  await page.getByLabel('Whose data is it?').fill('Fern Hollis');
  await page.getByLabel('Who handles it?').selectOption({ label: 'Osric Vane' });
  await page.getByRole('button', { name: 'Save the request' }).click();
  assert.match(await page.innerText('.notice'), /SW-DR-2018-0001 is saved/);
  assert.match(await page.innerText('#next'), /Send the acknowledgement/);
  await expectAccessible(page);
  await screenshot(page, 'data-requests/request-new-1280');

  await page.getByRole('link', { name: 'Send the acknowledgement', exact: true }).click();
  await screenshot(page, 'data-requests/acknowledge-1280');
  await page.getByRole('button', { name: 'Send the acknowledgement' }).click();
  assert.match(await page.innerText('#next'), /Check who they are/);
  await page.getByRole('link', { name: 'Check who they are', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).check();
  await page.getByLabel('Yes', { exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.innerText('main'), /One detail is too little/);
  await page.getByLabel('Postcode').check();
  await page.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('link', { name: 'Add a document' }).first().click();
  await expectAccessible(page);
  await screenshot(page, 'data-requests/add-document-1280');
  await page.getByRole('button', { name: 'Add the document' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /Choose the file to add/);
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'her_letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('What do you hold on me?'),
  });
  await page.getByRole('button', { name: 'Add the document' }).click();
  assert.match(await page.innerText('#documents'), /her letter/);
  const opened = await page.request.get('/data-requests/SW-DR-2018-0001/documents/d1');
  assert.equal(await opened.text(), 'What do you hold on me?');

  await page.getByRole('link', { name: 'Find what is held on them', exact: true }).first().click();
  await page.getByLabel('Postcode').fill('LK0 0AG');
  await page.getByRole('button', { name: 'Look' }).click();
  assert.match(await page.innerText('main'), /Found by name, postcode/);
  await expectAccessible(page);
  await screenshot(page, 'data-requests/find-1280');
  await page.getByLabel(new RegExp(theirs.reference)).check();
  await page.getByRole('button', { name: 'These are theirs' }).click();
  await page.getByRole('button', { name: 'Make the export' }).click();
  for (let tries = 0; tries < 40 && !page.url().endsWith('#held'); tries += 1) {
    await page.waitForTimeout(250);
    if (page.url().includes('/making/')) await page.reload();
  }
  assert.match(await page.innerText('#held'), /To be checked by somebody else/);
  await screenshot(page, 'data-requests/request-made-1280');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /Export of/ }).click();
  assert.match((await download).suggestedFilename(), /SW-DR-2018-0001 export .*\.zip/);

  assert.match(await page.innerText('#next'), /somebody else has to check it.*Ask a colleague/);
  assert.equal(await page.getByRole('link', { name: 'Check the export', exact: true }).count(), 0);

  await page.goto('/data-requests/SW-DR-2018-0001/check-export');
  assert.match(await page.innerText('main'), /somebody else has to check it/);

  const other = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(other.context(), people.nell);
  await other.goto('/data-requests/SW-DR-2018-0001/check-export');
  await other.getByLabel('Yes. I have read it').check();
  await other.getByRole('button', { name: 'Save' }).click();
  await other.getByRole('link', { name: 'Send the export', exact: true }).click();
  await other.getByRole('button', { name: 'Send it' }).click();
  assert.match(await other.innerText('.tag'), /Answered/);
});

test('an erasure is decided part by part and carried out', async () => {
  const open = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: 'The room was cold.',
    person: { name: 'Rowan Lisle' },
  });
  const closed = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: 'The bus was late.',
    person: { name: 'Rowan Lisle' },
  });
  await office.act(people.osric, 'withdraw', { how: 'phone', words: 'Never mind.' }, closed.reference);
  const request = await act(people.osric, 'record', {
    asks: ['erasure'],
    person: { name: 'Rowan Lisle' },
    handler: people.osric.id,
  });
  await act(people.osric, 'check-identity', { details: ['name', 'postcode'], agreed: 'yes' }, request);
  await act(people.osric, 'choose-cases', { cases: [open.reference, closed.reference] }, request);
  await act(people.osric, 'record-guidance', { says: 'allows', where: 'Chapter 12' }, request);

  const page = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(page.context(), people.nell);
  await page.goto(`/data-requests/${request}/decide-erasure`);
  await expectAccessible(page);
  await screenshot(page, 'data-requests/decide-1280');
  await page.getByRole('button', { name: 'Decide' }).click();
  assert.match(await page.innerText('main'), /no later day is given/);
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Month', { exact: true }).fill('6');
  await page.getByLabel('Year', { exact: true }).fill('2018');
  await page.getByRole('button', { name: 'Decide' }).click();
  assert.match(await page.innerText('#parts'), /Put off/);
  await page.getByRole('link', { name: 'Erase it' }).click();
  await expectAccessible(page);
  await screenshot(page, 'data-requests/erase-1280');
  await page.getByRole('button', { name: 'Erase it' }).click();
  assert.match(await page.innerText('#parts'), /Erased Certificate SW-D-2018-0001/);
  await screenshot(page, 'data-requests/request-erased-1280');
  await page.goto(`/complaints/${closed.reference}`);
  assert.doesNotMatch(await page.innerText('main'), /bus was late/);
});

test('a request that was destroyed says when, by which rule, and where the certificate is', async () => {
  const request = await act(people.osric, 'record', { asks: ['access'], person: { name: 'Perpetua Gone' } });
  await act(people.osric, 'withdraw', { words: 'Leave it.' }, request);
  const { organisation } = office;
  const destroyed = await destroyCase(
    here.desk,
    { organisation, actor: people.nell, key: randomUUID() },
    request,
    { rule: 'retention.limit', clauses: ['BP-A2-3.3'], reason: 'Its time is up.', leaves: 'figures' },
  );
  assert.equal(destroyed.outcome, 'destroyed');
  const page = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(page.context(), people.nell);
  const answer = await page.goto(`/data-requests/${request}`);
  assert.equal(answer?.status(), 200);
  const shown = await page.innerText('main');
  assert.match(shown, /has been destroyed/);
  assert.match(shown, /SW-D-2018-\d{4}/);
  assert.match(shown, /BP-A2-3\.3/);
  assert.match(shown, /record a new request/);
  assert.doesNotMatch(shown, /Perpetua|Leave it/);
  await expectAccessible(page);
  await screenshot(page, 'data-requests/destroyed-1280');
  await page.goto(`/complaints/${request}`);
  assert.doesNotMatch(await page.innerText('main'), /has been destroyed/);
});

test('a date says that data protection law gives it', async () => {
  const page = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(page.context(), people.osric);
  await page.goto('/data-requests/SW-DR-2018-0001/clocks/data-request');
  assert.match(await page.innerText('main'), /data protection law gives 1 month/);
  await expectAccessible(page);
  await screenshot(page, 'data-requests/why-1280');
});

for (const width of [375, 320])
  test(`requests are read at ${width} px, without script`, async () => {
    const page = await browser.page({ at: here.at, width, javaScript: false });
    await office.signIn(page.context(), people.osric);
    for (const [name, path] of [
      ['list', '/data-requests'],
      ['record', '/data-requests/record'],
      ['request', '/data-requests/SW-DR-2018-0001'],
    ] as const) {
      await page.goto(path);
      await noSidewaysScroll(page);
      await screenshot(page, `data-requests/${name}-${width}`);
    }
  });

test('somebody whose record is kept on paper only leaves nothing here', async () => {
  const page = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(page.context(), people.osric);
  await page.goto('/data-requests/record');
  await page.getByLabel(/Yes\. Stop/).check();
  await page.getByLabel('Whose data is it?').fill('Nobody Here');
  await page.getByRole('button', { name: 'Save the request' }).click();
  assert.match(await page.innerText('main'), /Nothing of what was typed( or sent)? has been kept/);
  assert.doesNotMatch(await page.content(), /Nobody Here/);
});

test('an administrator reads no request, and work and search lead to one', async () => {
  const page = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(page.context(), people.reed);
  const answer = await page.goto('/data-requests');
  assert.equal(answer?.status(), 403);
  const request = await act(people.osric, 'record', {
    asks: ['access'],
    person: { name: 'Sable Thorn' },
    handler: people.osric.id,
  });
  const working = await browser.page({ at: here.at, width: 1280 });
  await office.signIn(working.context(), people.osric);
  await working.goto('/work?view=data-requests');
  await working
    .getByRole('link', { name: /Sable Thorn/ })
    .first()
    .click();
  assert.match(working.url(), new RegExp(`/data-requests/${request}$`));
  await find(working, 'sable');
  await working.getByRole('link', { name: /Sable Thorn/ }).click();
  assert.match(working.url(), new RegExp(`/data-requests/${request}$`));
});
