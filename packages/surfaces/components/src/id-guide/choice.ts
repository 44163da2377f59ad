import { html, type TemplateResult } from 'lit';

/** One answer of several, or one that can be marked: a native control with its label as a target for a thumb. */
export function choice(
  type: 'radio' | 'checkbox',
  { name, label, checked, chosen }: { name: string; label: unknown; checked: boolean; chosen: (checked: boolean) => void },
): TemplateResult {
  return html`<label class="choice"
    ><input
      type=${type}
      name=${name}
      .checked=${checked}
      @change=${({ target }: Event) => chosen((target as HTMLInputElement).checked)}
    /><span>${label}</span></label
  >`;
}
