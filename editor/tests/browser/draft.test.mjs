// Copy is never lost: killed servers, lost answers, reloads, conflicts, locks, two tabs.

import assert from 'node:assert/strict';

import { state, walk, write } from './writer.mjs';

const p = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

walk('typing is saved within two seconds of a pause', async ({ page, newsroom }) => {
  await write(page, 'The ferry sails.');
  const paused = Date.now();
  await state(page, 'saved');
  await page.waitForFunction(() => document.querySelector('.ce-status').dataset.state === 'saved');
  assert.ok(Date.now() - paused < 3_000);
  await page.waitForResponse((answer) => answer.url().endsWith('/save')).catch(() => {});
  assert.equal(newsroom.text(), 'The ferry sails.');
}, {});

walk('a server killed at random moments under typing loses nothing and makes no conflict', async ({ page, newsroom }) => {
  await write(page);
  const { port } = newsroom;
  let seed = 11;
  const chance = (most) => (((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) >> 12) % most);
  let typed = '';
  let alive = true;
  for (let round = 0; round < 24; round += 1) {
    const words = `word${round} `;
    await page.keyboard.type(words, { delay: 15 });
    typed += words;
    if (chance(3) === 0) {
      if (alive) await newsroom.kill();
      else await newsroom.start(port);
      alive = !alive;
    } else if (alive && chance(2)) newsroom.orders = [['lose answer', 'lose request'][chance(2)]];
    // The pause of a writer who thinks; what is awaited is the page's own clock.
    await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), chance(1_900));
  }
  newsroom.orders = [];
  if (!alive) await newsroom.start(port);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(() => document.querySelector('.ce-status').dataset.state === 'saved', undefined, { timeout: 40_000 });
  assert.equal(newsroom.text().trim(), typed.trim());
  assert.equal(await page.locator('.ce-conflict').count(), 0);
});

walk('a reload while the server is away offers the text again, field and all', async ({ page, newsroom }) => {
  await write(page, 'Kept.');
  await state(page, 'saved');
  newsroom.orders = Array(50).fill('lose request');
  await page.locator('#headline').fill('A new headline');
  await write(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And more');
  await page.reload();
  const restore = page.locator('.ce-notice button').first();
  await restore.waitFor();
  newsroom.orders = [];
  await restore.click();
  await state(page, 'saved');
  await page.waitForFunction(() => document.querySelector('.ce-status').dataset.state === 'saved');
  assert.equal(await page.locator('#headline').inputValue(), 'A new headline');
  assert.ok((await page.locator('.ce-text').innerText()).includes('And more'));
  await page.locator('.ce-text').focus();
  await page.keyboard.press('Control+s');
  await state(page, 'saved');
  assert.ok(newsroom.text().includes('And more'));
  assert.equal(newsroom.fields.headline, 'A new headline');
  await page.reload();
  await page.locator('.ce-text[contenteditable=true]').waitFor();
  assert.equal(await page.locator('.ce-notice').count(), 0);
});

walk('two writers: both texts are shown, the choice is stored, and the other is sent along', async ({ page, newsroom }) => {
  await write(page);
  await page.keyboard.press('Control+End');
  newsroom.version = 7;
  newsroom.document = { type: 'doc', content: [p('The start, as somebody else has it now.'), p('Same end.')] };
  await page.keyboard.type(' Mine.');
  await page.locator('.ce-conflict').waitFor();
  assert.equal(newsroom.version, 7);
  const shown = await page.locator('.ce-conflict').innerText();
  assert.ok(shown.includes('somebody else') && shown.includes('Mine.'));
  await page.locator('.ce-conflict__choice').first().locator('input').nth(2).check();
  await page.locator('.ce-conflict__ways button').first().click();
  await state(page, 'saved');
  assert.ok(newsroom.text().includes('somebody else'));
  assert.ok(newsroom.text().includes('Mine.'));
  assert.equal(newsroom.version, 8);
  assert.equal(newsroom.setAside.length, 1);
}, { document: { type: 'doc', content: [p('The start, as it was at first.'), p('Same end.')] } });

walk('a draft beside a newer story is a conflict on load, not an overwrite', async ({ page, newsroom }) => {
  await write(page, 'First words.');
  await state(page, 'saved');
  newsroom.orders = Array(50).fill('lose request');
  await page.keyboard.type(' Unsent.');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
  newsroom.version = 40;
  newsroom.document = { type: 'doc', content: [p('Other words.')] };
  newsroom.orders = [];
  await page.reload();
  await page.locator('.ce-conflict').waitFor();
  const shown = await page.locator('.ce-conflict').innerText();
  assert.ok(shown.includes('Unsent.') && shown.includes('Other words.'), shown);
  assert.equal(newsroom.text(), 'Other words.');
});

walk('a lock shows who has the story, and it can be taken over', async ({ page, newsroom }) => {
  await state(page, 'locked');
  assert.ok((await page.locator('.ce-notice').innerText()).includes('Edda Lund'));
  assert.equal(await page.locator('.ce-text').getAttribute('contenteditable'), 'false');
  await page.locator('.ce-notice button').first().click();
  await write(page, 'Mine now.');
  await page.waitForFunction(() => document.querySelector('.ce-status').dataset.state === 'saved');
  await page.keyboard.press('Control+s');
  await state(page, 'saved');
  assert.equal(newsroom.text(), 'Mine now.');
}, { newsroom: { lock: 'Edda Lund' } });

walk('a session that ended mid-edit keeps the text, and goes on after signing in', async ({ page, newsroom }) => {
  newsroom.signedOut = true;
  await write(page, 'Still here.');
  await state(page, 'signed_out');
  newsroom.signedOut = false;
  await page.locator('.ce-notice button').first().click();
  await state(page, 'saved');
  assert.equal(newsroom.text(), 'Still here.');
});

walk('two tabs know of each other, and the idle one follows', async ({ page, open, newsroom }) => {
  const second = await open();
  await page.locator('.ce-notice').waitFor();
  await second.locator('.ce-notice').waitFor();
  await second.bringToFront();
  await write(second, 'From the second.');
  await state(second, 'saved');
  await page.locator('.ce-text', { hasText: 'From the second.' }).waitFor();
  assert.equal(newsroom.text(), 'From the second.');
});
