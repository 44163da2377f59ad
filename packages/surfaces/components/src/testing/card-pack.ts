import type { MythFactCard, MythFactPack } from '@newcomer/belonging/myth-fact';
import type { PackTexts } from '@newcomer/engines/pack';
import '../myth-card/define.js';
import '../myth-card/more-define.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { MythCard } from '../myth-card/myth-card.js';
import { button, find } from './mount.js';
import { mountPack } from './mount-pack.js';

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

/** Where a test wants cards to be. */
interface CardState {
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly lang?: string | undefined;
  /** Words on buttons that a person presses, in English. */
  readonly press?: readonly string[] | undefined;
  /** Cards that are drafts though they were approved. */
  readonly drafts?: 'all' | undefined;
  readonly status?: MythFactPack['status'] | undefined;
}

/** Cards over the demo city's pack, brought to a state the way a person gets there. */
export async function mountCards({
  attributes = {},
  drafts,
  lang = 'en',
  press = [],
  status = 'in-force',
}: CardState = {}): Promise<MythCard> {
  const pack = await cardPack({ status }, (card) => (drafts ? { ...card, status: 'draft', review: undefined } : card));
  const element = await mountPack<MythCard>('newcomer-myth-card', {
    pack,
    attributes: { lang, today: EXAMPLE_DAY, ...attributes },
  });
  if (lang === 'en' && find(element, '[part=card]')) {
    for (const words of press) {
      button(element, words).click();
      await element.updateComplete;
    }
  }
  return element;
}
