// How machines read the paper: what a search engine, a feed reader and a security researcher ask for, and the headers
// that protect readers. Addresses come from the pages themselves or are fixed by their standards.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { base, pageOf, pages } from '../lib/browser.mjs';

async function read(url, type) {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  if (type) assert.match(answer.headers.get('content-type') ?? '', type, url);
  return { answer, text: await answer.text() };
}

const locations = (xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url.replaceAll('&amp;', '&'));

/** An address of the paper's own host, read at the private paper under journey. */
const here = (url) => new URL(new URL(url).pathname + new URL(url).search, base()).href;

test('robots.txt names a sitemap index whose maps list the stories', async () => {
  const robots = (await read(`${base()}/robots.txt`, /^text\/plain/)).text;
  const indexes = [...robots.matchAll(/^Sitemap:\s*(\S+\/sitemap\.xml)/gim)].map(([, url]) => url);
  assert.ok(indexes.length > 0, robots);
  const listed = [];
  for (const index of indexes) for (const map of locations((await read(here(index), /xml/)).text)) listed.push(...locations((await read(here(map), /xml/)).text));
  for (const story of pages.filter((page) => page.kind === 'article')) {
    assert.ok(listed.some((url) => here(url) === story.url), `${story.url} is in a sitemap`);
  }
});

test('the feeds a page names are well made and carry stories', async () => {
  for (const { url } of pages.filter((page) => page.kind === 'front')) {
    const { text } = await read(url);
    const feeds = [...text.matchAll(/<link rel="alternate" type="(application\/(?:rss\+xml|atom\+xml|feed\+json))"[^>]*href="([^"]+)"/g)];
    assert.ok(feeds.length >= 3, `${url} names RSS, Atom and JSON Feed`);
    for (const [, type, href] of feeds) {
      const feed = (await read(here(new URL(href, url).href), new RegExp(type.replace(/[+/]/g, '\\$&')))).text;
      if (type.endsWith('json')) assert.ok(JSON.parse(feed).items.length > 0);
      else assert.match(feed, /<(item|entry)[ >]/);
    }
  }
});

test('a story says what it is: JSON-LD, Open Graph, canonical, languages', async () => {
  for (const { url, lang } of pages.filter((page) => page.kind === 'article')) {
    const { text } = await read(url);
    const blocks = [...text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json]) => JSON.parse(json));
    const things = blocks.flatMap((block) => block['@graph'] ?? block);
    const story = things.find((thing) => /Article|BlogPosting/.test(thing['@type']));
    assert.ok(story?.headline && story.datePublished && story.publisher && story.inLanguage?.startsWith(lang), url);
    assert.ok(things.some((thing) => thing['@type'] === 'BreadcrumbList'), url);
    for (const property of ['og:title', 'og:type', 'og:url', 'og:image']) assert.ok(text.includes(`property="${property}"`), `${url} ${property}`);
    assert.equal(here(text.match(/<link rel="canonical" href="([^"]+)"/)?.[1]), url);
  }
});

test('manifest and security.txt are where their standards want them', async () => {
  const { url } = pageOf('front');
  const { text } = await read(url);
  const manifest = text.match(/<link rel="manifest" href="([^"]+)"/)?.[1];
  assert.ok(JSON.parse((await read(new URL(manifest, url).href)).text).name);
  const security = (await read(`${base()}/.well-known/security.txt`, /^text\/plain/)).text;
  assert.match(security, /^Contact:/m);
  assert.match(security, /^Expires:/m);
});

test('every kind of page is sent with a strict policy and no cookie', async () => {
  for (const { url } of pages) {
    const { answer } = await read(url, /^text\/html; ?charset=utf-8$/i);
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src|script-src/, url);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/, url);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', url);
    assert.ok(answer.headers.get('referrer-policy'), url);
    assert.deepEqual(answer.headers.getSetCookie?.() ?? [], [], `${url} sets no cookie before one is needed`);
  }
});

test('a page that has not changed is not sent again, and text travels packed', async () => {
  const { url } = pageOf('article');
  const first = await fetch(url);
  const tag = first.headers.get('etag');
  assert.ok(tag);
  assert.equal((await fetch(url, { headers: { 'if-none-match': tag } })).status, 304);
  const packed = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  assert.equal(packed.headers.get('content-encoding'), 'br');
});
