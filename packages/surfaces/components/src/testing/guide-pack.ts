import type { PackStatus, PackTexts } from '@newcomer/engines/pack';
import type { Answers } from '@newcomer/engines/rules';
import type { LicensePack } from '@newcomer/livelihoods/business-license';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { LicensingGuide } from '../licensing-guide/licensing-guide.js';
import '../licensing-guide/define.js';
import '../licensing-guide/more-define.js';
import { mountPack } from './mount-pack.js';
import { find, findAll, until } from './mount.js';

const FOLDER = '/examples/city-site/packs/business-license/';
const LANGUAGES = ['en', 'es', 'fr', 'ar'];

async function json(name: string): Promise<unknown> {
  return (await fetch(`${FOLDER}${name}.json`)).json();
}

let stored: Promise<LicensePack> | undefined;

/** The demo city's pack as if it were in force and read lately, or with other things changed. */
export async function guidePack(change: Partial<LicensePack> = {}): Promise<LicensePack> {
  stored ??= (async () => {
    const texts = await Promise.all(LANGUAGES.map(async (lang) => [lang, (await json(`port-lantern.${lang}`)) as PackTexts] as const));
    return { ...((await json('port-lantern')) as LicensePack), texts: Object.fromEntries(texts) };
  })();
  // A copy that a test may change.
  return { ...(JSON.parse(JSON.stringify(await stored)) as LicensePack), status: 'in-force', ...change };
}

/** Where a test wants a guide to be. */
interface GuideState {
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly lang?: string | undefined;
  readonly answers?: Answers | undefined;
  /** Steps that are ticked. */
  readonly done?: readonly string[] | undefined;
  /** Steps whose details are open. */
  readonly open?: readonly string[] | undefined;
  /** What the pack is worth; default in force. */
  readonly status?: PackStatus | undefined;
  /** Day on which the pack was read; default lately. */
  readonly read?: string | undefined;
}

/** A guide over the demo city's pack, brought to a state the way a person gets there. */
export async function mountGuide({
  status = 'in-force',
  read,
  lang = 'en',
  attributes = {},
  answers = {},
  done = [],
  open = [],
}: GuideState = {}): Promise<LicensingGuide> {
  const pack = await guidePack({ status });
  const guide = await mountPack<LicensingGuide>('newcomer-licensing-guide', {
    pack: read === undefined ? pack : { ...pack, source: { ...pack.source, read } },
    attributes: { lang, today: EXAMPLE_DAY, ...attributes },
  });
  for (const [id, value] of Object.entries(answers)) await answer(guide, id, value);
  for (const step of done) find(guide, `[aria-describedby="s-${step}"]`)!.click();
  for (const step of open) find(guide, `[data-step="${step}"] summary`)!.click();
  await guide.updateComplete;
  return guide;
}

/** Answers one question by its own field. */
export async function answer(guide: LicensingGuide, id: string, value: Answers[string]): Promise<void> {
  if (typeof value === 'number' || value === undefined) {
    await type(guide, id, String(value ?? ''));
    return;
  }
  const radio = `input[name="${id}"][value="${String(value)}"]`;
  await until(() => find(guide, radio), `no answer ${String(value)} to ${id}`);
  find(guide, radio)!.click();
  await guide.updateComplete;
}

/** Types into the field of a number. */
export async function type(guide: LicensingGuide, id: string, text: string): Promise<void> {
  await until(() => find(guide, `#n-${id}`), `no field for ${id}`);
  const field = find(guide, `#n-${id}`, HTMLInputElement)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await guide.updateComplete;
}

/** Ids of the steps on screen, in their order. */
export function steps(guide: LicensingGuide): (string | undefined)[] {
  return findAll(guide, '[data-step]').map(({ dataset }) => dataset.step);
}
