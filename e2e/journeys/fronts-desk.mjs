// An editor arranges a front: with the mouse, with the keyboard alone, without script, on a phone; previews, saves, brings back.
// The fronts of sections are used, each by one journey, so that journeys beside these find the paper's front as it was.

import assert from 'node:assert/strict';

import { accessible, journey, sound } from '../lib/browser.mjs';
import { word } from '../lib/words.mjs';

const PASSWORD = 'lantern-on-the-quay';
const CHIEF = 'chief@lindenport.example';
const say = (key) => word('en', key);

/** The sections of the demo paper, one for each journey that saves. */
const SECTIONS = { mouse: 'sport', keyboard: 'science', plain: 'economy' };

async function open(page, place) {
  await page.goto(`/account/login/?next=${encodeURIComponent('/desk/')}`);
  await page.locator('#email').fill(CHIEF);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/account/'));
  await page.goto(`/desk/fronts/?front=${place}`);
  // A journey that is walked once more finds what it saved the first time.
  const lines = page.locator('[value^="remove:"]');
  for (let left = await lines.count(); left > 0; left -= 1) {
    await lines.first().click();
    await page.waitForFunction((count) => document.querySelectorAll('[value^="remove:"]').length < count, left);
  }
}

const slot = (page, name) => page.locator(`[data-slot=${name}]`);
const titles = async (page, name) => (await slot(page, name).locator('.line__title').allInnerTexts()).map((text) => text.trim());
const bare = (text) => text.replace(/[\u2068\u2069]/g, '');

/** Adds the first `count` stories that a search offers to a slot; returns their headlines in order. */
async function add(page, name, count) {
  await page.locator('#into').selectOption(name);
  const headlines = [];
  for (let index = 0; index < count; index += 1) {
    const story = page.locator('.found li', { has: page.locator('[value^="add:"]') }).nth(index);
    headlines.push((await story.locator('.found__title').innerText()).trim());
    await story.locator('[value^="add:"]').click();
    await slot(page, name).locator('.line').nth(index).waitFor();
  }
  return headlines;
}

journey('an editor arranges a section, looks at it beforehand, saves it and brings the old one back', 'desktop', async (page) => {
  await open(page, SECTIONS.mouse);
  const [first, second, third] = await add(page, 'secondary', 3);
  assert.deepEqual(await titles(page, 'secondary'), [first, second, third]);
  await page.getByText(say('fronts-desk-dirty')).waitFor();
  // By dragging: the third to the place of the first, then that one to the lead.
  const line = (name, at) => slot(page, name).locator('[data-line]').nth(at);
  await line('secondary', 2).dragTo(line('secondary', 0), { targetPosition: { x: 30, y: 4 } });
  await page.waitForFunction((title) => document.querySelector('[data-slot=secondary] .line__title').innerText.trim() === title, third);
  assert.deepEqual(await titles(page, 'secondary'), [third, first, second]);
  await line('secondary', 0).dragTo(slot(page, 'lead').locator('h2'));
  await slot(page, 'lead').locator('.line').waitFor();
  assert.deepEqual(await titles(page, 'lead'), [third]);
  await accessible(page);
  await sound(page);
  // What the button of the preview opens beside this page.
  const preview = await page.evaluate(async () => {
    const form = document.querySelector('[data-front-form]');
    const button = form.querySelector('[formtarget=_blank]');
    const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const text = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { note: !!text.querySelector('.previewnote'), lead: text.querySelector('.listing__lead h2').textContent.trim() };
  });
  assert.deepEqual(preview, { note: true, lead: third });
  await page.getByRole('button', { name: say('fronts-save'), exact: true }).click();
  await page.getByText(say('fronts-done-saved')).waitFor();
  await page.goto(`/${SECTIONS.mouse}/`);
  assert.equal((await page.locator('.listing__lead h2').innerText()).trim(), third);
  await page.goto(`/desk/fronts/preview/?front=${SECTIONS.mouse}`);
  await page.locator('.previewnote').waitFor();
  await accessible(page);
  await page.goto(`/desk/fronts/?front=${SECTIONS.mouse}`);
  await page.locator('[value="remove:lead:0"]').click();
  await slot(page, 'lead').locator('.line').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: say('fronts-save'), exact: true }).click();
  await page.getByText(say('fronts-done-saved')).waitFor();
  await page.getByRole('link', { name: say('fronts-history-title') }).click();
  await page.locator('.savings a', { hasText: say('fronts-history-compare') }).first().click();
  await page.locator('.comparison mark', { hasText: third }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: say('fronts-history-restore') }).click();
  await page.getByText(say('fronts-done-restored')).waitFor();
  assert.deepEqual(await titles(page, 'lead'), [third]);
});

journey('the keyboard alone moves a line, hears where it is, and keeps its place', 'desktop', async (page) => {
  await open(page, SECTIONS.keyboard);
  const [first, second, third] = await add(page, 'secondary', 3);
  const heard = page.locator('[data-front-said]');
  await page.locator('#up-secondary-2').focus();
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction((title) => document.querySelectorAll('[data-slot=secondary] .line__title')[1].innerText.trim() === title, third);
  assert.deepEqual(await titles(page, 'secondary'), [first, third, second]);
  await page.waitForFunction(() => document.querySelector('[data-front-said]').textContent.length > 0);
  assert.match(bare(await heard.innerText()), /now number 2 of 3/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'up-secondary-1');
  // Two presses at once are two steps.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.id === 'down-secondary-1');
  assert.deepEqual(await titles(page, 'secondary'), [first, third, second]);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.id === 'up-secondary-2');
  assert.deepEqual(await titles(page, 'secondary'), [first, second, third]);
  // The search answers while one types, and keeps the cursor.
  await page.locator('#q').focus();
  await page.keyboard.type(first.slice(0, 12));
  await page.waitForFunction((title) => document.querySelectorAll('.found li').length === 1 && document.querySelector('.found__title').innerText.trim() === title, first);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
});

journey('without script every button works, and nothing is lost between them', 'noscript', async (page) => {
  await open(page, SECTIONS.plain);
  const [first, second] = await add(page, 'secondary', 2);
  assert.deepEqual(await titles(page, 'secondary'), [first, second]);
  await page.locator('#up-secondary-1').click();
  assert.deepEqual(await titles(page, 'secondary'), [second, first]);
  await page.locator('#rule').selectOption('newest');
  await page.locator('#into').selectOption('lead');
  await page.locator('#add-rule').click();
  assert.deepEqual(await titles(page, 'lead'), [say('fronts-rule-newest')]);
  await page.getByRole('button', { name: say('fronts-save'), exact: true }).click();
  await page.getByText(say('fronts-done-saved')).waitFor();
  assert.deepEqual(await titles(page, 'secondary'), [second, first]);
});

for (const device of ['phone', 'dark']) {
  journey('the fronts, their history and the banner are open to everyone', device, async (page) => {
    await open(page, '');
    await page.locator('#into').selectOption('features');
    await page.locator('[value^="add:"]').first().click();
    await slot(page, 'features').locator('.line').waitFor();
    await accessible(page);
    await sound(page);
    await page.goto('/desk/fronts/history/?front=');
    await accessible(page);
    await page.goto('/desk/fronts/banner/');
    await accessible(page);
    await sound(page);
  });
}

journey('a banner is put up on every page and taken down again', 'desktop', async (page) => {
  await open(page, '');
  await page.goto('/desk/fronts/banner/');
  await page.locator('#text').fill('The harbour bridge is closed');
  await page.getByRole('button', { name: say('fronts-banner-up') }).click();
  await page.getByText(say('fronts-done-banner-up')).waitFor();
  await accessible(page);
  await page.goto('/news/');
  await page.locator('aside.breaking', { hasText: 'The harbour bridge is closed' }).waitFor();
  await page.goto('/desk/fronts/banner/');
  await page.getByRole('button', { name: say('fronts-banner-down') }).click();
  await page.getByText(say('fronts-done-banner-down')).waitFor();
  await page.goto('/news/');
  assert.equal(await page.locator('aside.breaking', { hasText: 'The harbour bridge is closed' }).count(), 0);
});
