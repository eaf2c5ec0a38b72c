// Writing to the paper: with script, without it, by keyboard alone, and with everything wrong at first.

import assert from 'node:assert/strict';

import { accessible, journey, pages } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

const forms = pages.filter((page) => page.kind === 'contact');

let letters = 0;

/** Each letter has a sender of its own: the paper takes only a few an hour from one. */
async function fill(page, lang, sender = `reader-${(letters += 1)}@example.org`) {
  await page.getByLabel(word(lang, 'contact-name')).fill('Mara Test');
  await page.getByLabel(word(lang, 'contact-email'), { exact: true }).fill(sender);
  await page.getByLabel(word(lang, 'contact-topic'), { exact: true }).selectOption({ label: word(lang, 'contact-topic-technical') });
  await page.getByLabel(word(lang, 'contact-message'), { exact: true }).fill('The clock is fast.\nPlease look at it. 12 < 13 & "so on".');
}

/** The sum in words, answered as a reader would. */
async function answer(page) {
  const question = page.locator('label[for="answer"]');
  const numbers = (await question.innerText()).match(/\p{Nd}+/gu).map((digits) => Number([...digits].map(westernDigit).join('')));
  assert.equal(numbers.length, 2);
  await page.locator('#answer').fill(String(numbers[0] + numbers[1]));
}

/** `٣` is 3: Arabic-Indic digits begin at U+0660. */
const westernDigit = (digit) => (digit >= '\u0660' && digit <= '\u0669' ? digit.codePointAt(0) - 0x660 : digit);

for (const { url, lang } of forms) {
  journey(`a reader writes to the paper in ${lang}`, 'phone', async (page) => {
    await page.goto(url);
    await fill(page, lang);
    await page.getByText(word(lang, 'layout-captcha-done')).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: word(lang, 'contact-send') }).click();
    await page.getByRole('heading', { level: 1, name: word(lang, 'contact-sent-title') }).waitFor();
    await accessible(page);
  });

  journey(`a reader without script writes to the paper in ${lang}`, 'noscript', async (page) => {
    await page.goto(url);
    await fill(page, lang);
    await answer(page);
    await page.getByRole('button', { name: word(lang, 'contact-send') }).click();
    await page.getByRole('heading', { level: 1, name: word(lang, 'contact-sent-title') }).waitFor();
  });

  journey(`what is wrong with a message is said in ${lang}, and the text is kept`, 'noscript', async (page) => {
    await page.goto(url);
    await fill(page, lang, 'reader@example.org');
    await page.getByLabel(word(lang, 'contact-name')).fill('   ');
    await page.locator('#answer').fill('0');
    await page.getByRole('button', { name: word(lang, 'contact-send') }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(word(lang, 'contact-error-title')).waitFor();
    await alert.getByRole('link', { name: word(lang, 'contact-error-name-missing') }).waitFor();
    await alert.getByRole('link', { name: word(lang, 'contact-error-captcha-wrong') }).waitFor();
    assert.match(await page.getByLabel(word(lang, 'contact-message'), { exact: true }).inputValue(), /^The clock is fast\.\r?\nPlease/);
    assert.equal(await page.getByLabel(word(lang, 'contact-email'), { exact: true }).inputValue(), 'reader@example.org');
  });
}

journey('the errors of a form are open to everyone', 'desktop', async (page) => {
  const { url, lang } = forms[0];
  await page.goto(url);
  await fill(page, lang);
  await page.getByLabel(word(lang, 'contact-name')).fill('   ');
  await page.getByText(word(lang, 'layout-captcha-done')).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: word(lang, 'contact-send') }).click();
  await page.getByRole('alert').waitFor();
  await accessible(page);
});
