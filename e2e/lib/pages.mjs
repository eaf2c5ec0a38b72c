// What kinds of pages the paper has, found by reading it: one address of each kind and edition.
// Nothing about addresses is known here; links are followed from the front pages.

import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Kinds that every edition of the demo paper must have. */
export const EXPECTED = ['front', 'section', 'article', 'tag', 'author', 'wire', 'archive', 'multimedia', 'standing', 'contact'];

const MOST_PAGES = 400;
const ENTITIES = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&#x2f;': '/', '&#x3d;': '=' };
const plain = (text) => text.replace(/&(?:amp|quot|#x27|#39|#x2f|#x3d);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);

/** What a page says of itself in its first tags. */
export function describe(url, html) {
  const tag = html.match(/<html[^>]*>/i)?.[0] ?? '';
  const kind = html.match(/<body[^>]*class="[^"]*\bkind-([a-z_-]+)/i)?.[1] ?? '';
  const story = html.match(/<article[^>]*class="story is-([a-z_-]+)/i)?.[1];
  return {
    url,
    kind,
    story,
    lang: tag.match(/lang="([^"]+)"/i)?.[1] ?? '',
    dir: tag.match(/dir="([^"]+)"/i)?.[1] ?? 'ltr',
  };
}

/** Same-host links of a page, in their order. */
export function links(url, html) {
  const host = new URL(url).host;
  return [...html.matchAll(/<a\s[^>]*href="([^"]+)"/gi)]
    .map(([, href]) => {
      try {
        return new URL(plain(href), url);
      } catch {
        return null;
      }
    })
    .filter((link) => link && /^https?:$/.test(link.protocol) && link.host === host)
    .map((link) => {
      link.hash = '';
      return link.href;
    });
}

/** Reads the paper until every kind is found in every edition; returns one page of each, stories of every sort. */
export async function findPages(base) {
  const seen = new Set();
  const found = new Map();
  let waiting = [`${base}/`];
  const editions = new Set();
  const complete = () =>
    editions.size > 0 && [...editions].every((lang) => EXPECTED.every((kind) => found.has(`${lang} ${kind}`)));
  while (waiting.length > 0 && seen.size < MOST_PAGES && !complete()) {
    const batch = waiting.splice(0, 8).filter((url) => !seen.has(url));
    batch.forEach((url) => seen.add(url));
    const answers = await Promise.all(
      batch.map(async (url) => {
        const answer = await fetch(url);
        const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : '';
        return { url: answer.url, ok: answer.ok, html };
      }),
    );
    for (const { url, ok, html } of answers) {
      if (!ok || !html) continue;
      const page = describe(url, html);
      if (page.lang) editions.add(page.lang);
      const kinds = page.story ? [page.kind, `article ${page.story}`] : [page.kind];
      for (const kind of kinds) {
        const key = `${page.lang} ${kind}`;
        if (!found.has(key)) found.set(key, { ...page, kind });
      }
      // Other editions first, then what is new, so that no edition waits for the whole of another.
      const hreflang = [...html.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*hreflang=/gi)].map(([, href]) => new URL(plain(href), url).href);
      waiting = [...hreflang, ...waiting, ...links(url, html)].filter((link) => !seen.has(link));
    }
  }
  return [...found.values()];
}

const FILE = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../report/pages.json');

/** Keeps what was found for the journeys, which run in processes of their own. */
export async function keepPages(pages) {
  await mkdir(join(FILE, '..'), { recursive: true });
  await writeFile(FILE, JSON.stringify(pages, null, 2));
}

/** The pages found by the run that started this journey. */
export async function keptPages() {
  return JSON.parse(await readFile(FILE, 'utf8'));
}
