import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isRefusal } from '#core/refusal.ts';
import { addPerson } from '#desk/people/add-person.ts';
import { personSchema } from '#desk/people/person-form.ts';
import type { Actor } from '#kinds/kind.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const { reed, osric } = people;
let office: Staffed;
let hazel: Actor;

before(async () => {
  office = await staffed(here);
  const given = personSchema.parse({
    name: 'Hazel Thorne',
    email: 'hazel@sandpiper.example',
    roles: ['nominated-officer'],
  });
  const who = { organisation: office.organisation, actor: reed, key: randomUUID() };
  const added = await addPerson(desk, who, given);
  assert.ok(!isRefusal(added));
  await desk.record.accounts.change(office.organisation, added.account, { mustChangePassword: false });
  hazel = { id: added.account, name: given.name, roles: given.roles };
});

async function as(who: Actor, path: string, { width = 1280, javaScript = false } = {}): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const main = async (page: Page): Promise<string> => (await page.innerText('main')).replaceAll(/\s+/g, ' ');
const errors = (page: Page): Promise<string[]> =>
  page.locator('.govuk-error-summary__list li').allInnerTexts();
const fill = async (page: Page, legend: string, day: string): Promise<void> => {
  const [year = '', month = '', of = ''] = day.split('-');
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(of);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};
/** Shows a page wide and on a phone, as its reader sees it, and keeps a picture of each. */
async function look(who: Actor, path: string, name: string): Promise<void> {
  for (const width of [1280, 375]) {
    const page = await as(who, path, { width, javaScript: true });
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await screenshot(page, `offices/${name}-${width}`);
  }
}

test('an administrator sees that no office is registered, and registers one with all it needs', async () => {
  const page = await as(reed, '/administration');
  await follow(page, 'Register your offices');
  assert.match(await main(page), /No office is registered/);
  await look(reed, '/administration/offices', 'none');
  await page.getByRole('button', { name: 'Add an office' }).click();
  await press(page, 'Add it');
  assert.deepEqual(await errors(page), [
    'Write the name of the office',
    'Write the town or area',
    'Choose the contracts it serves',
  ]);
  await page.getByLabel('What is the office called?').fill('Church Street');
  await page.getByLabel('Which town or area is it in?').fill('Larkton');
  await page.getByLabel('Work Programme, Larkshire').check();
  await press(page, 'Add it');
  assert.match(await main(page), /Church Street is added\. Name its nominated officer next\./);
  const home = new URL(page.url()).pathname;
  await look(reed, home, 'begun');

  await follow(page, 'Name the nominated officer or a deputy');
  await page.getByLabel('Nominated officer').check();
  await page.getByLabel('Who is it?').selectOption('Hazel Thorne');
  await page.getByLabel('No', { exact: true }).check();
  await press(page, 'Name them');
  assert.match((await errors(page)).join(), /They are not said to be of management level/);
  await expectAccessible(page);
  await page.getByLabel('Yes', { exact: true }).check();
  await press(page, 'Name them');
  assert.match(await main(page), /Nominated officer Hazel Thorne, since Tuesday 27 March/);

  await follow(page, 'Name the nominated officer or a deputy');
  await page.getByLabel('Deputy').check();
  await page.getByLabel('Their name, if they have no account here').fill('Example Row');
  await page.getByLabel('Yes', { exact: true }).check();
  await press(page, 'Name them');

  await follow(page, 'Record where papers are locked away');
  await page.getByLabel('What is it called?').fill('Cabinet 2');
  await page.getByLabel('Where does it stand?').fill('Ground floor');
  await page.getByLabel('Something else').check();
  await page.getByRole('group', { name: 'Does it lock?' }).getByLabel('Yes').check();
  await page.getByRole('group', { name: 'Is it robust?' }).getByLabel('Yes').check();
  await press(page, 'Save');
  assert.match(
    await main(page),
    /Papers are kept in robust furniture of wood or steel that locks, and this is not\./,
  );
  await page.getByLabel('Steel').check();
  await press(page, 'Save');

  await follow(page, 'Record a risk assessment');
  await fill(page, 'By when is it looked at again?', '2019-03-26');
  await press(page, 'Save');
  await follow(page, 'Record that Jobcentre Plus was told');
  await press(page, 'Save');
  const text = await main(page);
  assert.doesNotMatch(text, /What is missing/);
  assert.match(text, /Deputy Example Row/);
  await look(reed, home, 'whole');
  await look(reed, `${home}/name-officer`, 'name-officer');
  await look(reed, '/administration/offices', 'list');
  await page.goto('/administration');
  assert.doesNotMatch(await page.innerText('#to-see'), /office|Jobcentre/);

  await page.goto(`${home}/end-post`);
  await page.getByLabel('Nominated officer').check();
  await press(page, 'End it');
  assert.match(
    await main(page),
    /Nobody is named to follow Hazel Thorne as nominated officer of Church Street\./,
  );
  await page.goto(`/administration/people/${hazel.id}`);
  await press(page, 'Close the account');
  assert.match(
    await main(page),
    /They are the nominated officer of Church Street, and nobody is named to follow/,
  );
});

test('whoever stops at a record kept on paper is told whom to go to, and strangers are not', async () => {
  const page = await as(osric, '/data-requests/record');
  await page.getByLabel(/Yes\. Stop/).check();
  await press(page, 'Save the request');
  const text = await main(page);
  assert.match(text, /^Stop here/);
  assert.match(
    text,
    /Office Church Street, Larkton Nominated officer Hazel Thorne While they are away Example Row/,
  );
  await expectAccessible(page);
  await screenshot(page, 'offices/stop-1280');
  await look(osric, '/paper', 'paper');
  const stranger = await browser.page({ at, width: 375, javaScript: false });
  await stranger.goto('/paper');
  assert.doesNotMatch(await main(stranger), /Hazel|Church/);
});

test('somebody is given their office, and is told of that one alone', async () => {
  const page = await as(reed, '/administration/people/osric');
  await page.getByLabel('Which office do they belong to?').selectOption('Church Street');
  await press(page, 'Save the changes');
  assert.match(await main(page), /Osric Vane is changed/);
  const paper = await as(osric, '/paper');
  assert.match(await main(paper), /Your office Church Street, Larkton/);
  await page.goto('/administration/people/osric');
  assert.equal(await page.locator('#office option:checked').innerText(), 'Church Street');
});

test('a nominated officer seals a box, moves it, and destroys it once its time is over', async () => {
  const page = await as(hazel, '/administration/boxes');
  assert.match(await main(page), /No box is on record/);
  await page.getByRole('button', { name: 'Seal a box' }).click();
  await look(hazel, '/administration/boxes/seal', 'seal');
  await page.getByLabel('In which office does it stand?').selectOption('Church Street');
  await page
    .getByLabel('Under which contract were the claims made?')
    .selectOption('Work Programme, Larkshire');
  await press(page, 'Put it on record');
  assert.deepEqual(await errors(page), ['Choose what is in it']);
  await page.getByLabel('Evidence of employment').check();
  await press(page, 'Put it on record');
  assert.match(await main(page), /Box 0001 is on record\. Write its number on it, and nothing else\./);
  assert.match(
    await main(page),
    /Kept until Friday 31 December 2027 May be destroyed from Saturday 1 January 2028/,
  );
  await look(hazel, '/administration/boxes', 'boxes');
  await look(hazel, '/administration/boxes/1', 'box');
  await follow(page, 'Record that it was moved');
  await page.getByLabel('Where does it stand now?').selectOption('Church Street');
  await press(page, 'Record the move');
  assert.match((await errors(page)).join(), /It stands in that office already/);
  here.setClock('2028-01-02T10:00:00Z');
  const later = await as(hazel, '/administration/boxes/1/destroy');
  await look(hazel, '/administration/boxes/1/destroy', 'destroy');
  await fill(later, 'When was it destroyed?', '2027-12-31');
  await later.getByLabel('Who witnessed it?').selectOption('Osric Vane');
  await press(later, 'Record that it was destroyed');
  assert.match((await errors(later)).join(), /It has to be kept until Friday 31 December 2027/);
  const held = await as(hazel, '/administration/boxes/1');
  await follow(held, 'Put it on hold');
  await look(hazel, '/administration/boxes/1/hold', 'hold-box');
  await press(held, 'Put on hold');
  assert.ok((await errors(held)).includes('Choose what holds it back'));
  await held.getByLabel('A case with ICE').check();
  await fill(held, 'When is it looked at again?', '2028-03-01');
  await press(held, 'Put on hold');
  assert.match(await main(held), /The box is on hold\..*A case with ICE\. Put on by Hazel Thorne/s);
  await look(hazel, '/administration/boxes/1', 'held');
  await fill(later, 'When was it destroyed?', '2028-01-01');
  await press(later, 'Record that it was destroyed');
  assert.match((await errors(later)).join(), /It is on hold because of a case with ICE/);
  await press(held, 'Take this hold off');
  assert.match(await main(held), /The hold is taken off/);
  await later.goto('/administration/boxes/1/destroy');
  await fill(later, 'When was it destroyed?', '2028-01-01');
  await later.getByLabel('Who witnessed it?').selectOption('Osric Vane');
  await press(later, 'Record that it was destroyed');
  assert.match(await main(later), /Destroyed Saturday 1 January, by Hazel Thorne, witnessed by Osric Vane/);
  await look(hazel, '/administration/boxes/1', 'destroyed');
  const pdf = await later.context().request.get('/administration/boxes/1/certificate.pdf');
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  here.setClock('2018-03-27T09:42:00Z');
});

test('a handler sees none of it, and what is not there is not found', async () => {
  const page = await as(osric, '/administration/offices');
  assert.match(await main(page), /not for your role/);
  const { request } = page.context();
  assert.equal((await request.get('/administration/boxes')).status(), 403);
  const reads = await as(reed, '/administration/offices/nowhere');
  assert.match(await main(reads), /There is no such office/);
  assert.equal((await reads.context().request.get('/administration/boxes/99')).status(), 404);
  assert.equal((await reads.context().request.get('/administration/boxes/seal')).status(), 403);
});
