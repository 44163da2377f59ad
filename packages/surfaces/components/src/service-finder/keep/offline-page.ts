import type { FinderModel } from '../finder-model.js';

/** The copies that the worker keeps (`newcomer-worker.js` of a kit). */
const CACHE = 'newcomer-offline';

/** What a kit says of its ways without internet: `offline.json`. */
export interface OfflineOffer {
  /** Address of the worker file, where the city has put one; it serves pages of its own folder and of those below. */
  readonly worker?: string | undefined;
  /** What it takes of the phone's memory, in bytes; less comes over the network, where it is compressed. */
  readonly bytes?: number | undefined;
  /** Where the files to take along are listed, `{lang}` standing for one of the languages. */
  readonly take?: { readonly path: string; readonly languages: readonly string[] } | undefined;
}

/** A file that opens from the phone's own files: its address, what it weighs, and its topic where there are several. */
export interface TakeFile {
  readonly path: string;
  readonly bytes: number;
  readonly topic?: string | undefined;
}

/** A copy of this page on this device: made when the person asks for it, and removed when they ask for that. */
export class OfflinePage {
  offer: OfflineOffer | undefined;
  /** `absent`: this page cannot be kept. */
  state: 'absent' | 'offered' | 'busy' | 'kept' | 'failed' = 'absent';
  private readonly _files = new Map<string, readonly TakeFile[]>();
  private _looked = false;

  constructor(
    private readonly _model: Pick<FinderModel, 'host' | 'absolute'>,
    private readonly _changed: () => void,
  ) {}

  /** Where `offline.json` lies; undefined where the page names none. */
  get address(): string | undefined {
    const named = this._model.host.getAttribute('offline');
    return named ? this._model.absolute(named) : undefined;
  }

  /** Learns what this host gives a reader of a language; asked when somebody wants to know. */
  async look(lang: string): Promise<void> {
    const { address } = this;
    if (!address) return;
    try {
      if (!this._looked) {
        this._looked = true;
        this.offer = (await read(address)) as OfflineOffer;
      }
      // The browser may have thrown a copy away since, and another page may have removed it.
      if (this._worker && this.state !== 'busy')
        this.state = (await this._registration()) && (await caches.has(CACHE)) ? 'kept' : 'offered';
      const { take } = this.offer ?? {};
      if (take?.languages.includes(lang) && !this._files.has(lang)) {
        this._files.set(lang, []);
        const list = new URL(take.path.replace('{lang}', lang), address).href;
        const files = (await read(list)) as readonly TakeFile[];
        this._files.set(
          lang,
          files.map((file) => ({ ...file, path: new URL(file.path, list).href })),
        );
      }
    } catch {
      this._looked = false;
      this._files.delete(lang);
    }
    this._changed();
  }

  filesIn(lang: string): readonly TakeFile[] {
    return this._files.get(lang) ?? [];
  }

  async keep(): Promise<void> {
    this._set('busy');
    try {
      const worker = this._worker!;
      await navigator.serviceWorker.register(trusted(worker));
      const { active } = await navigator.serviceWorker.ready;
      const files = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith(`${location.origin}/`));
      this._set((await ask(active!, { page: location.href.split('#')[0], files })) ? 'kept' : 'failed');
    } catch {
      this._set('failed');
    }
  }

  async drop(): Promise<void> {
    this._set('busy');
    try {
      await caches.delete(CACHE);
      await (await this._registration())?.unregister();
      this._set('offered');
    } catch {
      this._set('failed');
    }
  }

  /** The worker's address, where one is named that may serve this very page. */
  private get _worker(): string | undefined {
    if (!this.offer?.worker || !('serviceWorker' in navigator) || !('caches' in globalThis)) return undefined;
    const url = new URL(this.offer.worker, this.address);
    return url.origin === location.origin && location.pathname.startsWith(new URL('.', url).pathname) ? url.href : undefined;
  }

  private _registration(): Promise<ServiceWorkerRegistration | undefined> {
    return navigator.serviceWorker.getRegistration(this._worker);
  }

  private _set(state: OfflinePage['state']): void {
    this.state = state;
    this._changed();
  }
}

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** Asks the worker to keep a page; true when all of it is there. */
function ask(worker: ServiceWorker, what: Readonly<Record<string, unknown>>): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(what, [port2]);
  });
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

/** Under a policy of trusted types the address of a worker must be made by one; this one lets no other address through. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy };
  };
  const policy = () => {
    try {
      return trustedTypes?.createPolicy('newcomer', { createScriptURL: (given) => (given === url ? given : '') });
    } catch {
      return undefined;
    }
  };
  return policy()?.createScriptURL(url) ?? url;
}
