import type { Pack } from '@newcomer/engines/pack';
import type { nothing, TemplateResult } from 'lit';
import { PackElement } from './pack-element.js';
import { packFooter } from './pack-footer.js';
import { standingNotes } from './standing-notes.js';

/** The base of an element whose pack holds rules: it says what they are worth before anything that follows from them. */
export abstract class RulesElement<P extends Pack = Pack> extends PackElement<P> {
  protected override notes(): TemplateResult | typeof nothing {
    return standingNotes(this.model);
  }

  protected override foot(): TemplateResult | typeof nothing {
    return packFooter(this.model);
  }
}
