// A reader's whole way: register, confirm by letter, log in, be greeted, decide, leave, come back. In two directions of
// writing, on a phone, without script, with mistakes, and with a passkey from the browser's own authenticator.

import assert from 'node:assert/strict';

import { accessible, journey, pages, sound } from '../lib/browser.mjs';
import { linkTo } from '../lib/letters.mjs';
import { word } from '../lib/words.mjs';

const PASSWORD = 'nine ferries at dawn';
const fronts = pages.filter((page) => page.kind === 'front');
const here = `${process.pid}-${Math.floor(performance.now())}`;
let readers = 0;

const bare = (text) => text.replace(/\{[^}]*\}/g, '').trim();
const within = (front, path) => `${front.url.replace(/\/$/, '')}${path}`;

/** `٣` is 3: Arabic-Indic digits begin at U+0660. */
const western = (digit) => (digit >= '\u0660' && digit <= '\u0669' ? digit.codePointAt(0) - 0x660 : digit);

async function solve(page, script, lang) {
  if (script) {
    await page.getByText(word(lang, 'layout-captcha-done')).waitFor({ timeout: 60_000 });
    return;
  }
  const question = await page.locator('label[for="answer"]').innerText();
  const numbers = question.match(/\p{Nd}+/gu).map((digits) => Number([...digits].map(western).join('')));
  await page.locator('#answer').fill(String(numbers[0] + numbers[1]));
}

/** Registers by the form and the letter; ends at the log-in page. */
async function register(page, front, script = true) {
  const { lang } = front;
  const email = `reader-${here}-${(readers += 1)}@home.example`;
  await page.goto(within(front, '/account/register/'));
  await page.locator('#email').fill(email);
  await page.locator('#name').fill(lang === 'ar' ? 'مريم الخطيب' : 'Zoë Müller');
  await page.locator('#new_password').fill(PASSWORD);
  await page.locator('#consent').check();
  await solve(page, script, lang);
  await page.getByRole('button', { name: word(lang, 'accounts-register-do') }).click();
  await page.getByRole('heading', { level: 1, name: word(lang, 'accounts-said-registered-title') }).waitFor();
  await page.goto(await linkTo(email, /\/account\/confirm\//));
  await page.getByRole('button', { name: word(lang, 'accounts-confirm-do') }).click();
  await page.getByText(word(lang, 'accounts-login-confirmed')).waitFor();
  return email;
}

async function logIn(page, front, email, password = PASSWORD) {
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('main').getByRole('button', { name: word(front.lang, 'accounts-login-do'), exact: true }).click();
}

for (const [front, device] of [
  ...fronts.map((front) => [front, 'phone']),
  [fronts[0], 'noscript'],
  [fronts.find((front) => front.dir === 'rtl') ?? fronts.at(-1), 'noscript-phone'],
]) {
  const { lang } = front;
  const script = !device.startsWith('noscript');
  journey(`a reader registers, is greeted, decides, leaves and comes back in ${lang}`, device, async (page) => {
    const email = await register(page, front, script);
    await logIn(page, front, email);
    await page.waitForURL(within(front, '/'));
    const greeting = bare(word(lang, 'accounts-header-greeting')).split(/[,،]/)[0];
    assert.match(await page.locator('header').first().innerText(), new RegExp(greeting));

    for (const path of ['/account/', '/account/profile/', '/account/security/', '/account/privacy/', '/account/security/second/']) {
      await page.goto(within(front, path));
      await sound(page, { lang });
      if (script) await accessible(page);
    }
    await page.goto(within(front, '/account/profile/'));
    await page.locator('#bio').fill('12 < 13 & "so on"');
    await page.getByRole('button', { name: word(lang, 'accounts-settings-save') }).click();
    await page.getByText(word(lang, 'accounts-settings-saved')).waitFor();
    assert.equal(await page.locator('#bio').inputValue(), '12 < 13 & "so on"');

    await page.goto(within(front, '/account/delete/'));
    await page.locator('main').getByRole('button', { name: word(lang, 'accounts-delete-do') }).waitFor();
    if (script) await accessible(page);
    await page.locator('#consent').check();
    await page.locator('main').getByRole('button', { name: word(lang, 'accounts-delete-do') }).click();
    await page.getByRole('heading', { level: 1, name: word(lang, 'accounts-said-deleted-title') }).waitFor();
    await page.goto(within(front, '/account/login/'));
    await logIn(page, front, email);
    await page.getByRole('alert').getByText(word(lang, 'accounts-error-refused')).waitFor();
    await page.goto(await linkTo(email, /\/account\/restore\//));
    await page.getByRole('button', { name: word(lang, 'accounts-restore-do') }).click();
    await page.getByText(word(lang, 'accounts-login-restored')).waitFor();
    await logIn(page, front, email);
    await page.waitForURL(within(front, '/'));
    await page.goto(within(front, '/account/profile/'));
    assert.equal(await page.locator('#bio').inputValue(), '12 < 13 & "so on"');
  });
}

for (const front of fronts.slice(0, 1)) {
  const { lang } = front;
  journey('mistakes in registering are told kindly and nothing typed is lost', 'desktop', async (page) => {
    await page.goto(within(front, '/account/register/'));
    await page.locator('#email').fill('someone@mailinator.com');
    await page.locator('#name').fill('Admin');
    await page.locator('#new_password').fill('password123');
    await page.locator('#consent').check();
    await solve(page, true, lang);
    await page.getByRole('button', { name: word(lang, 'accounts-register-do') }).click();
    const alert = page.getByRole('alert');
    for (const key of ['accounts-error-email-disposable', 'accounts-error-name-reserved', 'accounts-error-password-common']) {
      await alert.getByText(word(lang, key)).waitFor();
    }
    assert.equal(await page.locator('#name').inputValue(), 'Admin');
    assert.equal(await page.locator('#new_password').inputValue(), '');
    await accessible(page);
    for (const path of ['/account/login/', '/account/recover/', '/account/reset/?t=x', '/account/invited/?t=x', '/account/unsubscribe/?t=x']) {
      await page.goto(within(front, path));
      await accessible(page);
    }
  });

  journey('a reader adds a passkey, logs in with it, and removes it', 'desktop', async (page) => {
    const email = await register(page, front);
    await logIn(page, front, email);
    await page.waitForURL(within(front, '/'));
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(within(front, '/account/security/'));
    await page.locator('#passkey-name').fill('My phone');
    await page.getByRole('button', { name: word(lang, 'accounts-passkey-add') }).click();
    await page.getByText(word(lang, 'accounts-settings-saved')).waitFor();
    await page.getByText('My phone', { exact: true }).first().waitFor();
    await accessible(page);
    await page.context().clearCookies();
    await page.goto(within(front, '/account/login/?next=/account/security/'));
    await accessible(page);
    await page.getByRole('button', { name: word(lang, 'accounts-passkey-login') }).click();
    await page.waitForURL('**/account/security/');
    await page.getByText('My phone', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: new RegExp(word(lang, 'accounts-passkey-remove')) }).click();
    await page.getByText(word(lang, 'accounts-settings-saved')).waitFor();
    assert.equal(await page.getByText('My phone', { exact: true }).count(), 0);
  });

  journey('a reader chooses the part of a picture by its sliders', 'desktop', async (page) => {
    const email = await register(page, front);
    await logIn(page, front, email);
    await page.waitForURL(within(front, '/'));
    await page.goto(within(front, '/account/profile/'));
    const picture = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(640, 320);
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#a33';
      pen.fillRect(0, 0, 320, 320);
      pen.fillStyle = '#3a3';
      pen.fillRect(320, 0, 320, 320);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      return [...bytes];
    });
    await page.locator('#picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(picture) });
    await page.locator('#crop-left').fill('1');
    await accessible(page);
    await page.getByRole('button', { name: word(lang, 'accounts-picture-do') }).click();
    await page.getByText(word(lang, 'accounts-settings-saved')).waitFor();
    const colour = await page.locator('.account__portrait').evaluate(async (image) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1, 1];
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    });
    assert.ok(colour[1] > colour[0], `the right half is green: ${colour}`);
  });
}
