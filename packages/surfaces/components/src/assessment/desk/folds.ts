import type { TemplateResult } from 'lit';
import type { DeskHost } from './desk-host.js';
import { html, nothing } from './lent.js';

/** Which sections are unfolded. What is folded is not drawn: a framework may have a thousand criteria. */
export class Folds {
  private readonly _open = new Set<string>();

  unfold(name: string): void {
    this._open.add(name);
  }

  draw(host: DeskHost, name: string, summary: unknown, content: () => unknown): TemplateResult {
    const toggle = (event: Event) => {
      const { open } = event.target as HTMLDetailsElement;
      if (open === this._open.has(name)) return;
      if (open) this._open.add(name);
      else this._open.delete(name);
      host.update();
    };
    const open = this._open.has(name);
    return html`<details id=${name} ?open=${open} @toggle=${toggle}>
      <summary>${summary}</summary>
      ${open ? content() : nothing}
    </details>`;
  }
}
