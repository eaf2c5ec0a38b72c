//! Nothing written is lost, whatever the server does. Time is turned by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { digest, Draft, reconcile, type Clock, type Content, type Keep, type Kept, type SaveAnswer, type SaveRequest, type State } from '../src/draft.ts';
import { doc, p } from './trees.ts';

class HandClock implements Clock {
  time = 1_000;
  private waiting: { at: number; call: () => void }[] = [];
  now = (): number => this.time;
  chance = (): number => 0.5;
  after(milliseconds: number, call: () => void): unknown {
    const timer = { at: this.time + milliseconds, call };
    this.waiting.push(timer);
    return timer;
  }
  cancel(timer: unknown): void {
    this.waiting = this.waiting.filter((one) => one !== timer);
  }
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settled();
      const next = this.waiting.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      this.waiting = this.waiting.filter((one) => one !== next);
      next.call();
    }
    this.time = end;
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

class Drawer implements Keep {
  kept = new Map<string, Kept>();
  broken = false;
  async put(kept: Kept): Promise<void> {
    if (this.broken) throw new Error('full');
    this.kept.set(kept.writer, structuredClone(kept));
  }
  putAtOnce(kept: Kept): void {
    this.kept.set(kept.writer, structuredClone(kept));
  }
  async remove(_: string, writer: string): Promise<void> {
    this.kept.delete(writer);
  }
  async list(): Promise<Kept[]> {
    return [...this.kept.values()];
  }
}

/** A server that stores, and can be told what to do with the next requests. */
class Server {
  version = 1;
  content: Content;
  set: Content[] = [];
  requests: SaveRequest[] = [];
  next: ('lose request' | 'lose answer' | SaveAnswer)[] = [];
  constructor(text: string) {
    this.content = content(text);
  }
  save = async (request: SaveRequest): Promise<SaveAnswer> => {
    this.requests.push(structuredClone(request));
    const order = this.next.shift();
    if (order && typeof order === 'object') return order;
    if (order === 'lose request') throw new Error('no connection');
    let answer: SaveAnswer;
    if (request.base_version !== this.version) answer = { kind: 'conflict', version: this.version, ...this.content };
    else {
      this.version += 1;
      this.content = { document: request.document, fields: request.fields };
      if (request.set_aside) this.set.push(request.set_aside);
      answer = { kind: 'saved', version: this.version };
    }
    if (order === 'lose answer') return { kind: 'offline' };
    return answer;
  };
}

const content = (text: string): Content => ({ document: doc(p(text)), fields: {} });

function desk(text = 'start', server = new Server(text), drawer = new Drawer()) {
  const clock = new HandClock();
  const states: State[] = [];
  let now = structuredClone(server.content);
  const draft = new Draft({
    story: 's',
    writer: 'w',
    server: { version: server.version, ...structuredClone(server.content) },
    read: () => structuredClone(now),
    save: server.save,
    keep: drawer,
    clock,
    changed: (state) => states.push(state),
  });
  const type = (words: string): void => {
    now = content(words);
    draft.touched();
  };
  return { server, drawer, clock, states, draft, type };
}

test('what is typed is here after 300 ms and at the server within 2 s of a pause', async () => {
  const { server, drawer, clock, draft, type } = desk();
  type('one');
  await clock.pass(310);
  assert.deepEqual(drawer.kept.get('w')?.document, doc(p('one')));
  assert.equal(server.version, 1);
  await clock.pass(1_600);
  assert.deepEqual([server.version, server.content.document], [2, doc(p('one'))]);
  assert.equal(draft.state.kind, 'saved');
  assert.equal(drawer.kept.size, 0);
});

test('who never pauses is saved all the same', async () => {
  const { server, clock, type } = desk();
  for (let at = 0; at < 60; at += 1) {
    type(`word ${at}`);
    await clock.pass(250);
  }
  assert.ok(server.version > 1);
});

test('a lost request is repeated with longer waits until it arrives', async () => {
  const { server, clock, draft, type } = desk();
  server.next = ['lose request', 'lose request', 'lose request'];
  type('one');
  await clock.pass(1_600);
  assert.equal(draft.state.kind, 'offline');
  assert.ok(draft.state.kept);
  await clock.pass(8_000);
  assert.equal(server.content.document.content?.[0]?.content?.[0]?.text, 'one');
  assert.equal(new Set(server.requests.map((request) => request.save_id)).size, 1);
});

test('a lost answer is no conflict, even when more was typed meanwhile', async () => {
  const { server, clock, draft, type } = desk();
  server.next = ['lose answer'];
  type('one');
  await clock.pass(1_600);
  type('one two');
  await clock.pass(9_000);
  assert.equal(draft.state.kind, 'saved');
  assert.deepEqual(server.content.document, doc(p('one two')));
});

test('somebody else\'s text is never written over, and both stay', async () => {
  const { server, drawer, clock, draft, type } = desk();
  server.version = 5;
  server.content = content('theirs');
  type('mine');
  await clock.pass(2_000);
  assert.equal(draft.state.kind, 'conflict');
  assert.deepEqual(server.content, content('theirs'));
  type('mine and more');
  await clock.pass(20_000);
  assert.deepEqual(server.content, content('theirs'));
  assert.deepEqual(drawer.kept.get('w')?.document, doc(p('mine and more')));
  assert.equal(draft.state.kind, 'conflict');
  if (draft.state.kind === 'conflict') await draft.settle(draft.state.theirs, content('left out'));
  await clock.pass(3_000);
  assert.deepEqual(server.content.document, doc(p('mine and more')));
  assert.deepEqual(server.set, [content('left out')]);
  assert.equal(drawer.kept.size, 0);
});

test('locked, signed out and refused keep the text here and say so', async () => {
  for (const answer of [{ kind: 'locked', by: 'Ada' }, { kind: 'signed_out' }, { kind: 'refused', reason: 'x' }] as SaveAnswer[]) {
    const { server, drawer, clock, draft, type } = desk();
    server.next = [answer];
    type('mine');
    await clock.pass(2_000);
    assert.equal(draft.state.kind, answer.kind);
    assert.deepEqual(drawer.kept.get('w')?.document, doc(p('mine')));
    await draft.wake();
    await clock.pass(100);
    assert.deepEqual(server.content.document, doc(p('mine')));
  }
});

test('a computer that cannot keep says that it does not', async () => {
  const drawer = new Drawer();
  drawer.broken = true;
  const { server, clock, draft, type } = desk('start', new Server('start'), drawer);
  server.next = ['lose request', 'lose request', 'lose request', 'lose request'];
  type('mine');
  await clock.pass(2_000);
  assert.deepEqual([draft.state.kind, draft.state.kept], ['offline', false]);
});

test('a page that goes away leaves its last word behind', async () => {
  const { drawer, draft, type } = desk();
  type('last word');
  draft.flush();
  assert.deepEqual(drawer.kept.get('w')?.document, doc(p('last word')));
});

test('what is found on this computer is told apart', () => {
  const kept: Kept = { story: 's', writer: 'w', base_version: 3, at: 0, attempts: [digest(content('sent'))], ...content('mine') };
  assert.equal(reconcile(kept, { version: 9, ...content('mine') }), 'same');
  assert.equal(reconcile(kept, { version: 3, ...content('base') }), 'newer');
  assert.equal(reconcile(kept, { version: 4, ...content('sent') }), 'newer');
  assert.equal(reconcile(kept, { version: 4, ...content('theirs') }), 'conflict');
});

test('random storms: every text that was typed is at the server or here, and nothing of others is lost', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    let state = seed;
    const chance = (most: number): number => (((state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 12) % most);
    const { server, drawer, clock, draft, type } = desk();
    let text = '';
    for (let step = 0; step < 40; step += 1) {
      server.next = chance(3) ? [] : [chance(2) ? 'lose request' : 'lose answer'];
      text += ` w${step}`;
      type(text);
      await clock.pass(310 + chance(4_000));
      const kept = drawer.kept.get('w');
      assert.ok([server.content.document, kept?.document].some((document) => JSON.stringify(document ?? '').includes(text)), `seed ${seed}, step ${step}`);
    }
    server.next = [];
    await clock.pass(60_000);
    assert.deepEqual(server.content.document, doc(p(text)), `seed ${seed}`);
    assert.equal(draft.state.kind, 'saved');
  }
});
