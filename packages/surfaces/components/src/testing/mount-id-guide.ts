import type { PackTexts } from '@newcomer/engines/pack';
import type { CityIdPack } from '@newcomer/municipal-id';
import '../id-guide/define.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import { ageBands } from '../id-guide/id-answers.js';
import type { IdGuide } from '../id-guide/id-guide.js';
import { findAll } from './mount.js';
import { mountPack } from './mount-pack.js';

const FOLDER = '/examples/city-site/packs/municipal-id';
const read = async (name: string): Promise<unknown> => (await fetch(`${FOLDER}/${name}.json`)).json();

/** The demo city's card, as if somebody had read it at the office lately. */
export async function demoCard(status: CityIdPack['status'] = 'in-force'): Promise<CityIdPack> {
  const pack = (await read('port-lantern')) as CityIdPack;
  const texts = await Promise.all(
    ['en', 'es', 'ar', 'fr', 'uk'].map(async (lang) => [lang, (await read(`port-lantern.${lang}`)) as PackTexts] as const),
  );
  return { ...pack, status, texts: Object.fromEntries(texts) };
}

/** The control with a name, and a value where several have it. */
export function control(guide: Element, name: string, label?: string): HTMLInputElement {
  const all = findAll(guide, `input[name="${name}"]`) as HTMLInputElement[];
  const found = all.find((input) => label === undefined || input.closest('label')!.textContent.includes(label));
  if (!found)
    throw new Error(
      `no control ${name} ${label ?? ''}; there are ${findAll(guide, 'input')
        .map((input) => input.getAttribute('name'))
        .join()}`,
    );
  return found;
}

/** Where a test wants a guide to be. */
interface IdGuideState {
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** First year of the band of age that is chosen. */
  readonly age?: number | undefined;
  /** Ids of the papers that are marked; "bill:good" answers its question too. */
  readonly papers?: readonly string[] | undefined;
  /** What the pack is worth; default in force. */
  readonly status?: CityIdPack['status'] | undefined;
}

interface IdGuideOptions {
  readonly lang?: string | undefined;
  readonly pack?: unknown;
}

/** The guide in one of its states. */
export async function mountIdGuide(example: IdGuideState = {}, { lang = 'en', pack }: IdGuideOptions = {}): Promise<IdGuide> {
  const card = await demoCard(example.status);
  const guide = await mountPack<IdGuide>('newcomer-id-guide', {
    pack: pack ?? card,
    attributes: { today: EXAMPLE_DAY, lang, ...example.attributes },
  });
  if (example.age !== undefined) findAll(guide, 'input[name=age]')[ageBands(card.values).indexOf(example.age)]!.click();
  for (const paper of example.papers ?? []) {
    const [id = '', state] = paper.split(':');
    control(guide, id).click();
    await guide.updateComplete;
    if (state === 'good') findAll(guide, `input[name="day-${id}"]`)[0]?.click();
  }
  await guide.updateComplete;
  return guide;
}
