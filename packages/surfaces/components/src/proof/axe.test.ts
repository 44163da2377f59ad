import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import type { LitElement } from 'lit';
import { mountExample } from '../testing/mount-example.js';
import { forEveryExample } from './every-example.js';
import { figure } from './figure.js';

declare const axe: { run(element: Element, options: RunOptions): Promise<AxeResults>; getRules(): { ruleId: string }[] };

/** What stands around each example, one after the other. */
const SURROUNDINGS = {
  light: { background: '#fff', width: 'auto' },
  dark: { background: '#11171d', width: 'auto' },
  'forced colours': { background: 'Canvas', width: 'auto' },
  '320 pixels, dark': { background: '#11171d', width: '320px' },
};

/** All rules there are, none off; and of them those that colours and widths can change the answer of. */
const ALL = axe.getRules().map(({ ruleId }) => ruleId);
const SEEN = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
const only = (rules: readonly string[]): RunOptions => ({ runOnly: { type: 'rule', values: [...rules] }, resultTypes: ['violations'] });

/** Colours follow the page when something is drawn, the finder's a frame later. */
async function repainted(element: LitElement): Promise<void> {
  element.requestUpdate();
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('axe finds no fault, with no rule off', () => {
  const counted = { runs: 0, aaa: 0 };
  after(async () => {
    await executeServerCommand('forced-colors', { active: false });
    await figure('axe: states looked at, each example in both directions, light, dark, in forced colours and at 320 pixels', counted.runs);
    await figure('axe: places that level AAA alone asks to be otherwise', counted.aaa);
  });

  forEveryExample((name, element, example) => {
    for (const lang of new Set([example.lang ?? 'en', 'ar'])) {
      it(`${name}, in ${lang}`, async function () {
        this.timeout(60_000);
        const mounted = (await mountExample(element, example, { lang })) as LitElement;
        const found: string[] = [];
        for (const [around, style] of Object.entries(SURROUNDINGS)) {
          const forced = around === 'forced colours';
          const colored = await executeServerCommand('forced-colors', { active: forced });
          if (forced && !colored) continue;
          expect(matchMedia('(forced-colors: active)').matches).to.equal(forced);
          Object.assign(mounted.parentElement!.style, style);
          await repainted(mounted);
          const { violations } = await axe.run(mounted, only(around === 'light' ? ALL : SEEN));
          counted.runs++;
          for (const { id, tags, nodes } of violations) {
            if (tags.includes('wcag2aaa')) counted.aaa += nodes.length;
            else found.push(...nodes.map(({ html, failureSummary }) => `${around}: ${id} ${html} ${failureSummary ?? ''}`));
          }
        }
        expect(found).to.deep.equal([]);
      });
    }
  });
});
