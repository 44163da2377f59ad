import type { PackTexts } from '@newcomer/engines/pack';
import type { CityIdPack } from '@newcomer/municipal-id';
import '../id-guide/define.js';
import { EXAMPLE_DAY, type IdGuideExample } from '../id-guide/examples.js';
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

export interface IdGuideOptions {
  readonly lang?: string | undefined;
  readonly width?: string | undefined;
  readonly background?: string | undefined;
  readonly pack?: unknown;
}

/** The guide in one of its states. */
export async function mountIdGuide(
  example: Partial<IdGuideExample> = {},
  { lang = 'en', width, background, pack }: IdGuideOptions = {},
): Promise<IdGuide> {
  const card = await demoCard(example.status);
  const guide = await mountPack<IdGuide>('newcomer-id-guide', {
    pack: pack ?? card,
    attributes: { today: EXAMPLE_DAY, lang, ...example.attributes },
    width,
    background,
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
