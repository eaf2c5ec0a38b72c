//! The drawer of this computer: drafts in IndexedDB, and a last word in localStorage while a page goes away, because only
//! that is done when the call returns. Deliberately absent: when to keep; see draft.ts.

import type { Keep, Kept } from './draft.ts';

const DATABASE = 'courant-editor';
const STORE = 'drafts';
const LAST = 'courant-editor:last:';

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Drafts in the browser's own storage. */
export class BrowserKeep implements Keep {
  private opened: Promise<IDBDatabase> | null = null;

  private database(): Promise<IDBDatabase> {
    this.opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE, { keyPath: ['story', 'writer'] }).createIndex('story', 'story');
      };
      request.onsuccess = () => {
        request.result.onclose = () => {
          this.opened = null;
        };
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    }).catch((error) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  async put(kept: Kept): Promise<void> {
    const database = await this.database();
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    transaction.objectStore(STORE).put(kept);
    await done;
    this.forgetLast(kept.story, kept.writer);
  }

  putAtOnce(kept: Kept): void {
    try {
      localStorage.setItem(LAST + JSON.stringify([kept.story, kept.writer]), JSON.stringify(kept));
    } catch {
      // Full or forbidden: what is in the database is at most a third of a second older.
    }
    void this.put(kept).catch(() => undefined);
  }

  async remove(story: string, writer: string): Promise<void> {
    this.forgetLast(story, writer);
    const database = await this.database();
    await asked(database.transaction(STORE, 'readwrite').objectStore(STORE).delete([story, writer]));
  }

  async list(story: string): Promise<Kept[]> {
    const found = new Map<string, Kept>();
    const add = (kept: Kept): void => {
      const known = found.get(kept.writer);
      if (!known || known.at < kept.at) found.set(kept.writer, kept);
    };
    try {
      const database = await this.database();
      const kept = await asked(database.transaction(STORE).objectStore(STORE).index('story').getAll(story));
      (kept as Kept[]).forEach(add);
    } catch {
      // Without a database there is still the last word.
    }
    try {
      for (let at = 0; at < localStorage.length; at += 1) {
        const key = localStorage.key(at);
        if (!key?.startsWith(LAST)) continue;
        const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
        if (kept?.story === story) add(kept);
      }
    } catch {
      // Forbidden or unreadable: nothing to add.
    }
    return [...found.values()].sort((a, b) => b.at - a.at);
  }

  private forgetLast(story: string, writer: string): void {
    try {
      localStorage.removeItem(LAST + JSON.stringify([story, writer]));
    } catch {
      // Forbidden: then nothing was written there either.
    }
  }
}
