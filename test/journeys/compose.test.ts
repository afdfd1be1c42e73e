import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { juniper } from './juniper.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { marigold, osric, sorrel, nell } = people;
let office: Staffed;

before(async () => {
  here.setClock('2018-02-19T09:48:00Z');
  office = await staffed(here);
});

/** A page of somebody's, at the composer of a complaint. */
async function composing(
  who: Parameters<Staffed['signIn']>[1],
  reference: string,
  { width = 1280, javaScript = true, path = 'final-response' } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(`/complaints/${reference}/${path}`);
  return page;
}

const heading = (page: Page): Promise<string> => page.innerText('h1');

test('the composer as designed, wide, on a phone and at 320 px', async () => {
  const reference = await juniper(here, office);
  for (const width of [1280, 375, 320]) {
    const page = await composing(marigold, reference, { width });
    assert.equal(await heading(page), 'Final response');
    assert.match(await page.innerText('#checklist'), /21 of 24/);
    assert.deepEqual(await page.locator('#checklist .todo > span').allInnerTexts(), [
      'Element 3 needs a finding',
      'Choose an independent reviewer',
      'Letter date, set when it is issued',
    ]);
    assert.match(
      await page.innerText('#reviewer-hint'),
      /Osric Vane is not listed: they wrote the response of stage 1/,
    );
    assert.deepEqual(await page.locator('#reviewer option').allInnerTexts(), [
      'Choose a reviewer',
      'Nell Sandlark',
      'Sorrel Whitby',
    ]);
    await noSidewaysScroll(page);
    if (width === 320) continue;
    await screenshot(page, `compose/composer-${width}`);
    await expectAccessible(page);
  }
});

test('a final response from its last finding to the day it goes, without script', async () => {
  const reference = await juniper(here, office);
  const page = await composing(marigold, reference, { javaScript: false });
  await page.getByLabel('What happened').fill('You met your adviser at the open desk.');
  await page.getByRole('button', { name: 'Save and send to review' }).click();
  assert.deepEqual(await page.locator('.govuk-error-summary a').allInnerTexts(), [
    'Choose who will review it',
  ]);
  assert.equal(await page.getByLabel('What happened').inputValue(), 'You met your adviser at the open desk.');
  await page.getByLabel('Who will review it?').selectOption('Sorrel Whitby');
  await page.getByRole('button', { name: 'Save and send to review' }).click();
  assert.deepEqual(await page.locator('.govuk-error-summary a').allInnerTexts(), ['Choose finding']);
  await expectAccessible(page);
  await screenshot(page, 'compose/no-finding-1280');
  await page.getByLabel('Partly upheld').check();
  await page.getByRole('button', { name: 'Save and send to review' }).click();
  assert.match(page.url(), new RegExp(`/complaints/${reference}$`));

  here.setClock('2018-04-03T10:00:00Z');
  const writer = await composing(marigold, reference);
  assert.match(await writer.innerText('.changed'), /Sorrel Whitby is reviewing it/);
  await screenshot(writer, 'compose/in-review-1280');

  for (const width of [375, 1280]) {
    const review = await composing(sorrel, reference, { width });
    assert.match(review.url(), /final-response\/review$/, 'a reviewer is led to the review');
    assert.match(await review.innerText('.letter'), /I uphold part of this/);
    await expectAccessible(review);
    await noSidewaysScroll(review);
    await screenshot(review, `compose/review-${width}`);
  }
  const review = await composing(sorrel, reference, { javaScript: false });
  await review.getByText('Send it back instead').click();
  await review.getByRole('button', { name: 'Send it back' }).click();
  assert.match(await review.innerText('.govuk-error-summary'), /Say what needs to change/);
  await review.getByLabel('What needs to change?').fill('Say who will phone her, and when.');
  await review.getByRole('button', { name: 'Send it back' }).click();

  const back = await composing(marigold, reference);
  assert.match(
    await back.innerText('.changed'),
    /Sorrel Whitby sent it back\s+“Say who will phone her, and when.”/,
  );
  await back.getByRole('link', { name: 'Change element 3' }).click();
  await back
    .getByLabel('What you have done, or will do')
    .fill('Nell Sandlark will phone you by Friday 6 April.');
  await screenshot(back, 'compose/sent-back-1280');
  await back.getByLabel('Who will review it?').selectOption('Sorrel Whitby');
  await back.getByRole('button', { name: 'Save and send to review' }).click();

  const again = await composing(sorrel, reference, { javaScript: false });
  await again.getByRole('button', { name: 'Approve it and go on to issue it' }).click();
  assert.equal(await heading(again), 'Issue the final response');
  assert.match(await again.innerText('#checklist'), /24 of 24/);
  assert.match(await again.innerText('.happens'), /until Wednesday 3 October 2018/);
  await expectAccessible(again);
  await screenshot(again, 'compose/issue-1280');
  const phone = await composing(sorrel, reference, { width: 375, path: 'final-response/issue' });
  await noSidewaysScroll(phone);
  await screenshot(phone, 'compose/issue-375');
  await again.getByRole('button', { name: 'Issue the final response' }).click();
  assert.match(again.url(), new RegExp(`/complaints/${reference}$`));
  const events = await history(reference);
  const issued = events.find(({ type }) => type === 'LetterIssued' && true);
  assert.ok(issued);
  assert.equal(events.filter(({ type }) => type === 'FinalResponseIssued').length, 1);
  const sent = events.findLast(({ type }) => type === 'LetterIssued');
  assert.ok(sent);
  const { letter } = sent.payload as { letter: { signedBy: { name: string } } };
  assert.equal(
    letter.signedBy.name,
    'Marigold Penn',
    'signed by whoever wrote it, not by the reviewer who sent it',
  );
  const after = await composing(marigold, reference);
  assert.match(await after.innerText('main'), /This complaint has had its final response/);
  await screenshot(after, 'compose/already-issued-1280');
});

async function history(reference: string) {
  const stream = await here.desk.record.cases.streamByReference(office.organisation, reference);
  return (await here.desk.record.load(office.organisation, stream ?? ''))?.events ?? [];
}

test('what is typed is kept when another part of the page is opened, and no answer is made of it', async () => {
  const reference = await juniper(here, office);
  const page = await composing(marigold, reference, { javaScript: false });
  await page
    .getByLabel('What should have happened')
    .fill('Advisers are polite. Été, 日本, العربية, 😀, <b>not bold</b>');
  await page.getByRole('button', { name: 'Change element 1' }).click();
  assert.match(page.url(), /element=e1/);
  assert.match(await page.innerText('.notice'), /Element 3 is saved/);
  assert.match(await page.innerText('#element-e3'), /<b>not bold<\/b>/);
  assert.match(await page.innerText('#element-e3'), /No finding yet/);
  await page.getByLabel('What happened').fill('It was in the wrong tray.');
  await page.getByRole('button', { name: 'Save and go to element 3' }).click();
  assert.match(page.url(), /element=e3/);
  assert.match(await page.getByLabel('What should have happened').inputValue(), /Été, 日本, العربية, 😀/);
  await page.getByRole('button', { name: 'Read the whole letter' }).click();
  assert.equal(await heading(page), 'The letter as it stands');
  assert.match(await page.innerText('.letter'), /Finding to come/);
  await expectAccessible(page);
  await screenshot(page, 'compose/letter-1280');
  const phone = await composing(marigold, reference, { width: 375, path: 'final-response/letter' });
  await noSidewaysScroll(phone);
  await screenshot(phone, 'compose/letter-375');
});

test('a promise is made on the way and comes back to the letter', async () => {
  const reference = await juniper(here, office);
  const page = await composing(marigold, reference, { width: 375, javaScript: false });
  await page.getByRole('button', { name: 'Add a promise' }).click();
  await page.getByRole('button', { name: 'Save the promise' }).click();
  assert.equal(await page.locator('.govuk-error-summary a').count(), 1);
  await page.getByLabel('What is promised?').fill('Send the new travel form');
  await page.getByRole('button', { name: 'Save the promise' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /day/);
  await expectAccessible(page);
  await screenshot(page, 'compose/promise-375');
  await page.getByLabel('Who does it?').fill('Nell Sandlark');
  await page.getByLabel('Day').first().fill('9');
  await page.getByLabel('Month').first().fill('April');
  await page.getByLabel('Year').first().fill('2018');
  await page.getByRole('button', { name: 'Save the promise' }).click();
  assert.match(await page.innerText('#promises'), /Send the new travel form/);
});

test('two people at once: what the second typed stays, and can be saved again', async () => {
  const reference = await juniper(here, office);
  const page = await composing(marigold, reference);
  await office.act(nell, 'record-contact', { summary: 'She called: please hurry.' }, reference);
  await page.getByLabel('Upheld', { exact: true }).check();
  await page.getByRole('button', { name: 'Save for later' }).click();
  assert.match(await page.innerText('.changed'), /This complaint has changed since you opened it/);
  assert.equal(await page.getByLabel('Upheld', { exact: true }).isChecked(), true);
  await screenshot(page, 'compose/changed-1280');
  await page.getByRole('button', { name: 'Save for later' }).click();
  assert.match(page.url(), new RegExp(`/complaints/${reference}$`));
});

/** The composer’s form with its last element answered, sent as often as a test likes under one key; gives back statuses. */
async function sentUnder(key: string) {
  const reference = await juniper(here, office);
  const page = await composing(marigold, reference);
  const form = {
    'form-token': await page.locator('input[name=form-token]').first().inputValue(),
    'form-key': key,
    version: await page.locator('input[name=version]').inputValue(),
    element: 'e3',
    shouldHave: 'Politely.',
    did: 'It was not.',
    finding: 'upheld',
    outcomes: 'apology',
    canHave: 'met',
    reviewer: 'sorrel',
  };
  const address = `/complaints/${reference}/final-response`;
  const before = (await history(reference)).length;
  return {
    send: async (press: string): Promise<number> => {
      const sent = { form: { ...form, do: press }, maxRedirects: 0 };
      return (await page.context().request.post(address, sent)).status();
    },
    recorded: async (type: string): Promise<number> => {
      const since = (await history(reference)).slice(before);
      return since.filter((event) => event.type === type).length;
    },
  };
}

test('a form sent twice answers once', async () => {
  const { send, recorded } = await sentUnder('pressed-twice');
  assert.deepEqual(await Promise.all([send('review'), send('review'), send('review')]), [303, 303, 303]);
  assert.equal(await recorded('FinalResponseSubmitted'), 1);
});

test('a form sent twice answers once, also when the second is read between the two things the first records', async () => {
  const { send, recorded } = await sentUnder('read-in-between');
  assert.deepEqual([await send('later'), await send('review'), await send('review')], [303, 303, 303]);
  assert.equal(await recorded('ElementAnswered'), 1);
  assert.equal(await recorded('FinalResponseSubmitted'), 1);
});

test('a final response before the last stage is refused with what to do instead', async () => {
  here.setClock('2018-03-01T10:00:00Z');
  const { reference } = await office.act(osric, 'record', {
    about: ['provider'],
    summary: 'Nobody met me at the door.',
    person: { name: 'Fern Castellan' },
    handler: 'osric',
  });
  const page = await composing(osric, reference);
  assert.match(await page.innerText('.refusal'), /Not yet. A stage of our procedure is still to come./);
  await expectAccessible(page);
  await screenshot(page, 'compose/too-early-1280');
  await page.getByRole('button', { name: 'Write the response of stage 1' }).click();
  assert.equal(await heading(page), 'First response');
  assert.equal(await page.locator('#locked').count(), 0, 'a stage response carries no wording about ICE');
  await expectAccessible(page);
  await screenshot(page, 'compose/stage-1280');
  await page.getByLabel('Not upheld').check();
  await page.getByLabel('Yes, all of it').check();
  await page.getByRole('button', { name: 'Save and go on to sending' }).click();
  assert.match(await page.innerText('.refusal'), /Nobody has spoken with them/);
  await screenshot(page, 'compose/send-not-yet-1280');
  await office.act(
    osric,
    'agree-elements',
    {
      summary: 'Spoke.',
      elements: [{ id: 'e1', title: 'Nobody met me at the door', wanted: 'Say sorry' }],
    },
    reference,
  );
  const sending = await composing(osric, reference, { path: 'response/send', javaScript: false });
  assert.match(await sending.innerText('.happens'), /Ask whether they are satisfied/);
  await screenshot(sending, 'compose/send-1280');
  await sending.getByRole('button', { name: 'Send the response' }).click();
  assert.match(sending.url(), new RegExp(`/complaints/${reference}$`));
});

test('somebody with an earlier part cannot approve, whatever is posted', async () => {
  const reference = await juniper(here, office);
  await office.act(
    marigold,
    'answer-element',
    { element: 'e3', finding: 'upheld', outcomes: ['apology'] },
    reference,
  );
  await here.desk.record.accounts.change(office.organisation, 'osric', { roles: ['handler', 'reviewer'] });
  const page = await composing(marigold, reference);
  assert.equal(await page.locator('#reviewer option[value=osric]').count(), 0);
  const posted = await page.context().request.post(`/complaints/${reference}/final-response`, {
    form: {
      'form-token': await page.locator('input[name=form-token]').first().inputValue(),
      'form-key': 'forged',
      version: await page.locator('input[name=version]').inputValue(),
      reviewer: 'osric',
      do: 'review',
    },
    maxRedirects: 0,
  });
  assert.equal(posted.status(), 422);
  assert.match(await posted.text(), /Osric Vane [a-z 0-9]+, so cannot review it/);
  await office.act(marigold, 'submit-final-response', { reviewer: 'sorrel' }, reference);
  const review = await composing(osric, reference, { path: 'final-response/review' });
  assert.match(await review.innerText('main'), /You cannot approve it/);
  assert.equal(await review.getByRole('button', { name: 'Approve it' }).count(), 0);
  await screenshot(review, 'compose/review-barred-1280');
  await here.desk.record.accounts.change(office.organisation, 'osric', { roles: ['handler'] });
});

test('a complaint nobody has recorded, and somebody whose role it is not', async () => {
  const page = await browser.page({ at });
  await office.signIn(page.context(), marigold);
  assert.equal((await page.goto('/complaints/SW-1999-0001/final-response'))?.status(), 404);
  assert.match(await page.innerText('main'), /There is no such complaint/);
  const reference = await juniper(here, office);
  const reed = await composing(people.reed, reference);
  assert.match(await reed.innerText('main'), /Your role does not include it/);
});
