import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { LitElement } from 'lit';
class ZzProbe extends LitElement { static override properties = { a: {} }; declare a: string; override render() { return html`<p>Hi ${this.a}</p>`; } }
customElements.define('zz-probe', ZzProbe);
describe('probe', () => { it('renders', async () => { await executeServerCommand('window-size', { width: 600, height: 600 }); const el = await fixture<ZzProbe>(html`<zz-probe .a=${'x'}></zz-probe>`); await expect(el).to.be.accessible(); expect(el.shadowRoot!.textContent).to.contain('Hi x'); }); });
