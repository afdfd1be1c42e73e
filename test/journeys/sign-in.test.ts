import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page as BrowserPage } from 'playwright-core';
import type { Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { giveApp } from '../desk/give-app.ts';
import { email, password, testApp } from './app.ts';

const received: Posted[] = [];
/** A page with a form, as any other. */
const writing: Page = {
  main: [{ href: '/writing', label: 'Writing' }],
  routes(app) {
    app.get('/writing', (_, reply) => reply.show('pages/help/help.njk', { title: 'Writing', shapes: [] }));
    app.post<{ Body: Posted }>('/writing', (request, reply) => {
      received.push(request.body);
      return reply.seeOther('/writing', { says: 'Kept.' });
    });
    app.get('/managers-only', { config: { roles: ['manager'] } }, (_, reply) => reply.send('secret'));
  },
};
const here = await testApp({ more: [writing] });
const { at } = here;
const browser = useBrowser();
let code: () => string;
before(async () => {
  const { organisation, id } = await here.setUp();
  code = await giveApp(here, organisation, id);
});

async function enter(page: BrowserPage, typed = password): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (typed !== password) return;
  await page.getByLabel('Code from your app').fill(code());
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('somebody signs in without script and comes back to the page they asked for', async () => {
  const page = await browser.page({ at, width: 375, javaScript: false });
  await page.goto('/account?from=here');
  assert.equal(new URL(page.url()).pathname, '/sign-in');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/sign-in-375');
  await enter(page);
  assert.equal(page.url(), `${at}/account?from=here`);
  assert.match(await page.innerText('.bar'), /Marigold Penn/);
});

test('a wrong password is said beside the field; the address typed stays, the password does not', async () => {
  const page = await browser.page({ at });
  await page.goto('/sign-in');
  await screenshot(page, 'shell/sign-in-1280');
  await enter(page, 'wrong');
  assert.match(await page.innerText('.govuk-error-summary'), /do not go together/);
  assert.equal(await page.getByLabel('E-mail address').inputValue(), email);
  assert.equal(await page.getByLabel('Password', { exact: true }).inputValue(), '');
  await expectAccessible(page);
  await screenshot(page, 'shell/sign-in-wrong-1280');
});

test('where to go after signing in is a page of ours or nowhere', async () => {
  for (const then of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
  ]) {
    const page = await browser.page({ at, javaScript: false });
    await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
    await enter(page);
    assert.equal(new URL(page.url()).host, new URL(at).host, then);
    assert.ok(await page.getByRole('navigation', { name: 'Main' }).count(), 'her first page');
  }
});

test('what was typed when the session had ended is sent on after signing in again', async () => {
  const page = await browser.page({ at, javaScript: false });
  await here.signIn(page.context());
  await page.goto('/account');
  const token = await page.locator('input[name=form-token]').first().inputValue();
  here.later({ minutes: 61 });
  const typed = 'Nobody was there & nobody said sorry.\r\n“Third time” <b>';
  await page.setContent(`<!doctype html><title>Writing</title><form method="post" action="${at}/writing">
    <input name="form-token" value="${token}"><textarea name="said"></textarea><input name="about" value="one"><input name="about" value="two">
    <button>Save</button></form>`);
  await page.locator('textarea').fill(typed);
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.innerText('main'), /What you typed is kept in this page/);
  assert.equal(received.length, 0);
  await expectAccessible(page);
  await screenshot(page, 'shell/sign-in-again-1280');
  await enter(page);
  assert.match(await page.innerText('main'), /nothing of it has been recorded yet/);
  await expectAccessible(page);
  await screenshot(page, 'shell/send-again-1280');
  await page.getByRole('button', { name: 'Send it now' }).click();
  assert.match(await page.innerText('.notice'), /Kept\./);
  const [kept] = received.splice(0);
  assert.equal(kept?.['said'], typed);
  assert.deepEqual(kept?.['about'], ['one', 'two']);
});

test('somebody else who signs in is not shown what was typed', async () => {
  const { person } = { person: await here.desk.record.accounts.byEmail(email) };
  const carried = JSON.stringify({ to: '/writing', by: 'another-account', typed: { said: 'private words' } });
  const page = await browser.page({ at, javaScript: false });
  await page.goto('/sign-in');
  const form = await page.locator('input[name=form-token]').first().inputValue();
  const asked = await page.context().request.post('/sign-in', {
    form: { 'form-token': form, email, password, carried, then: '/writing' },
  });
  const [, token = ''] = /name="form-token" value="([\w-]+)"/.exec(await asked.text()) ?? [];
  const answer = await page.context().request.post('/sign-in/second-step', {
    form: { 'form-token': token, code: code(), carried, then: '/writing' },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303);
  assert.equal(person.length, 1);
});

test('signing out ends the session, and everywhere ends all of them', async () => {
  const [one, other] = [await browser.page({ at }), await browser.page({ at })];
  await here.signIn(one.context());
  await here.signIn(other.context());
  await one.goto('/account');
  await expectAccessible(one);
  await screenshot(one, 'shell/account-1280');
  await one.getByRole('button', { name: 'Sign out', exact: true }).click();
  assert.equal(new URL(one.url()).pathname, '/sign-in');
  await one.goto('/account');
  assert.equal(new URL(one.url()).pathname, '/sign-in');
  await here.signIn(one.context());
  await one.goto('/account');
  await one.getByRole('button', { name: 'Sign out everywhere' }).click();
  assert.match(await one.innerText('.notice'), /You are signed out everywhere\./);
  await expectAccessible(one);
  await other.goto('/account');
  assert.equal(new URL(other.url()).pathname, '/sign-in');
});

test('a password is changed, and a common one is refused beside its field', async () => {
  const page = await browser.page({ at, width: 375 });
  await here.signIn(page.context());
  await page.goto('/account/password');
  await noSidewaysScroll(page);
  const change = async (current: string, chosen: string) => {
    await page.getByLabel('The password you have now').fill(current);
    await page.getByLabel('The password you want').fill(chosen);
    await page.getByRole('button', { name: 'Change it' }).click();
  };
  await change(password, 'qwertyuiop');
  assert.match(await page.innerText('#chosen-error'), /among the first that would be tried/);
  await expectAccessible(page);
  await screenshot(page, 'shell/password-375');
  await change('wrong', 'heron bottle grass');
  assert.match(await page.innerText('#current-error'), /not the password you have now/);
  await change(password, 'heron bottle grass');
  assert.match(await page.innerText('.notice'), /Your password is changed/);
  await page.goto('/account/password');
  await change('heron bottle grass', password);
});

test('somebody given a password by another chooses their own before anything else', async () => {
  const [account] = await here.desk.record.accounts.byEmail(email);
  const { organisation, id } = account ?? { organisation: '', id: '' };
  await here.desk.record.accounts.change(organisation, id, { mustChangePassword: true });
  const page = await browser.page({ at });
  await here.signIn(page.context());
  await page.goto('/writing');
  assert.equal(new URL(page.url()).pathname, '/account/password');
  assert.match(await page.innerText('main'), /Choose one that only you know/);
  await here.desk.record.accounts.change(organisation, id, { mustChangePassword: false });
});

test('help, accessibility and what is not there can be read signed in or not, on any width', async () => {
  for (const path of ['/help', '/accessibility', '/nothing-here']) {
    for (const width of [320, 1280]) {
      const page = await browser.page({ at, width });
      await page.goto(path);
      await expectAccessible(page);
      await noSidewaysScroll(page);
      await screenshot(page, `shell${path}-open-${width}`);
      await here.signIn(page.context());
      await page.goto(path);
      await expectAccessible(page);
      await noSidewaysScroll(page);
      await screenshot(page, `shell${path}-${width}`);
    }
  }
});

test('a page for another role says so', async () => {
  const page = await browser.page({ at });
  await here.signIn(page.context());
  const answer = await page.goto('/managers-only');
  assert.equal(answer?.status(), 403);
  assert.match(await page.innerText('main'), /Your role does not include it/);
});

test('a wrong code is said beside its field; a recovery code stands in, and says how many are left', async () => {
  const page = await browser.page({ at, width: 375 });
  await page.goto('/sign-in?then=/help');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  assert.equal(new URL(page.url()).pathname, '/sign-in/second-step');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/second-step-375');
  await page.goto('/account');
  assert.equal(new URL(page.url()).pathname, '/sign-in/second-step', 'a password alone opens nothing');
  await page.getByRole('button', { name: 'Continue' }).click();
  assert.match(await page.innerText('#code-error'), /Enter the code/);
  await page.getByLabel('Code from your app').fill('000 000');
  await page.getByRole('button', { name: 'Continue' }).click();
  assert.match(await page.innerText('#code-error'), /not right, or it was used already/);
  await expectAccessible(page);

  const { organisation, id } = (await here.desk.record.accounts.byEmail(email))[0] ?? {
    organisation: '',
    id: '',
  };
  const [person] = await here.desk.record.sessions.of(organisation, id);
  assert.equal(person?.browser, 'Chrome on Linux');
  await page.getByRole('button', { name: 'Sign in as somebody else' }).click();
  assert.equal(new URL(page.url()).pathname, '/sign-in');
  await page.goto('/sign-in/second-step');
  assert.equal(new URL(page.url()).pathname, '/sign-in', 'nobody is half-way in any more');
});

test('the account page says where somebody is signed in, and ends one of those', async () => {
  const [one, other] = [await browser.page({ at }), await browser.page({ at })];
  await here.signIn(one.context());
  await here.signIn(other.context());
  await one.goto('/account');
  await expectAccessible(one);
  await noSidewaysScroll(one);
  await screenshot(one, 'shell/account-sessions-1280');
  assert.ok((await one.locator('main tbody tr').count()) >= 2);
  for (const button of await one.getByRole('button', { name: /^Sign out there/ }).all()) {
    await button.click();
    break;
  }
  assert.match(await one.innerText('.notice'), /That browser is signed out/);
});

test('recovery codes and second steps are changed after showing the second step again', async () => {
  const page = await browser.page({ at, width: 375, javaScript: false });
  await here.signIn(page.context());
  here.later({ minutes: 20 });
  await page.goto('/account/second-steps');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/second-steps-375');
  await page.getByRole('button', { name: 'Make new recovery codes' }).click();
  assert.equal(await page.innerText('h1'), 'Show that it is you');
  await page.getByLabel('Code from your app').fill(code());
  await page.getByRole('button', { name: 'Continue' }).click();
  assert.equal(new URL(page.url()).pathname, '/account/second-steps');
  await page.getByRole('button', { name: 'Make new recovery codes' }).click();
  const codes = await page.locator('.recovery-codes li').allInnerTexts();
  assert.equal(codes.length, 10);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code from your app').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  assert.match(await page.innerText('.notice'), /You have 9 left/);
  await screenshot(page, 'shell/recovery-used-375');
});

test('somebody is told five minutes before they are signed out, and stays at a press', async () => {
  const page = await browser.page({ at, width: 375 });
  await here.signIn(page.context());
  await page.clock.install();
  await page.goto('/account');
  const box = page.locator('.still-here');
  await page.clock.fastForward('54:00');
  assert.equal(await box.isVisible(), false);
  await page.clock.fastForward('02:00');
  assert.match(await box.innerText(), /You will be signed out in 4 minutes/);
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/still-here-375');
  await box.getByRole('button', { name: 'Stay signed in' }).click();
  await box.waitFor({ state: 'hidden' });
});

test('a page whose session ended is hidden, and shown again to the same person alone, with what they typed', async () => {
  const page = await browser.page({ at, width: 375 });
  await here.signIn(page.context());
  await page.clock.install();
  await page.goto('/account/password');
  const [box, typed] = [page.locator('.still-here'), page.getByLabel('The password you want')];
  await typed.fill('heron bottle grass');
  here.later({ hours: 1, seconds: 30 });
  await page.clock.fastForward('01:00:30');
  assert.match(await box.innerText(), /You are signed out\s+This page is hidden/);
  assert.equal(await page.locator('main, header, footer').and(page.locator(':visible')).count(), 0);
  assert.match(await page.title(), /^You are signed out$/);
  assert.equal(await box.getByRole('button').isVisible(), false);
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/over-375');
  // Nobody is there to show it to, however often it is looked at.
  const lookAgain = () => page.evaluate(() => void dispatchEvent(new Event('focus')));
  await lookAgain();
  await page.waitForTimeout(300);
  assert.equal(await page.locator('main').isVisible(), false);
  const opened = page.context().waitForEvent('page');
  await box.getByRole('link', { name: 'Sign in' }).click();
  assert.match((await opened).url(), /\/sign-in$/);
  await here.signIn(page.context());
  await lookAgain();
  await page.locator('main').waitFor({ state: 'visible' });
  assert.equal(await typed.inputValue(), 'heron bottle grass');
  assert.equal(await box.isVisible(), false);
});

test('whoever else signs in is not shown it', async () => {
  const { cookie } = await here.session();
  const { body } = await here.app.inject({ url: '/account', headers: { cookie } });
  const [, id = ''] = /data-of="([^"]+)"/.exec(body) ?? [];
  const ask = (of: string) => here.app.inject({ url: `/account/still-here?of=${of}`, headers: { cookie } });
  assert.equal((await ask(id)).statusCode, 204);
  assert.equal((await ask('somebody-else')).statusCode, 409);
});
