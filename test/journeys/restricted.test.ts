import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { askForSafety } from '#desk/restricted/for-safety.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { addAccount } from '../desk/add-account.ts';
import { testApp } from './app.ts';
import { people, staffed } from './staffed.ts';

/** What stands beside the marker is looked through, and who asked for safety is reviewed without the complaint: in a browser. */
const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const officer = { id: 'hazel', name: 'Hazel Thorne', roles: ['nominated-officer'] };
const lead = { id: 'lead', name: 'Lowri Vane', roles: ['security-lead'] };
const outsider = { id: 'petra', name: 'Petra Lyle', roles: ['auditor'] };
const widths = [375, 1280];
let office: Awaited<ReturnType<typeof staffed>>;
let marked = '';
let hidden = '';

before(async () => {
  office = await staffed(here);
  for (const one of [officer, lead, outsider]) await addAccount(desk, office.organisation, one);
  const record = async (): Promise<string> => {
    const given = { about: ['provider'], summary: 'Nobody called me back.', handler: people.osric.id };
    return (await office.act(people.osric, 'record', given)).reference;
  };
  marked = await record();
  await office.act(officer, 'mark-mappa', {}, marked);
  hidden = await record();
  await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, hidden);
  const nell = {
    ...people.nell,
    organisation: office.organisation,
    email: '',
    scope: null,
    expiresOn: null,
    mustChangePassword: false,
  };
  for (const reference of [hidden, 'SW-1999-0001'])
    await askForSafety(
      desk,
      { organisation: office.organisation, actor: nell, key: randomUUID() },
      { reference, input: { reason: 'Somebody is at reception and asks for them by name.', hours: 2 } },
    );
});

/** A page of somebody, at a width; the narrow one without scripts. */
async function pageOf(who: Parameters<typeof office.signIn>[1], width: number) {
  const page = await browser.page({ at, width, javaScript: width !== 375 });
  await office.signIn(page.context(), who);
  return page;
}

test('words that are stopped stand beside their field, what was typed is still there, and a box lets them through', async () => {
  for (const width of widths) {
    const page = await pageOf(people.osric, width);
    await page.goto(`/complaints/${marked}/record-contact`);
    const typed = 'He said that he had to be at court as a witness, with his licence.';
    await page.getByLabel('Phone', { exact: true }).first().check();
    await page.locator('textarea[name="summary"]').fill(typed);
    await page.getByRole('button', { name: 'Save' }).last().click();
    assert.match(await page.innerText('#summary-error'), /“court” and “licence” may speak of a restriction/);
    assert.equal(await page.inputValue('textarea[name="summary"]'), typed);
    await screenshot(page, `restricted/words-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await page.getByLabel('This says nothing about restrictions, risk or offences').check();
    await page.getByRole('button', { name: 'Save' }).last().click();
    assert.ok(page.url().endsWith(`/complaints/${marked}`), page.url());
    await page.context().close();
  }
});

test('the security lead sees who asked, when and why, and reviews it; the officer sees which', async () => {
  for (const width of widths) {
    const page = await pageOf(lead, width);
    await page.goto('/restricted');
    const listed = await page.innerText('main');
    assert.match(listed, /Nell Sandlark/);
    assert.ok(!listed.includes(hidden));
    await screenshot(page, `restricted/askings-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await page
      .getByRole('link', { name: /^Review/ })
      .first()
      .click();
    assert.match(await page.innerText('main'), /Somebody is at reception/);
    await screenshot(page, `restricted/review-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await page.getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Save' }).click();
    assert.match(await page.innerText('main'), /In order: Lowri Vane/);
    await page.context().close();
  }
  const page = await pageOf(officer, 1280);
  await page.goto('/restricted');
  assert.ok((await page.innerText('main')).includes(hidden));
  await screenshot(page, 'restricted/officer-1280');
  await page.context().close();
});

test('the form that opens one for safety says what is written down, and looks through the reason', async () => {
  for (const width of widths) {
    const page = await pageOf(people.nell, width);
    await page.goto('/open-for-safety');
    await page.getByLabel('Its reference').fill(hidden);
    await page.getByLabel('Why does somebody’s safety need it now?').fill('He is a risk to staff.');
    await page.getByRole('button', { name: 'Open it' }).click();
    assert.match(await page.innerText('#reason-error'), /“risk”/);
    await screenshot(page, `restricted/open-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await page.context().close();
  }
});

test('the list of who may open a complaint opens with those on it, and offers nobody who never may', async () => {
  await office.act(officer, 'change-restricted-list', { readers: [people.osric.id] }, hidden);
  for (const width of widths) {
    const page = await pageOf(officer, width);
    await page.goto(`/complaints/${hidden}/change-restricted-list`);
    assert.ok(await page.getByLabel(people.osric.name).isChecked());
    for (const nobody of [officer.name, outsider.name, people.reed.name])
      assert.equal(await page.getByLabel(nobody).count(), 0, `${nobody} is not offered`);
    await screenshot(page, `restricted/list-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await page.getByRole('button', { name: 'Save the list' }).click();
    await page.goto('/restricted');
    assert.match(await page.innerText('main'), /May be opened by Hazel Thorne, Osric Vane/);
    await page.context().close();
  }
});

test('whoever reviews an opening is told who opened it, when and why', async () => {
  const page = await pageOf(officer, 375);
  await page.goto(`/complaints/${hidden}/review-safety-opening`);
  const asked = await page.innerText('main');
  assert.match(asked, /Nell Sandlark, on /);
  assert.match(asked, /“Somebody is at reception and asks for them by name\.” Open until/);
  await screenshot(page, 'restricted/review-opening-375');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await page.getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto(`/complaints/${hidden}/review-safety-opening`);
  assert.match(await page.innerText('main'), /No opening for safety waits to be reviewed/);
});

test('an officer is shown what may be the same person’s under a misspelt name, and nobody else is', async () => {
  const under = async (name: string): Promise<string> => {
    const given = { about: ['provider'], summary: 'Nobody called me back.', person: { name } };
    return (await office.act(people.osric, 'record', given)).reference;
  };
  const theirs = await under('Wisteria Quillfeather');
  await office.act(officer, 'mark-mappa', {}, theirs);
  const slip = await under('Wisteria Quilfeather');
  for (const width of widths) {
    const page = await pageOf(officer, width);
    await page.goto('/restricted');
    const section = page.locator('section[aria-labelledby="possible-h"]');
    assert.match(await section.innerText(), new RegExp(`${theirs}.*Wisteria Quilfeather, ${slip}`, 's'));
    await screenshot(page, `restricted/possible-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await page.context().close();
  }
  const page = await pageOf(lead, 1280);
  await page.goto('/restricted');
  assert.doesNotMatch(await page.innerText('main'), /same person|Quilfeather/);
});
