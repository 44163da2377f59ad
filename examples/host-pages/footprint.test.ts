import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { hostPages, markup, scriptsOf } from './host-page.mjs';

/** A page as cities have them: with styles of its own on everything that our elements draw too. */
const CITY = `<style>
  html { overflow-y: scroll; font-size: 62.5%; --city-color: teal }
  body { font: 1.6rem/1.4 Georgia, serif; color: #222; background: #fafafa; margin: 1rem auto; max-width: 60rem; counter-reset: step }
  a { color: var(--city-color) } ul { list-style: square } .card { border: 3px dotted; padding: 7px } .base, .hint, .exit, .row { margin: 5px }
  button, input, select { font: inherit; border: 2px solid #777; border-radius: 3px } dialog { border: 0 } svg { fill: purple }
  /* Ours lie apart, so that the place of what stands here is not a matter of how long they are. */
  #ours { position: absolute; inset-block-start: 3000px; inset-inline: 0 }
</style>`;
const BODY = `<header><h1>Town of Example</h1><nav><ul><li><a href="#a">Start</a></li><li><a href="#b" class="card">Offices</a></li></ul></nav></header>
<main><h2 id="a">News</h2><p class="hint">A <b>text</b> with <i>words</i>, a <bdi>name</bdi>, <q>a quotation</q> and <small>small print</small>.</p>
<div class="base"><div class="row"><span class="card">One</span><span>Two</span></div></div>
<table><thead><tr><th>Day</th><th>Hours</th></tr></thead><tbody><tr><td>Monday</td><td>9–5</td></tr></tbody></table>
<form class="exit"><fieldset><legend>Ask</legend><label for="q">Search</label><input id="q" type="search" value="x"><select id="found"><option>1</option></select>
<input type="checkbox" checked><input type="radio"><textarea>…</textarea><button type="button">Send</button></fieldset></form>
<details open><summary>More</summary><p>Text</p></details><dl><dt>Term</dt><dd>Meaning</dd></dl><ol><li>Step</li></ol><hr><blockquote>Said</blockquote>
<svg width="20" height="20"><path class="i" d="M0 0h20v20z"/></svg><dialog id="blank">Closed</dialog><pre>code</pre><progress value=".5"></progress><h3 id="b">Address</h3></main>
<footer><address>1 Main Street</address><iframe title="Map" width="100" height="50"></iframe></footer>`;

/** Runs in the page: looks at all that is the host's, brings the elements in, and looks again. */
async function footprint(body: string, scripts: string) {
  type Probes = Map<string, unknown>;
  const nodes = [document.documentElement, ...document.querySelectorAll('head *, body, body *')].filter(
    (node) => node.localName !== 'script',
  );
  /** Every property of the host's nodes, the names on the window and the properties of all that can be inherited from. */
  const look = (): Probes => {
    const probes: Probes = new Map();
    for (const [n, node] of nodes.entries()) {
      const about = `${n} ${node.localName}`;
      const { left, top, width, height } = node.getBoundingClientRect();
      // The page is as long as what stands in it.
      probes.set(`${about} box`, [left, top, width, /^(?:html|body)$/.test(node.localName) ? 0 : height].join());
      const style = getComputedStyle(node);
      for (const pseudo of ['', '::before', '::marker']) {
        const own = pseudo ? getComputedStyle(node, pseudo) : style;
        probes.set(
          `${about}${pseudo} style`,
          [...own]
            .filter((name) => !/^(?:html|body)$/.test(node.localName) || !/height|block-size|origin/.test(name))
            .map((name) => `${name}: ${own.getPropertyValue(name)}`)
            .join('; '),
        );
      }
      probes.set(`${about} attributes`, [...node.attributes].map(({ name, value }) => `${name}=${value}`).join());
      probes.set(`${about} keys`, Reflect.ownKeys(node).map(String).join());
      probes.set(`${about} root`, String(node.shadowRoot));
    }
    const all = [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertySymbols(window)];
    // Numbered frames, and what a browser itself puts there once somebody has asked for it.
    probes.set('window', new Set(all.map(String)));
    for (const key of all) {
      const given = Object.getOwnPropertyDescriptor(window, key)?.value as unknown;
      const owner = given as { prototype?: unknown } | undefined;
      if ((typeof owner !== 'function' && typeof owner !== 'object') || !owner || !/^[A-Z]/.test(String(key))) continue;
      for (const [which, target] of [
        ['', owner],
        ['.prototype', owner.prototype],
      ] as const) {
        if (!target || (typeof target !== 'object' && typeof target !== 'function')) continue;
        const descriptors = Object.getOwnPropertyDescriptors(target) as Record<PropertyKey, PropertyDescriptor>;
        probes.set(
          `${String(key)}${which}`,
          new Map(
            Reflect.ownKeys(descriptors).map((name) => {
              const { value, get, set } = descriptors[name]!;
              return [name, [value, get, set]] as const;
            }),
          ),
        );
      }
    }
    probes.set('sheets of the page', document.styleSheets.length);
    probes.set('adopted sheets', document.adoptedStyleSheets.length);
    probes.set('fonts', document.fonts.size);
    probes.set('head', document.head.querySelectorAll(':not(script)').length);
    probes.set('body', [...document.body.children].filter(({ localName, id }) => localName !== 'script' && id !== 'ours').length);
    probes.set('title', document.title);
    probes.set('cookies', document.cookie);
    probes.set('kept', JSON.stringify({ ...localStorage, ...sessionStorage }));
    probes.set('history', history.length + JSON.stringify(history.state) + location.href);
    probes.set('focus', document.activeElement?.localName);
    probes.set('selection', String(getSelection()));
    probes.set('scroll', [scrollX, scrollY].join());
    return probes;
  };
  // A browser may make a list anew for whoever asks, with the same in it.
  const isSame = (one: unknown, other: unknown) => Object.is(one, other) || (Array.isArray(one) && String(one) === String(other));
  const differences = (before: Probes, after: Probes): string[] => {
    const found: string[] = [];
    for (const [name, was] of before) {
      const is = after.get(name);
      if (was instanceof Map && is instanceof Map) {
        const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => {
          const [one, other] = [was.get(key), is.get(key)] as unknown[][];
          return !one || !other || one.some((part, n) => !isSame(part, other[n]));
        });
        if (changed.length) found.push(`${name}: ${changed.map(String).join()}`);
      } else if (!(was instanceof Set) && was !== is) found.push(`${name}: ${String(was)} became ${String(is)}`);
    }
    return found;
  };
  look(); // What a browser makes when it is first asked for is there from now on.
  const before = look();
  const ours = document.body.appendChild(document.createElement('div'));
  ours.id = 'ours';
  ours.innerHTML = body;
  for (const tag of [...new DOMParser().parseFromString(scripts, 'text/html').querySelectorAll('script')]) {
    const script = document.createElement('script');
    for (const { name, value } of tag.attributes) script.setAttribute(name, value);
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(script.src));
    });
    document.head.append(script);
    await loaded;
  }
  const blank: string[] = [];
  for (const element of ours.children) {
    element.scrollIntoView();
    const drawn = () =>
      element.shadowRoot?.querySelector('.base')?.getBoundingClientRect().height && !element.shadowRoot.querySelector('slot:not([name])');
    for (const last = performance.now() + 20_000; !drawn() && performance.now() < last;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (!drawn()) blank.push(element.localName);
  }
  scrollTo(0, 0);
  const after = look();
  const names = [...(after.get('window') as Set<string>)].filter((name) => !(before.get('window') as Set<string>).has(name));
  return { blank, count: before.size, changed: differences(before, after), names };
}

describe('what our elements leave on the page of a city', () => {
  const host = hostPages();

  inEachEngine((engine, name) => {
    it('is one name, known to nobody by chance; no style, box, attribute or prototype of the host changes', async () => {
      const { site } = host;
      const page = site.page({ head: CITY, body: BODY });
      const { blank, count, changed, names } = await engine.visit(
        page,
        footprint,
        site.elements.map((element) => markup(element)).join(''),
        `${site.scripts(scriptsOf(site.elements))}<script type="module" src="/states.js?again"></script>`,
      );
      figure('The page of the city', `probes of the host before and after, ${name}`, count);
      figure('The page of the city', `probes that changed, ${name}`, changed.length, '', 0);
      figure('The page of the city', `names on window, ${name}`, names.length, '', 1);
      assert.deepEqual(blank, []);
      assert.ok(count >= 200, `${count} probes`);
      assert.deepEqual(changed, []);
      assert.deepEqual(
        names.filter((each) => each !== 'Symbol(newcomer)'),
        [],
      );
    });
  });
});
