//! Tabs of this browser with the same story know of each other. Deliberately absent: other computers; their writers meet
//! at the server.

import type { Clock, Content, Version } from './draft.ts';

type Message =
  | { kind: 'hello' | 'here' | 'gone'; writer: string }
  | { kind: 'saved'; writer: string; version: Version; content: Content };

/** What carries messages between tabs; a BroadcastChannel in the browser. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

const BEAT = 4_000;
const FORGOTTEN_AFTER = 10_000;

/** The tabs of one story, seen from one of them. */
export class Tabs {
  private readonly seen = new Map<string, number>();
  private timer: unknown = null;

  constructor(
    private readonly channel: Channel,
    private readonly writer: string,
    private readonly clock: Clock,
    private readonly events: { others(count: number): void; saved(version: Version, content: Content): void },
  ) {
    channel.onmessage = (event) => this.hear(event.data as Message);
    channel.postMessage({ kind: 'hello', writer });
    this.beat();
  }

  /** Writers of the other tabs. */
  others(): string[] {
    return [...this.seen.keys()];
  }

  /** Tells the others what has been saved here. */
  saved(version: Version, content: Content): void {
    this.channel.postMessage({ kind: 'saved', writer: this.writer, version, content });
  }

  /** Says goodbye. */
  close(): void {
    this.clock.cancel(this.timer);
    this.channel.postMessage({ kind: 'gone', writer: this.writer });
    this.channel.close();
  }

  private beat(): void {
    this.timer = this.clock.after(BEAT, () => {
      this.channel.postMessage({ kind: 'here', writer: this.writer });
      const before = this.seen.size;
      for (const [writer, at] of this.seen) if (this.clock.now() - at > FORGOTTEN_AFTER) this.seen.delete(writer);
      if (this.seen.size !== before) this.events.others(this.seen.size);
      this.beat();
    });
  }

  private hear(message: Message): void {
    if (!message || message.writer === this.writer) return;
    const before = this.seen.size;
    if (message.kind === 'gone') this.seen.delete(message.writer);
    else this.seen.set(message.writer, this.clock.now());
    if (message.kind === 'hello') this.channel.postMessage({ kind: 'here', writer: this.writer });
    if (this.seen.size !== before) this.events.others(this.seen.size);
    if (message.kind === 'saved') this.events.saved(message.version, message.content);
  }
}
