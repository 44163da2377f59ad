import type { Answer, Criterion } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import type { PackModel } from '../../pack-element/pack-model.js';
import { html } from './lent.js';

/** What the framework names as a sign that an answer is true, to tick where it was seen. */
export function indicatorList(
  model: PackModel,
  { indicators = [] }: Criterion,
  answer: Answer | undefined,
  give: (seen: readonly string[]) => void,
): readonly TemplateResult[] {
  const seen = answer?.seen ?? [];
  return indicators.map(
    ({ id, title }) =>
      html`<label class="choice"
        ><input
          type="checkbox"
          .checked=${seen.includes(id)}
          @change=${() => give(seen.includes(id) ? seen.filter((each) => each !== id) : [...seen, id])}
        />
        <span>${model.run(title)}</span></label
      >`,
  );
}
