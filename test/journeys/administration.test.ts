import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { reed, nell, marigold, osric } = people;
let office: Staffed;

before(async () => {
  office = await staffed(here);
});

async function as(
  who: Parameters<Staffed['signIn']>[1],
  path: string,
  { width = 1280, javaScript = true } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

const heading = (page: Page): Promise<string> => page.innerText('h1');
const errors = (page: Page): Promise<string[]> =>
  page.locator('.govuk-error-summary__list li').allInnerTexts();

/** Every page of administration that is there from the start. */
const pages = [
  '',
  '/contracts',
  '/contracts/larkshire',
  '/contracts/add',
  '/procedure',
  '/procedure/1',
  '/procedure/publish',
  '/wording',
  '/wording/WP16-annex-1-v10',
  '/wording/load?for=WP16',
  '/holidays',
  '/holidays/add',
  '/people',
  '/people/add',
  '/people/osric',
  '/contracts/larkshire/change',
  '/goodwill',
  '/look',
  '/about',
];

for (const path of pages) {
  const name = path === '' ? 'overview' : path.slice(1).replaceAll(/[/?=]/g, '-');
  test(`/administration${path} is accessible and fits, wide and on a phone`, async () => {
    for (const width of [1280, 375]) {
      const page = await as(reed, `/administration${path}`, { width });
      await screenshot(page, `administration/${name}-${width}`);
      await expectAccessible(page);
      await noSidewaysScroll(page);
    }
    const narrow = await as(reed, `/administration${path}`, { width: 320, javaScript: false });
    await noSidewaysScroll(narrow);
  });
}

test('a contract is added by what was typed, mended and changed, and its history says so', async () => {
  const page = await as(reed, '/administration/contracts/add', { javaScript: false });
  await page.getByLabel('Name').fill('Restart, Fenmoor');
  await page.getByLabel('Value in pounds').fill('lots');
  await page.getByLabel('How long?').first().fill('soon');
  await page.getByRole('button', { name: 'Save the contract' }).click();
  assert.deepEqual(await errors(page), [
    'Choose programme',
    'Choose nation',
    'Enter a date for “When did it begin?”',
    'Write the value in pounds, like 38,000,000 or 49,999.99',
    'Choose an answer to “Which time does it set?”',
    'Write a time like 5 working days',
    'Say where in the contract it stands',
  ]);
  assert.equal(await page.getByLabel('Name').inputValue(), 'Restart, Fenmoor');
  await expectAccessible(page);
  await screenshot(page, 'administration/contract-faults-1280');
  await page.getByLabel('Programme').selectOption('Restart Scheme');
  await page.getByLabel('Scotland').check();
  await page.getByLabel('Value in pounds').fill('£1,250,000');
  await day(page, 'When did it begin?', 1, 7, 2017);
  await page.getByLabel('How long?').first().fill('');
  await page.getByRole('button', { name: 'Save the contract' }).click();
  assert.equal(await heading(page), 'Restart, Fenmoor');
  assert.match(await page.innerText('main'), /Its own chapter is not held/);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Which time does it set?').first().selectOption('Acknowledge the complaint');
  await page.getByLabel('How long?').first().fill('3 working days');
  await page.getByLabel('Where does it stand?').first().fill('Schedule 4, clause 7');
  await day(page, 'When does it end?', 30, 6, 2016);
  await page.getByRole('button', { name: 'Save the contract' }).click();
  assert.deepEqual(await errors(page), ['It ends before it begins. Check the two days.']);
  await day(page, 'When does it end?', 30, 6, 2019);
  await page.getByRole('button', { name: 'Save the contract' }).click();
  assert.match(await page.innerText('#history'), /Ends: now Sunday 30 June 2019/);
  assert.match(await page.innerText('#extracts'), /3 working days\s+Schedule 4, clause 7/);
  await screenshot(page, 'administration/contract-changed-1280');
});

test('what decides an ICE contribution is held against itself, beside its fields, and told in its history', async () => {
  const page = await as(reed, '/administration/contracts/larkshire/change', { javaScript: false });
  const save = () => page.getByRole('button', { name: 'Save the contract' }).click();
  await page.getByLabel('Value in pounds').fill('49,999.995');
  await save();
  assert.deepEqual(await errors(page), ['Write whole pence, like 49,999.99']);
  await page.getByLabel('Value in pounds').fill('49,999.99');
  await page.getByLabel('The whole contract, with VAT').check();
  await day(page, 'Which day is the figure of?', 14, 5, 2012);
  await day(page, 'When was it renewed?', 1, 6, 2011);
  await save();
  assert.deepEqual(await errors(page), [
    'It was let on Friday 1 June 2012, so it cannot have been renewed before that. Check the two days.',
  ]);
  assert.equal(await page.getByLabel('Value in pounds').inputValue(), '49,999.99');
  await expectAccessible(page);
  await screenshot(page, 'administration/contract-renewed-too-early-1280');
  await day(page, 'When was it renewed?', 1, 6, 2015);
  await day(page, 'When was the ICE process taken on by agreement?', 3, 9, 2012);
  await save();
  assert.match((await errors(page)).join(), /holds the ICE process from the start/);
  await day(page, 'When was it let?', 1, 3, 2010);
  await page.getByLabel('Its signed clause says the contribution is due').check();
  await save();
  assert.match((await errors(page)).join(), /does not say where the clause stands/);
  await page.getByLabel('Where does that clause stand?').fill('Schedule 2, clause 2.11.3');
  await page.getByRole('group', { name: 'Does the commissioner clear' }).getByLabel('Yes').check();
  await save();
  assert.match((await errors(page)).join(), /does not say where the clause stands/);
  await page.getByLabel('Which clause asks for that?').fill('Chapter 8, paragraph 8.04');
  await save();
  assert.equal(await heading(page), 'Work Programme, Larkshire');
  assert.match(
    await page.innerText('#money'),
    /£49,999\.99 in all, with VAT, as it stood on Monday 14 May 2012/,
  );
  assert.match(await page.innerText('#money'), /Monday 1 June 2015/);
  const history = await page.innerText('#history');
  for (const change of [
    /Value: £4,000,000, now £49,999\.99/,
    /Let: now Monday 1 March 2010/,
    /Renewed: now Monday 1 June 2015/,
    /Final responses cleared by the commissioner: no, now yes/,
  ])
    assert.match(history, change);
  await screenshot(page, 'administration/contract-money-1280');
  const narrow = await as(nell, '/administration/contracts/larkshire', { width: 375 });
  await screenshot(narrow, 'administration/contract-money-375');
});

test('a limit on goodwill is set by an administrator, mended where it is no amount, and read by managers', async () => {
  const page = await as(reed, '/administration/goodwill', { javaScript: false });
  assert.match(await page.innerText('#limits'), /Nobody may promise money/);
  await page.getByLabel('Handler, in pounds').fill('fifty');
  await page.getByLabel('Manager, in pounds').fill('-5');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  assert.deepEqual(await errors(page), [
    'Write an amount in pounds, like 50 or 37.50',
    'Write an amount in pounds, like 50 or 37.50',
  ]);
  assert.equal(await page.getByLabel('Handler, in pounds').inputValue(), 'fifty');
  await page.getByLabel('Handler, in pounds').fill('37.50');
  await page.getByLabel('Manager, in pounds').fill('500');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  assert.match(
    await page.innerText('#limits'),
    /Handler\s+Up to £37\.50\s+Reviewer\s+None\s+Manager\s+Up to £500/,
  );
  await page.getByLabel('Handler, in pounds').fill('');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  assert.match(await page.innerText('#history'), /Handler: £37\.50 taken out/);
  await screenshot(page, 'administration/goodwill-set-1280');
  const manager = await as(nell, '/administration/goodwill', { width: 375 });
  assert.equal(await manager.getByRole('button', { name: 'Save the limits' }).count(), 0);
  await expectAccessible(manager);
  await screenshot(manager, 'administration/goodwill-set-375');
});

test('a page opened before somebody else changed the setting overwrites nothing', async () => {
  const page = await as(reed, '/administration/contracts/larkshire/change', { javaScript: false });
  const other = await as(reed, '/administration/contracts/larkshire/change', { javaScript: false });
  await other.getByLabel('DWP’s Performance Manager').fill('Perrin Ash');
  await other.getByRole('button', { name: 'Save the contract' }).click();
  await page.getByLabel('DWP’s Performance Manager').fill('Somebody else');
  await page.getByRole('button', { name: 'Save the contract' }).click();
  assert.match(await page.innerText('.refusal'), /Somebody else changed this a moment ago/);
  assert.equal(await page.getByLabel('DWP’s Performance Manager').inputValue(), 'Somebody else');
});

test('the next version of the procedure is read before it is published, and cannot be published twice', async () => {
  const page = await as(reed, '/administration/procedure/publish', { javaScript: false });
  await page.getByLabel('Time to answer').first().fill('a while');
  await page.getByRole('button', { name: 'Read it before it is published' }).click();
  assert.deepEqual(await errors(page), [
    'Enter a date for “From which day does it take effect?”',
    'Write a time like 10 working days, 4 weeks or 1 month',
  ]);
  await page.getByRole('button', { name: 'Add a stage' }).click();
  assert.equal(await page.getByLabel('Time to answer').count(), 3);
  assert.equal(await page.getByLabel('Time to answer').first().inputValue(), 'a while');
  await page.getByLabel('Time to answer').first().fill('5 working days');
  await page.getByLabel('Name', { exact: true }).nth(2).fill('Last look');
  await page.getByLabel('Time to answer').nth(2).fill('9 weeks');
  await page.getByLabel('It runs from').nth(2).selectOption('the day they tell us they are not satisfied');
  await page.getByLabel('Steps always taken').nth(2).fill('Read the file\nSpeak with the adviser');
  await page.getByLabel('Most time it may be given beyond that').nth(2).fill('10 working days');
  await page.getByLabel('Acknowledge the complaint').fill('1 working day');
  await page.getByText('12 controls').click();
  await page.getByLabel('Somebody has spoken with them').fill('Our contract has no telephone line');
  await day(page, 'From which day does it take effect?', 1, 4, 2018);
  await page.getByRole('button', { name: 'Read it before it is published' }).click();
  assert.equal(await heading(page), 'Read it before it is published');
  assert.match(
    await page.innerText('.published'),
    /within 9 weeks of the day you tell us you are not satisfied/,
  );
  assert.match(await page.innerText('.published'), /Speak with the adviser/);
  assert.match(await page.innerText('#warnings'), /longer than eight weeks/);
  assert.match(await page.innerText('#off'), /Our contract has no telephone line/);
  await expectAccessible(page);
  await screenshot(page, 'administration/procedure-read-1280');
  const inputs = await page
    .locator('form[action$=publish] input')
    .evaluateAll((all) =>
      all.map((each) => [(each as HTMLInputElement).name, (each as HTMLInputElement).value] as const),
    );
  const press = () =>
    page.context().request.post('/administration/procedure/publish', {
      form: { ...Object.fromEntries(inputs), do: 'publish' },
      maxRedirects: 0,
    });
  const answers = [await press(), await press()];
  assert.deepEqual(
    answers.map((answer) => [answer.status(), answer.headers()['location']]),
    Array.from({ length: 2 }, () => [303, '/administration/procedure/2']),
    'a press repeated is answered as before',
  );
  await page.goto('/administration/procedure/2');
  const list = await as(nell, '/administration/procedure');
  assert.equal(await list.locator('tbody tr').count(), 2);
  assert.equal(
    await list.getByRole('button', { name: 'Publish a new version' }).count(),
    0,
    'a manager reads',
  );
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, 'administration/procedure-printed');
});

test('a wording is loaded, approved by somebody else, and its addresses checked', async () => {
  const page = await as(reed, '/administration/wording/load?for=WP16', { javaScript: false });
  assert.match(await page.getByLabel('The wording, word for word').inputValue(), /Phone: 0800 414 8529/);
  await page
    .getByLabel('Which document, edition and annex is it from?')
    .fill('Chapter 16, version 11, Annex 1');
  await day(page, 'From when is it printed?', 9, 4, 2018);
  const text = await page.getByLabel('The wording, word for word').inputValue();
  await page.getByLabel('The wording, word for word').fill(text.replace('0800 414 8529', '01632 960 200'));
  await page.getByRole('button', { name: 'Read it before it is loaded' }).click();
  assert.equal(await heading(page), 'Read it word for word');
  assert.match(await page.innerText('.ordered'), /Phone: 01632 960 200/);
  await expectAccessible(page);
  await screenshot(page, 'administration/wording-read-1280');
  await page.getByRole('button', { name: 'Load it' }).click();
  assert.match(await page.innerText('main'), /You loaded this wording, so somebody else has to approve it/);
  const overview = await as(nell, '/administration');
  await overview
    .getByRole('link', { name: 'Approve the wording Reed Hollis loaded for Work Programme' })
    .click();
  await overview.getByRole('link', { name: 'Chapter 16, version 11, Annex 1' }).click();
  await screenshot(overview, 'administration/wording-waiting-1280');
  await overview.getByRole('button', { name: 'It is word for word' }).click();
  assert.match(await overview.innerText('.notice'), /You have approved this wording/);
  assert.match(await overview.innerText('main'), /Not in force today/);
  const shipped = await as(nell, '/administration/wording/WP16-annex-1-v10');
  await shipped.getByRole('button', { name: 'All are right today' }).click();
  assert.match(await shipped.innerText('#about'), /Tuesday 27 March/);
  assert.equal(await shipped.locator('#check').count(), 0);
});

test('a proclaimed day shows what it will move, then what it moved', async () => {
  here.setClock('2018-03-20T10:00:00Z');
  const { reference } = await office.act(osric, 'record', {
    contract: 'larkshire',
    about: ['provider'],
    summary: 'Nobody rang me back.',
    person: { name: 'Basil Crake' },
    handler: 'osric',
  });
  here.setClock('2018-03-27T09:42:00Z');
  const page = await as(reed, '/administration/holidays/add', { javaScript: false });
  await page.getByLabel('England and Wales').check();
  await day(page, 'Which day?', 30, 3, 2018);
  await page.getByLabel('What is it called?').fill('Founders’ Day');
  await page.getByRole('button', { name: 'See what will move' }).click();
  assert.deepEqual(await errors(page), ['That day is in the table already. Nothing needs adding.']);
  await day(page, 'Which day?', 28, 3, 2018);
  await page.getByRole('button', { name: 'See what will move' }).click();
  assert.match(await page.innerText('main'), /1 date moves/);
  // An administrator reads no complaint: which it is stands there, and not whose.
  assert.match(await page.innerText('table'), new RegExp(reference));
  assert.doesNotMatch(await page.innerText('main'), /Basil Crake/);
  await expectAccessible(page);
  await screenshot(page, 'administration/holiday-foreseen-1280');
  await page.getByRole('button', { name: 'Add the holiday' }).click();
  assert.equal(await heading(page), 'Founders’ Day');
  await page
    .waitForFunction(() => document.body.innerText.includes('1 date moved'), undefined, { timeout: 20_000 })
    .catch(async () => {
      await page.reload();
    });
  await page.goto('/administration/holidays/england-and-wales/2018-03-28');
  assert.match(await page.innerText('main'), /1 date moved/);
  assert.match(await page.innerText('table'), /Thu 5 April\s+Fri 6 April/);
  await screenshot(page, 'administration/holiday-1280');
  const phone = await as(nell, '/administration/holidays/england-and-wales/2018-03-28', { width: 375 });
  await noSidewaysScroll(phone);
});

test('a person is added with a password shown once, chooses their own, and is let go', async () => {
  const page = await as(reed, '/administration/people/add', { javaScript: false });
  await page.getByLabel('Name').fill('Tern Quill');
  await page.getByLabel('E-mail address').fill('osric@sandpiper.example');
  await page.getByRole('button', { name: 'Add them' }).click();
  assert.deepEqual(await errors(page), ['Choose what they do']);
  await page.getByLabel('Handler', { exact: true }).check();
  await page.getByRole('button', { name: 'Add them' }).click();
  assert.match((await errors(page)).join(), /Osric Vane signs in with that e-mail address/);
  await page.getByLabel('E-mail address').fill('Tern.Quill@sandpiper.example');
  await page.getByRole('button', { name: 'Add them' }).click();
  assert.equal(await heading(page), 'Tern Quill is added');
  const password = await page.innerText('.secret');
  assert.match(password, /^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
  assert.match(await page.innerText('main'), /This one works until \w+day /);
  await expectAccessible(page);
  await screenshot(page, 'administration/person-password-1280');
  await page.reload();
  assert.match(await page.innerText('main'), /has been shown already/, 'sent again, it is not shown again');

  const theirs = await browser.page({ at, javaScript: false });
  await theirs.goto('/sign-in');
  await theirs.getByLabel('E-mail address').fill('tern.quill@sandpiper.example');
  await theirs.getByLabel('Password', { exact: true }).fill(password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  assert.match(theirs.url(), /\/account\/password$/, 'nothing more until they have chosen their own');

  const list = await as(reed, '/administration/people');
  assert.match(
    await list.innerText('table'),
    /Tern Quill\s+tern.quill@sandpiper.example\s+Handler\s+Not on record/,
  );
  await list.getByRole('link', { name: 'Tern Quill' }).click();
  await list.getByLabel('Manager').check();
  await day(list, 'When were they trained to handle complaints?', 5, 3, 2018);
  await list.getByRole('button', { name: 'Save the changes' }).click();
  await list.getByRole('link', { name: 'Tern Quill' }).click();
  assert.match(await list.innerText('#history'), /Roles: Handler, now Handler and Manager/);
  await list.getByRole('button', { name: 'Close the account' }).click();
  assert.match(await list.innerText('.notice'), /The account of Tern Quill is closed/);
  assert.match(await list.innerText('#closed'), /Tern Quill/);
  await theirs.goto('/account');
  assert.match(theirs.url(), /sign-in/, 'they are signed out at once');
});

test('nobody shuts out themselves or the last administrator', async () => {
  const page = await as(reed, '/administration/people/reed', { javaScript: false });
  assert.match(await page.innerText('#account'), /This is your own account/);
  await page.getByLabel('Administrator').uncheck();
  await page.getByLabel('Handler', { exact: true }).check();
  await page.getByRole('button', { name: 'Save the changes' }).click();
  assert.match((await errors(page)).join(), /You cannot take your own way in away/);
  const form = {
    'form-token': await page.locator('input[name=form-token]').first().inputValue(),
    'form-key': 'forged',
    do: 'close',
  };
  const forged = await page
    .context()
    .request.post('/administration/people/reed/account', { form, maxRedirects: 0 });
  assert.equal(forged.status(), 422);
});

test('a light colour and a file that is no picture are refused beside their fields', async () => {
  const page = await as(reed, '/administration/look', { javaScript: false });
  await page.getByLabel('Address', { exact: true }).fill('1 Example Quay\nLarkton LK0 0AA');
  await page.getByLabel('Phone', { exact: true }).fill('01632 960 001');
  await page.getByLabel('Colour', { exact: true }).fill('#ffcc00');
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match((await errors(page)).join(), /White words cannot be read on the main colour/);
  assert.equal(await page.getByLabel('Phone', { exact: true }).inputValue(), '01632 960 001');
  await page.getByLabel('Colour', { exact: true }).fill('#5f1f4e');
  await page
    .getByLabel('Logo', { exact: false })
    .first()
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('MZ not a picture') });
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match((await errors(page)).join(), /not a PNG or JPEG picture/);
  await page.getByLabel('Colour', { exact: true }).fill('#5f1f4e');
  await page
    .getByLabel('Logo', { exact: false })
    .first()
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: onePixel });
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.innerText('.notice'), /look as you set them/);
  assert.equal(await page.locator('.logo-shown').count(), 1);
  await screenshot(page, 'administration/look-set-1280');
  const sample = await page.context().request.get('/administration/look/sample.pdf');
  assert.equal(sample.headers()['content-type'], 'application/pdf');
  const logo = await page.context().request.get('/administration/look/logo');
  assert.deepEqual(await logo.body(), onePixel);
});

test('who may not is told so, and a manager reads without being asked to change', async () => {
  const barred = await browser.page({ at });
  await office.signIn(barred.context(), marigold);
  assert.equal((await barred.goto('/administration'))?.status(), 403);
  const manager = await as(nell, '/administration/people/osric');
  assert.equal(await manager.getByRole('button').filter({ hasText: 'Save' }).count(), 0);
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Fills in a day by its question. */
async function day(page: Page, question: string, ...[d, m, y]: [number, number, number]): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Day').fill(String(d));
  await group.getByLabel('Month').fill(String(m));
  await group.getByLabel('Year').fill(String(y));
}
