//! Never lose copy: what is written is kept on this computer within a third of a second and sent to the server within two
//! seconds of a pause, again and again until it is there, and never over a text that somebody else has written meanwhile.
//! Time, chance, storage and the server are given. Deliberately absent: the screen.

import type { Tree } from './tree.ts';

/** A revision as the server names it; only compared for being the same. */
export type Version = number | string;

/** What is saved: the body, and the page's own fields (headline, standfirst …). */
export interface Content {
  document: Tree;
  fields: Record<string, string>;
}

/** What goes to the server. */
export interface SaveRequest extends Content {
  /** The revision this text was written on. */
  base_version: Version;
  /** The same for each repetition of one attempt. */
  save_id: string;
  /** Text left out when a conflict was settled; to be stored as a revision of its own. */
  set_aside?: Content;
}

/** Somebody else's text. */
export interface Theirs extends Content {
  version: Version;
  by?: string | undefined;
  at?: number | undefined;
}

/** What the server said. */
export type SaveAnswer =
  | { kind: 'saved'; version: Version }
  | ({ kind: 'conflict' } & Theirs)
  | { kind: 'locked'; by: string; since?: number }
  | { kind: 'signed_out' }
  | { kind: 'offline' }
  | { kind: 'refused'; reason: string };

/** Where the text is. `kept`: this computer has all of it. */
export type State = { kept: boolean } & (
  | { kind: 'saved'; at: number }
  | { kind: 'changed' | 'saving' | 'offline' | 'signed_out' }
  | { kind: 'conflict'; theirs: Theirs }
  | { kind: 'locked'; by: string; since?: number }
  | { kind: 'refused'; reason: string }
);

/** A text on this computer. */
export interface Kept extends Content {
  story: string;
  writer: string;
  base_version: Version;
  at: number;
  /** Digests of texts that were sent and never answered. */
  attempts: string[];
  set_aside?: Content;
}

/** The drawer of this computer. */
export interface Keep {
  put(kept: Kept): Promise<void>;
  /** The last word while a page goes away; must be done when it returns. */
  putAtOnce(kept: Kept): void;
  remove(story: string, writer: string): Promise<void>;
  list(story: string): Promise<Kept[]>;
}

/** Time and chance. */
export interface Clock {
  now(): number;
  after(milliseconds: number, call: () => void): unknown;
  cancel(timer: unknown): void;
  /** 0 to 1. */
  chance(): number;
}

const KEEP_AFTER = 300;
const SAVE_AFTER_PAUSE = 1_500;
const SAVE_AT_LATEST = 10_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** A short name for a content: equal contents have equal names. */
export function digest(content: Content): string {
  const fields = Object.entries(content.fields).filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([content.document, fields]);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${text.length.toString(36)}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}

/** How a text on this computer stands to the server's: the same, written on top of it, or beside it. */
export function reconcile(kept: Kept, server: { version: Version } & Content): 'same' | 'newer' | 'conflict' {
  const theirs = digest(server);
  if (digest(kept) === theirs) return 'same';
  if (kept.base_version === server.version || kept.attempts.includes(theirs)) return 'newer';
  return 'conflict';
}

/** What a draft needs. */
export interface DraftOptions {
  story: string;
  writer: string;
  server: { version: Version } & Content;
  read(): Content;
  save(request: SaveRequest): Promise<SaveAnswer>;
  keep: Keep;
  clock: Clock;
  changed(state: State): void;
  /** A text reached the server. */
  saved?(version: Version, content: Content): void;
}

/** One story under one writer's hands. */
export class Draft {
  state: State;
  private version: Version;
  private savedDigest: string;
  private attempts: string[] = [];
  private pending: { digest: string; id: string } | null = null;
  private setAside: Content | undefined;
  private keepTimer: unknown = null;
  private saveTimer: unknown = null;
  private retryTimer: unknown = null;
  private unsavedSince: number | null = null;
  private retries = 0;
  private inFlight: Promise<void> | null = null;
  private writes: Promise<void> = Promise.resolve();
  private count = 0;

  constructor(private readonly options: DraftOptions) {
    this.version = options.server.version;
    this.savedDigest = digest(options.server);
    this.state = { kind: 'saved', at: options.clock.now(), kept: true };
  }

  /** The revision that the text stands on. */
  get base(): Version {
    return this.version;
  }

  /** Whether there is text that the server does not have. */
  get dirty(): boolean {
    return digest(this.options.read()) !== this.savedDigest;
  }

  /** The text has changed. */
  touched(): void {
    const { clock } = this.options;
    this.keepTimer ??= clock.after(KEEP_AFTER, () => {
      this.keepTimer = null;
      void this.keepNow();
    });
    const { kind } = this.state;
    if (kind === 'conflict' || kind === 'locked' || kind === 'signed_out') return this.show({ ...this.state, kept: false });
    if (kind === 'saved' || kind === 'refused') this.show({ kind: 'changed', kept: false });
    else if (this.state.kept) this.show({ ...this.state, kept: false });
    this.unsavedSince ??= clock.now();
    if (this.retryTimer !== null) return;
    clock.cancel(this.saveTimer);
    const latest = this.unsavedSince + SAVE_AT_LATEST - clock.now();
    this.saveTimer = clock.after(Math.max(0, Math.min(SAVE_AFTER_PAUSE, latest)), () => {
      this.saveTimer = null;
      void this.save();
    });
  }

  /** The page goes away: what has not been kept is kept before this returns. */
  flush(): void {
    if (this.dirty) this.options.keep.putAtOnce(this.kept());
  }

  /** Sends what there is now; resolves when an answer has come. */
  async save(): Promise<void> {
    if (this.inFlight) {
      await this.inFlight;
      if (!this.dirty) return;
    }
    this.inFlight ??= this.attempt().finally(() => {
      this.inFlight = null;
    });
    await this.inFlight;
  }

  /** Tries again: the connection is back, somebody has signed in, the lock was taken over. */
  async wake(): Promise<void> {
    if (!['offline', 'signed_out', 'locked', 'refused'].includes(this.state.kind)) return;
    this.retries = 0;
    this.cancelRetry();
    await this.save();
  }

  /** The conflict is settled: the text now stands on theirs; what was left out is sent along to be stored. */
  async settle(theirs: Theirs, setAside?: Content): Promise<void> {
    this.version = theirs.version;
    this.savedDigest = digest(theirs);
    this.attempts = [];
    this.pending = null;
    this.setAside = setAside;
    this.show({ kind: 'changed', kept: this.state.kept });
    await this.keepNow();
    await this.save();
  }

  /** Another tab has saved, and nothing here has changed: go on from its revision. */
  adopt(version: Version, content: Content): void {
    this.version = version;
    this.savedDigest = digest(content);
    this.attempts = [];
    this.show({ kind: 'saved', at: this.options.clock.now(), kept: true });
  }

  /** A text of this computer is taken up again, with what it knows of its attempts. */
  resume(kept: Kept): void {
    this.attempts = [...kept.attempts];
    this.setAside = kept.set_aside;
    this.touched();
  }

  /** Somebody else has moved the story on before anything was sent. */
  collide(theirs: Theirs): void {
    this.show({ kind: 'conflict', theirs, kept: this.state.kept });
    void this.keepNow();
  }

  /** The server says from the start that somebody else has the story. */
  lock(by: string, since?: number): void {
    this.show(since === undefined ? { kind: 'locked', by, kept: true } : { kind: 'locked', by, since, kept: true });
  }

  /** Ends all timers. */
  close(): void {
    this.flush();
    for (const timer of [this.keepTimer, this.saveTimer, this.retryTimer]) this.options.clock.cancel(timer);
  }

  private kept(): Kept {
    const { story, writer, clock } = this.options;
    const kept: Kept = { story, writer, base_version: this.version, at: clock.now(), attempts: [...this.attempts], ...this.options.read() };
    if (this.setAside) kept.set_aside = this.setAside;
    return kept;
  }

  /** Writes follow one another, so that an older one never ends over a newer. */
  private keepNow(): Promise<void> {
    const { keep, story, writer } = this.options;
    this.writes = this.writes.then(async () => {
      const kept = this.kept();
      const content = digest(kept);
      try {
        if (content === this.savedDigest && this.state.kind === 'saved') await keep.remove(story, writer);
        else await keep.put(kept);
      } catch {
        return;
      }
      if (!this.state.kept && digest(this.options.read()) === content) this.show({ ...this.state, kept: true });
    });
    return this.writes;
  }

  private async attempt(): Promise<void> {
    const { clock } = this.options;
    clock.cancel(this.saveTimer);
    this.saveTimer = null;
    this.cancelRetry();
    if (this.state.kind === 'conflict') return;
    const content = this.options.read();
    const now = digest(content);
    if (now === this.savedDigest && !this.setAside && this.attempts.length === 0) return this.isSaved();
    if (this.pending?.digest !== now) {
      this.count += 1;
      this.pending = { digest: now, id: `${this.options.writer}.${this.count}` };
      if (!this.attempts.includes(now)) this.attempts = [...this.attempts.slice(-49), now];
    }
    this.unsavedSince = null;
    this.show({ kind: 'saving', kept: this.state.kept });
    await this.keepNow();
    const request: SaveRequest = { base_version: this.version, save_id: this.pending.id, ...content };
    const aside = this.setAside;
    if (aside) request.set_aside = aside;
    let answer: SaveAnswer;
    try {
      answer = await this.options.save(request);
    } catch {
      answer = { kind: 'offline' };
    }
    await this.answered(answer, content, now, aside);
  }

  private async answered(answer: SaveAnswer, content: Content, sent: string, aside: Content | undefined): Promise<void> {
    const { kept } = this.state;
    switch (answer.kind) {
      case 'saved':
        return this.accepted(answer.version, content, sent, aside);
      case 'conflict': {
        const theirs = digest(answer);
        if (theirs === sent) return this.accepted(answer.version, content, sent, aside);
        // Our own earlier text: it had arrived, only the answer had not.
        if (this.attempts.includes(theirs) && this.version !== answer.version) {
          this.version = answer.version;
          this.savedDigest = theirs;
          this.pending = null;
          return this.attempt();
        }
        const { kind: _, ...others } = answer;
        return this.show({ kind: 'conflict', theirs: others, kept });
      }
      case 'locked':
        return this.show({ ...answer, kept });
      case 'signed_out':
        return this.show({ kind: 'signed_out', kept });
      case 'refused':
        return this.show({ kind: 'refused', reason: answer.reason, kept });
      default:
        this.show({ kind: 'offline', kept });
        return this.retryLater();
    }
  }

  private async accepted(version: Version, content: Content, sent: string, aside: Content | undefined): Promise<void> {
    this.version = version;
    this.savedDigest = sent;
    this.attempts = [];
    this.pending = null;
    if (this.setAside === aside) this.setAside = undefined;
    this.retries = 0;
    this.options.saved?.(version, content);
    if (this.dirty) {
      this.show({ kind: 'changed', kept: this.state.kept });
      await this.keepNow();
      this.touched();
    } else {
      this.isSaved();
    }
  }

  private isSaved(): void {
    this.unsavedSince = null;
    this.show({ kind: 'saved', at: this.options.clock.now(), kept: true });
    void this.keepNow();
  }

  private retryLater(): void {
    const { clock } = this.options;
    const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.retries);
    this.retries += 1;
    this.cancelRetry();
    this.retryTimer = clock.after(wait * (0.75 + clock.chance() / 2), () => {
      this.retryTimer = null;
      void this.save();
    });
  }

  private cancelRetry(): void {
    this.options.clock.cancel(this.retryTimer);
    this.retryTimer = null;
  }

  private show(state: State): void {
    this.state = state;
    this.options.changed(state);
  }
}
