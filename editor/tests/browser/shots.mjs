// Pictures of the editor for whoever designs it: desktop, phone, dark, Arabic, dialogs, conflict. Into shots/.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { Newsroom } from './newsroom.mjs';
import { story } from './everything.mjs';
import { browser, write } from './writer.mjs';

const folder = fileURLToPath(new URL('../../shots/', import.meta.url));
await mkdir(folder, { recursive: true });

async function shot(name, context, newsroomOptions, go) {
  const newsroom = Object.assign(await new Newsroom(structuredClone(story)).start(), newsroomOptions);
  const opened = await (await browser()).newContext({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce', ...context });
  const page = await opened.newPage();
  await page.goto(newsroom.address);
  await page.locator('.ce-text').waitFor();
  await page.locator('.ce-embed__image').first().waitFor();
  if (go) await go(page, newsroom);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: !name.includes('dialog') });
  await opened.close();
  await newsroom.kill();
}

await shot('desktop', {}, {});
await shot('phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }, {});
await shot('dark', { colorScheme: 'dark' }, {});
await shot('arabic', {}, { lang: 'ar', dir: 'rtl' });
await shot('dialog-link', {}, {}, async (page) => {
  await write(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('the');
  await page.locator('.ce-found li').first().waitFor();
});
await shot('dialog-crop', {}, {}, async (page) => {
  await page.locator('.ce-text[contenteditable=true]').waitFor();
  await page.locator('.ce-embed--picture').getByRole('button').first().click();
  await page.locator('.ce-crop__box').waitFor();
});
await shot('dialog-menu', {}, {}, async (page) => {
  await write(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('/');
  await page.locator('.ce-menu--slash').waitFor();
});
await shot('conflict', {}, {}, async (page, newsroom) => {
  await write(page);
  newsroom.version = 9;
  newsroom.document.content[0].content[0].text = 'The harbour council voted late on Monday to keep the last ferry, two months after the operator said that it would end the service before the spring.';
  newsroom.document.content.splice(4, 1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('EXCLUSIVE. ');
  await page.locator('.ce-conflict').waitFor();
});
await (await browser()).close();
process.exit(0);
