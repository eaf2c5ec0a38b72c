//! One editor on a page: the text with its tools, the draft behind it, and everything that must be said about them.
//! Deliberately absent: headline, standfirst and the story's other fields, which are the page's and travel as `fields`.

import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';

import { anchorOf, anchorsPlugin, revealAnchor, showAnchors, type Anchor } from './anchors.ts';
import { typed } from './address.ts';
import { blockViews } from './block-views.ts';
import { openCharacters } from './characters.ts';
import { BLOCK_ACTIONS, INSERT_ACTIONS, insertBlock, insertEmbed, WRAP_ACTIONS } from './commands.ts';
import { comparisonView, conflictView } from './compare-view.ts';
import type { Context, Found, Pictures, Widget } from './context.ts';
import { readingMinutes, wordCount, wordsIn } from './count.ts';
import { openDialog } from './dialog.ts';
import { el } from './dom.ts';
import { digest, Draft, reconcile, type Clock, type Content, type Keep, type Kept, type SaveAnswer, type SaveRequest, type State, type Theirs, type Version } from './draft.ts';
import { embedOf, isKnownPlace } from './embed.ts';
import { EmbedView } from './embed-view.ts';
import { FindBar, findPlugin } from './find.ts';
import { BrowserKeep } from './keep.ts';
import { keyPlugins, openKeys, typingRules, type Shortcut } from './keyboard.ts';
import { openEmbed, openLibrary, openLink, openWidget } from './link-dialog.ts';
import { slashPlugin, type Entry } from './menu.ts';
import { clean, isOwn } from './paste.ts';
import { schema } from './schema.ts';
import { Notices, StatusLine } from './status.ts';
import { Tabs } from './tabs.ts';
import { shownKeys, Toolbar } from './toolbar.ts';
import { openTree, toTree, type Tree } from './tree.ts';
import { choosePictures, uploadFiles, uploadPlugin } from './uploads.ts';
import { Words, type Dictionary } from './words.ts';

/** What a page gives. */
export interface EditorOptions {
  /** Names the story on this computer and between tabs. */
  story: string;
  version: Version;
  document: Tree;
  /** The page's own fields, saved together with the text. */
  fields?: Record<string, string>;
  /** Language of the story, its direction of writing, language of the interface. */
  lang: string;
  dir?: 'ltr' | 'rtl';
  interfaceLang?: string;
  words: Dictionary;
  /** Who has the story now, when it is not this writer. */
  lockedBy?: string;
  signIn?: string;
  save(request: SaveRequest): Promise<SaveAnswer>;
  takeOver?: (() => Promise<void>) | undefined;
  searchArchive?: ((words: string) => Promise<Found[]>) | undefined;
  searchWidgets?: ((words: string) => Promise<Widget[]>) | undefined;
  pictures?: Pictures | undefined;
  /** Fields were restored from this computer, another tab or a settled conflict. */
  onFields?: (fields: Record<string, string>) => void;
  onState?: (state: State) => void;
  keep?: Keep;
  clock?: Clock;
}

/** What a page holds in its hand. */
export interface EditorHandle {
  /** Sets some of the page's fields; they are kept and saved like the text. */
  setFields(fields: Record<string, string>): void;
  /** Saves now; resolves when the server has answered. */
  save(): Promise<State>;
  document(): Tree;
  state(): State;
  /** Shows what changed from another revision to the present text. */
  compareWith(before: Tree, title: string): void;
  /** Puts another revision's text into the editor, as a change that can be undone. */
  restore(document: Tree): void;
  /** The chosen words, for a note to stand at; null where none can. */
  quote(): Anchor | null;
  /** Marks the words that notes stand at, by the notes' ids. */
  showNotes(notes: Record<string, Anchor>): void;
  /** Leads to the words of a note; says whether they are still there. */
  revealNote(id: string): boolean;
  focus(): void;
  destroy(): void;
}

const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
  cancel: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  chance: () => Math.random(),
};

const isEmpty = (doc: Node): boolean => doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0;

/** Puts an editor into an element. */
export function mountEditor(element: HTMLElement, options: EditorOptions): EditorHandle {
  return new Editor(element, options);
}

class Editor implements EditorHandle {
  private readonly words: Words;
  private readonly clock: Clock;
  private readonly keep: Keep;
  private readonly writer = globalThis.crypto?.randomUUID?.() ?? Math.random().toString(36).slice(2);
  private readonly context: Context;
  private readonly status: StatusLine;
  private readonly notices: Notices;
  private readonly live = el('div', { class: 'ce-out', role: 'status', 'aria-live': 'polite' });
  private readonly conflictPlace = el('div', {});
  private readonly toolbar: Toolbar;
  private readonly find: FindBar;
  private readonly draft: Draft;
  private readonly tabs: Tabs | null;
  private readonly view: EditorView;
  private readonly stop = new AbortController();
  private fields: Record<string, string>;
  private shownConflict: Version | null = null;
  private waiting = true;
  private readonly refused: string | null;

  constructor(
    private readonly host: HTMLElement,
    private readonly options: EditorOptions,
  ) {
    this.words = new Words(options.words, options.interfaceLang ?? options.lang);
    this.clock = options.clock ?? browserClock;
    this.keep = options.keep ?? new BrowserKeep();
    this.fields = { ...options.fields };
    this.status = new StatusLine(this.words);
    this.notices = new Notices(this.words);
    this.context = {
      words: this.words,
      storyLang: options.lang,
      host,
      view: () => this.view,
      announce: (message) => this.announce(message),
      notice: (message) => this.notices.show({ key: 'notice', text: message, dismiss: true }),
      pictures: options.pictures,
      searchArchive: options.searchArchive,
      searchWidgets: options.searchWidgets,
      known: new Map(),
    };
    this.find = new FindBar(this.context);
    const shortcuts = this.shortcuts();
    const opener = (name: string, sign: string) => {
      const shortcut = shortcuts.find((one) => one.name === name);
      return { name, icon: sign, press: () => shortcut?.press(), ...(shortcut ? { keys: shortcut.keys } : {}) };
    };
    this.toolbar = new Toolbar(this.context, {
      openers: [opener('link', 'link')],
      insert: () => this.insertions(),
      tools: [opener('find', 'find'), opener('characters', 'characters'), opener('keys', 'keys')],
    });
    const page = el('div', { class: 'ce-page' });
    host.classList.add('ce');
    host.replaceChildren(el('div', { class: 'ce-head' }, this.toolbar.element, this.find.element), this.notices.element, this.conflictPlace, page, this.status.element, this.live);
    const opened = openTree(options.document);
    this.refused = 'refused' in opened ? opened.refused : null;
    const doc = 'doc' in opened ? opened.doc : schema.node('doc', null, [schema.node('paragraph')]);
    this.view = new EditorView(page, this.viewProps(this.freshState(doc, shortcuts)));
    this.draft = new Draft({
      story: options.story,
      writer: this.writer,
      server: { version: options.version, document: 'doc' in opened ? toTree(doc) : options.document, fields: { ...this.fields } },
      read: () => this.content(),
      save: (request) => options.save(request),
      keep: this.keep,
      clock: this.clock,
      changed: (state) => this.stateChanged(state),
      saved: (version, content) => this.tabs?.saved(version, content),
    });
    this.tabs = this.openTabs();
    this.listen();
    this.stateChanged(this.draft.state);
    this.count();
    if (this.refused !== null) this.notices.show({ key: 'unreadable', text: this.words.say('document-refused', { reason: this.refused }), grave: true });
    if (options.lockedBy) this.draft.lock(options.lockedBy);
    void this.lookIntoDrawer();
  }

  private freshState(doc: Node, shortcuts: Shortcut[]): EditorState {
    const { words } = this;
    return EditorState.create({
      doc,
      plugins: [
        slashPlugin(this.context, () => this.insertions()),
        typingRules(),
        ...keyPlugins(shortcuts),
        uploadPlugin(),
        findPlugin(),
        anchorsPlugin(),
        tableEditing(),
        dropCursor({ class: 'ce-dropcursor', color: false }),
        gapCursor(),
        history(),
        new Plugin({
          props: {
            attributes: (now) => ({
              class: `ce-text prose${isEmpty(now.doc) ? ' is-empty' : ''}`,
              role: 'textbox',
              'aria-multiline': 'true',
              'aria-label': words.say('body'),
              lang: this.options.lang,
              dir: this.options.dir ?? 'auto',
              spellcheck: 'true',
              'data-empty': words.say('body-hint'),
            }),
          },
        }),
      ],
    });
  }

  private viewProps(state: EditorState): ConstructorParameters<typeof EditorView>[1] {
    return {
      state,
      editable: () => this.editable(),
      nodeViews: { ...blockViews(this.context), embed: (node, view, getPos) => new EmbedView(this.context, node, view, getPos) },
      transformPastedHTML: (html) => {
        if (isOwn(html)) return html;
        const cleaned = clean(html);
        if (cleaned.pictures) this.notices.show({ key: 'pictures', text: this.words.say('paste-pictures', { count: cleaned.pictures }), dismiss: true });
        return cleaned.html;
      },
      handlePaste: (view, event) => this.pasted(view, event),
      handleDrop: (view, event, _slice, moved) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (moved || !files.length) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
        uploadFiles(this.context, view, files, at);
        return true;
      },
      dispatchTransaction: (tr) => {
        this.view.updateState(this.view.state.apply(tr));
        if (tr.docChanged) {
          this.draft.touched();
          this.count();
        } else if (tr.selectionSet) this.count();
        this.toolbar.update(this.view.state, this.editable());
      },
    };
  }

  private pasted(view: EditorView, event: ClipboardEvent): boolean {
    const data = event.clipboardData;
    if (!data) return false;
    const html = data.getData('text/html');
    const text = data.getData('text/plain').trim();
    const files = [...data.files];
    // Word puts a picture of the text beside the text; a copied picture comes with nothing but its own tag.
    const worded = html && !isOwn(html) ? clean(html).html !== '' : Boolean(html);
    if (files.length && !worded && !text) {
      uploadFiles(this.context, view, files);
      return true;
    }
    if (/^https?:\/\/\S+$/.test(text) && (!html || !worded || text.length + 8 > html.replace(/<[^>]*>/g, '').trim().length)) {
      const { selection } = view.state;
      const { $from } = selection;
      const alone = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
      const address = typed(text);
      const embed = alone && isKnownPlace(text) ? embedOf(text) : null;
      if (embed) return insertEmbed(embed)(view.state, view.dispatch);
      if (address && !$from.parent.type.spec.code) {
        const mark = schema.marks.link!.create({ href: address });
        // An address pasted over words links the words.
        if (!selection.empty && selection instanceof TextSelection) view.dispatch(view.state.tr.addMark(selection.from, selection.to, mark));
        else view.dispatch(view.state.tr.replaceSelectionWith(schema.text(text, [mark]), false).removeStoredMark(schema.marks.link!));
        return true;
      }
    }
    return false;
  }

  private shortcuts(): Shortcut[] {
    const list: Shortcut[] = [
      { name: 'link', keys: 'Mod-k', press: () => openLink(this.context) },
      { name: 'find', keys: 'Mod-f', press: () => this.find.open() },
      { name: 'save', keys: 'Mod-s', press: () => void this.draft.save() },
      { name: 'characters', keys: 'Mod-Alt-k', press: () => openCharacters(this.context) },
      { name: 'to-toolbar', keys: 'Alt-F10', press: () => this.toolbar.element.querySelector<HTMLElement>('[tabindex="0"]')?.focus() },
      { name: 'embed', keys: 'Mod-Alt-e', press: () => openEmbed(this.context) },
      { name: 'data', keys: 'Mod-Alt-d', press: () => openWidget(this.context) },
    ];
    if (this.options.pictures) list.push({ name: 'picture', keys: 'Mod-Alt-i', press: () => choosePictures(this.context, this.view) });
    list.push({ name: 'keys', keys: 'Mod-/', press: () => openKeys(this.context, list) });
    return list;
  }

  private insertions(): Entry[] {
    const { words, context, view } = this;
    const entry = (name: string, sign: string, run: () => void, keys?: string): Entry => ({ name, icon: sign, words: words.say(name), run, keys: keys && shownKeys(keys) });
    const gallery = (): void => {
      insertBlock(() => schema.node('embed', { kind: 'gallery', id: '', attrs: {} }))(view.state, view.dispatch);
    };
    const pictures = this.options.pictures;
    return [
      ...(pictures ? [entry('picture', 'picture', () => choosePictures(context, view), 'Mod-Alt-i')] : []),
      ...(pictures?.search ? [entry('library', 'picture', () => openLibrary(context))] : []),
      ...(pictures ? [entry('gallery', 'gallery', gallery)] : []),
      entry('embed', 'embed', () => openEmbed(context), 'Mod-Alt-e'),
      entry('data', 'data', () => openWidget(context), 'Mod-Alt-d'),
      ...[...BLOCK_ACTIONS.slice(1), ...WRAP_ACTIONS, ...INSERT_ACTIONS].map((action) =>
        entry(action.name, action.icon ?? 'insert', () => {
          action.run(view.state, view.dispatch, view);
          view.focus();
        }, action.keys?.[0]),
      ),
    ];
  }

  private content(): Content {
    const document = this.refused === null ? toTree(this.view.state.doc) : this.options.document;
    return { document, fields: { ...this.fields } };
  }

  private editable(): boolean {
    return !this.waiting && this.refused === null && !['conflict', 'locked'].includes(this.draft?.state.kind ?? 'saved');
  }

  private put(tree: Tree, fields: Record<string, string> | undefined, history_: boolean): boolean {
    const opened = openTree(tree);
    if ('refused' in opened) {
      this.notices.show({ key: 'put', text: this.words.say('document-refused', { reason: opened.refused }), grave: true, dismiss: true });
      return false;
    }
    if (fields) {
      this.fields = { ...fields };
      this.options.onFields?.({ ...fields });
    }
    const { state } = this.view;
    const tr = state.tr.replace(0, state.doc.content.size, new Slice(Fragment.from(opened.doc.content), 0, 0));
    this.view.dispatch(tr.setMeta('addToHistory', history_));
    return true;
  }

  private announce(message: string): void {
    // The same words twice are said twice.
    this.live.textContent = '';
    this.live.textContent = message;
  }

  private count(): void {
    const { doc, selection } = this.view.state;
    const words = wordCount(doc, this.options.lang);
    const chosen = selection.empty ? 0 : wordsIn(doc.textBetween(selection.from, selection.to, '\n', ' '), this.options.lang);
    this.status.count(words, readingMinutes(words, this.options.lang), chosen);
  }

  private stateChanged(state: State): void {
    this.status.show(state);
    this.options.onState?.(state);
    const { words, notices, options } = this;
    const shown = (kind: State['kind'], show: () => void): void => (state.kind === kind ? show() : notices.hide(kind));
    shown('signed_out', () => notices.show({
      key: 'signed_out',
      text: words.say('signed-out-text'),
      grave: true,
      ways: [[words.say('try-again'), () => void this.draft.wake()]],
      ...(options.signIn ? { link: { words: words.say('sign-in'), href: options.signIn } } : {}),
    }));
    shown('refused', () => notices.show({ key: 'refused', text: words.say('refused-text', { reason: state.kind === 'refused' ? state.reason : '' }), grave: true, ways: [[words.say('try-again'), () => void this.draft.wake()]] }));
    shown('locked', () => notices.show({
      key: 'locked',
      text: words.say('locked-text', { name: state.kind === 'locked' ? state.by : '' }),
      ways: options.takeOver ? [[words.say('take-over'), () => void this.takeOver()]] : [],
    }));
    if (state.kind === 'conflict') this.showConflict(state.theirs);
    else if (this.shownConflict !== null) {
      this.shownConflict = null;
      this.conflictPlace.replaceChildren();
      this.host.classList.remove('has-conflict');
    }
    if (this.view) {
      this.view.setProps({ editable: () => this.editable() });
      this.toolbar.update(this.view.state, this.editable());
    }
  }

  private async takeOver(): Promise<void> {
    try {
      await this.options.takeOver?.();
    } catch {
      this.notices.show({ key: 'take-over', text: this.words.say('take-over-failed'), grave: true, dismiss: true });
      return;
    }
    await this.draft.wake();
    this.view.focus();
  }

  private showConflict(theirs: Theirs): void {
    if (this.shownConflict === theirs.version) return;
    this.shownConflict = theirs.version;
    const mine = this.content();
    this.host.classList.add('has-conflict');
    const view = conflictView(this.words, mine.document, theirs, this.clock.now(), (tree) => {
      const leftOut = digest({ ...mine, document: tree }) === digest(mine) ? undefined : mine;
      if (!this.put(tree, this.fields, true)) return;
      void this.draft.settle(theirs, leftOut).then(() => this.view.focus());
    });
    this.conflictPlace.replaceChildren(view);
    view.focus();
  }

  /** What this computer still holds of the story: the same, newer than the server's, or beside it. */
  private async lookIntoDrawer(): Promise<void> {
    const { options, words } = this;
    try {
      const kept = await this.keep.list(options.story);
      if (kept.length) {
        // Other tabs need a moment to say that a draft is theirs.
        await new Promise<void>((resolve) => void this.clock.after(250, resolve));
        const alive = this.tabs?.others() ?? [];
        const orphans = kept.filter((one) => one.writer !== this.writer && !alive.includes(one.writer));
        for (const one of orphans) if (await this.offer(one)) break;
      }
    } catch {
      this.notices.show({ key: 'drawer', text: words.say('drawer-failed'), grave: true, dismiss: true });
    }
    this.waiting = false;
    this.stateChanged(this.draft.state);
  }

  /** Asks about one kept text; true when it stands in the editor now. */
  private async offer(kept: Kept): Promise<boolean> {
    const { options, words, notices } = this;
    const server = { version: options.version, ...this.content() };
    const standing = reconcile(kept, server);
    const forget = (): Promise<void> => this.keep.remove(kept.story, kept.writer);
    if (standing === 'same') {
      await forget();
      return false;
    }
    const take = async (): Promise<void> => {
      this.draft.resume(kept);
      this.put(kept.document, kept.fields, true);
      // The new drawer entry is written before the old one goes.
      await this.keep.put({ ...kept, writer: this.writer, base_version: standing === 'newer' ? options.version : kept.base_version, ...this.content() });
      await forget();
    };
    if (standing === 'conflict') {
      const theirs: Theirs = { version: options.version, document: server.document, fields: server.fields };
      await take();
      this.draft.collide(theirs);
      return true;
    }
    return new Promise((resolve) => {
      const answer = (taken: boolean, done: () => Promise<void>) => (): void => {
        notices.hide('restore');
        void done().then(() => resolve(taken));
      };
      notices.show({
        key: 'restore',
        text: words.say('restore-text', { when: words.moment(kept.at, this.clock.now()) }),
        grave: true,
        ways: [
          [words.say('restore'), answer(true, take)],
          [words.say('restore-compare'), () => this.compareWith(server.document, words.say('restore-compare'), kept.document)],
          [words.say('restore-discard'), answer(false, forget)],
        ],
      });
    });
  }

  private openTabs(): Tabs | null {
    if (typeof BroadcastChannel === 'undefined') return null;
    return new Tabs(new BroadcastChannel(`courant-editor:${this.options.story}`), this.writer, this.clock, {
      others: (count) => {
        if (count) this.notices.show({ key: 'tabs', text: this.words.say('tabs-text'), dismiss: true });
        else this.notices.hide('tabs');
      },
      saved: (version, content) => {
        // Whoever has written here as well meets the other text at the server, where neither is lost.
        if (this.waiting || this.draft.dirty || this.draft.state.kind !== 'saved') return;
        this.draft.adopt(version, content);
        this.put(content.document, content.fields, false);
        this.announce(this.words.say('tabs-adopted'));
      },
    });
  }

  private listen(): void {
    const { signal } = this.stop;
    const flush = (): void => this.draft.flush();
    addEventListener('pagehide', flush, { signal });
    addEventListener('beforeunload', (event) => {
      flush();
      if (!this.draft.state.kept && this.draft.dirty && this.draft.state.kind !== 'changed') event.preventDefault();
    }, { signal });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') flush();
      else void this.wakeQuietly();
    }, { signal });
    addEventListener('online', () => void this.wakeQuietly(), { signal });
    addEventListener('focus', () => void this.wakeQuietly(), { signal });
  }

  private async wakeQuietly(): Promise<void> {
    if (this.draft.state.kind === 'offline' || this.draft.state.kind === 'signed_out') await this.draft.wake();
  }

  setFields(fields: Record<string, string>): void {
    this.fields = { ...this.fields, ...fields };
    this.draft.touched();
  }

  async save(): Promise<State> {
    await this.draft.save();
    return this.draft.state;
  }

  document(): Tree {
    return this.content().document;
  }

  state(): State {
    return this.draft.state;
  }

  compareWith(before: Tree, title: string, after: Tree = this.document()): void {
    openDialog(this.words, this.host, { title, wide: true, body: [comparisonView(this.words, before, after)] });
  }

  restore(document: Tree): void {
    if (this.editable()) this.put(document, undefined, true);
  }

  quote(): Anchor | null {
    return anchorOf(this.view);
  }

  showNotes(notes: Record<string, Anchor>): void {
    showAnchors(this.view, notes);
  }

  revealNote(id: string): boolean {
    return revealAnchor(this.view, id);
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.draft.close();
    this.tabs?.close();
    this.stop.abort();
    this.view.destroy();
    this.host.replaceChildren();
  }
}
