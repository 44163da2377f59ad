import type { Localize, Values } from '../../localize/localize.js';
import type { Message } from '../../localize/message.js';
import { english } from '../more-words.js';

/** The words of the second file: in the reader's language once they are there, in English, and marked as such, until then. */
export class DeskWords {
  lang = 'en';
  private _messages: readonly Message[] = english;
  private _wanted = 'en';

  /** @param came - Called when words of another language have come. */
  constructor(
    private readonly _localize: Localize,
    private readonly _came: () => void,
  ) {}

  /** Follows the language of the first file. */
  follow(): void {
    const { lang } = this._localize;
    if (lang === this._wanted) return;
    this._wanted = lang;
    void this._read(lang);
  }

  term(key: number, values?: Values, count?: number): string {
    return this._localize.format(this._messages[key], values, count);
  }

  private async _read(lang: string): Promise<void> {
    // Without its words the sections stay in the language that they have.
    const messages = lang === 'en' ? english : await this._localize.read(lang, 1).catch(() => undefined);
    if (!messages || this._wanted !== lang) return;
    this._messages = messages as readonly Message[];
    this.lang = lang;
    this._came();
  }
}
