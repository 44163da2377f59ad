import type { MythFactCard, MythFactPack } from '@newcomer/belonging/myth-fact';
import type { PackTexts } from '@newcomer/engines/pack';
import '../myth-card/define.js';
import '../myth-card/more-define.js';
import { EXAMPLE_DAY, type MythCardExample } from '../myth-card/examples.js';
import type { MythCard } from '../myth-card/myth-card.js';
import { button, find } from './mount.js';
import { mountPack, type MountPackOptions } from './mount-pack.js';

const FOLDER = '/examples/city-site/packs/belonging/';
const LANGUAGES = ['en', 'es', 'fr', 'ar', 'el'];

async function json(name: string): Promise<unknown> {
  return (await fetch(`${FOLDER}${name}.json`)).json();
}

let stored: Promise<MythFactPack> | undefined;

/** The demo city's cards as if they were of a real place, each changed as a test wishes. */
export async function cardPack(
  changes: Partial<MythFactPack> = {},
  change: (card: MythFactCard) => MythFactCard = (card) => card,
): Promise<MythFactPack> {
  stored ??= (async () => {
    const texts = await Promise.all(LANGUAGES.map(async (lang) => [lang, (await json(`port-lantern.${lang}`)) as PackTexts] as const));
    return { ...((await json('port-lantern')) as MythFactPack), texts: Object.fromEntries(texts) };
  })();
  // A copy that a test may change.
  const pack = JSON.parse(JSON.stringify(await stored)) as MythFactPack;
  return { ...pack, status: 'in-force', values: { cards: pack.values.cards.map(change) }, ...changes };
}

/** Cards in the state of an example, brought there the way a person gets there. */
export async function mountCards(
  { attributes = {}, drafts, lang = 'en', press = [], status = 'in-force' }: Omit<MythCardExample, 'id' | 'title'> = {},
  around: Pick<MountPackOptions, 'width' | 'background'> = {},
): Promise<MythCard> {
  const pack = await cardPack({ status }, (card) => (drafts ? { ...card, status: 'draft', review: undefined } : card));
  const element = await mountPack<MythCard>('newcomer-myth-card', {
    pack,
    attributes: { lang, today: EXAMPLE_DAY, ...attributes },
    ...around,
  });
  if (lang === 'en' && find(element, '[part=card]')) {
    for (const words of press) {
      button(element, words).click();
      await element.updateComplete;
    }
  }
  return element;
}
