// A newsroom of its own for the browser: serves the page under the paper's content policy, stores one story in memory, and
// can be killed, slowed, made to lose answers, to lock, to sign out.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const FILES = {
  '/editor.js': ['../../dist/editor.js', 'text/javascript'],
  '/editor.css': ['../../dist/editor.css', 'text/css'],
  '/site.css': ['../../../theme/default/css/site.css', 'text/css'],
};
const PIXELS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200"><rect width="1600" height="1200" fill="#31545f"/><rect y="700" width="1600" height="500" fill="#8fa7a0"/><circle cx="1150" cy="380" r="150" fill="#e8d9a8"/><path d="M200 760h700l-80 140H290z" fill="#222"/></svg>';

export class Newsroom {
  version = 1;
  document;
  fields = { headline: 'The harbour' };
  revisions = [];
  orders = [];
  lock = null;
  signedOut = false;
  pictures = new Map();
  changes = [];
  setAside = [];
  lang = 'en';
  dir = 'ltr';

  constructor(document = { type: 'doc', content: [] }) {
    this.document = document;
  }

  async start(port = 0) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
    await new Promise((done) => this.server.listen(port, '127.0.0.1', done));
    this.port = this.server.address().port;
    return this;
  }

  /** As if the power went: every connection breaks, whatever was being said. */
  async kill() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get address() {
    return `http://127.0.0.1:${this.port}/`;
  }

  text() {
    const inside = (node) => node.text ?? (node.content ?? []).map(inside).join(node.type === 'doc' ? '\n' : '');
    return inside(this.document);
  }

  async answer(request, response) {
    const url = new URL(request.url, this.address);
    const json = (status, value) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    const body = async () => {
      let text = '';
      for await (const part of request) text += part.toString('latin1');
      return Buffer.from(text, 'latin1').toString('utf8');
    };
    const file = FILES[url.pathname];
    if (file) {
      response.writeHead(200, { 'Content-Type': file[1] });
      response.end(await readFile(here(file[0])));
    } else if (url.pathname === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' });
      response.end(await this.page());
    } else if (url.pathname === '/save') await this.save(JSON.parse(await body()), json, response);
    else if (url.pathname === '/take-over') {
      await body();
      this.lock = null;
      json(200, {});
    } else if (url.pathname === '/search') {
      const stories = [
        { href: 'story:ferry', headline: 'The night ferry', note: 'City, 4 May' },
        { href: 'story:quay', headline: 'The old quay', note: 'City, 2 May' },
      ];
      json(200, stories.filter((story) => story.headline.toLowerCase().includes(url.searchParams.get('q').toLowerCase())));
    } else if (url.pathname === '/pictures' && request.method === 'POST') {
      await body();
      const order = this.orders.shift();
      if (order === 'refuse') return json(422, { reason: 'Too small.' });
      const id = `p${this.pictures.size + 1}`;
      const picture = { id, preview: '/pixels.svg', width: 1600, height: 1200, credit: 'Agency', caption: '' };
      this.pictures.set(id, picture);
      json(200, picture);
    } else if (url.pathname === '/pictures') json(200, (url.searchParams.get('ids') ?? '').split(',').map((id) => ({ id, preview: '/pixels.svg', width: 1600, height: 1200 })));
    else if (url.pathname.startsWith('/pictures/')) {
      this.changes.push(JSON.parse(await body()));
      json(200, {});
    } else if (url.pathname === '/pixels.svg') {
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' });
      response.end(PIXELS);
    } else if (url.pathname === '/favicon.ico') {
      response.writeHead(204);
      response.end();
    } else json(404, {});
  }

  async save(sent, json, response) {
    const order = this.orders.shift();
    if (order === 'lose request') return response.destroy();
    if (this.signedOut) return json(401, {});
    if (this.lock) return json(423, { by: this.lock });
    if (sent.base_version !== this.version) return json(409, { version: this.version, document: this.document, fields: this.fields, by: 'Edda Lund', at: Date.now() });
    this.version += 1;
    this.document = sent.document;
    this.fields = sent.fields;
    this.revisions.push(sent.document);
    if (sent.set_aside) this.setAside.push(sent.set_aside);
    if (order === 'lose answer') return response.destroy();
    json(200, { version: this.version });
  }

  async page() {
    const options = {
      story: 'story-1',
      version: this.version,
      document: this.document,
      fields: this.fields,
      lang: this.lang,
      dir: this.dir,
      words: JSON.parse(await readFile(here(`../../dist/words/${this.lang}.json`), 'utf8')),
      ...(this.lock ? { lockedBy: this.lock } : {}),
      addresses: { save: '/save', take_over: '/take-over', sign_in: '/sign-in', search: '/search', pictures: '/pictures' },
      token: 'token',
    };
    const data = JSON.stringify(options).replaceAll('<', '\\u003c');
    return `<!doctype html><html lang="${this.lang}" dir="${this.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Editor</title>
<link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/editor.css"><script type="module" src="/editor.js"></script></head>
<body><main class="wrap"><h1 class="out">Story</h1><div class="field"><label for="headline">Headline</label><input id="headline" data-courant-field="headline" value="${this.fields.headline ?? ''}"></div>
<div data-courant-editor="options"></div><script type="application/json" id="options">${data}</script></main></body></html>`;
  }
}
