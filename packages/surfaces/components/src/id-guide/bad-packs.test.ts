import { expect } from '@open-wc/testing';
import type { CityIdPack } from '@newcomer/municipal-id';
import { itSurvivesBadPacks } from '../testing/bad-packs.js';
import { findAll } from '../testing/mount.js';
import { control, demoCard } from '../testing/mount-id-guide.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { IdGuide } from './id-guide.js';

itSurvivesBadPacks<IdGuide>({
  tag: 'newcomer-id-guide',
  attributes: { today: EXAMPLE_DAY },
  good: () => demoCard(),
  wrong: {
    'no list of documents': ['elements/unexpected-pack', (pack) => Object.assign((pack as CityIdPack).values, { documents: 'many' })],
  },
  key: 'introduction',
  async fill(guide) {
    findAll(guide, 'input[name=age]')[3]!.click();
    control(guide, 'passport').click();
    await guide.updateComplete;
    return () => {
      expect((findAll(guide, 'input[name=age]')[3] as HTMLInputElement).checked).to.equal(true);
      expect(control(guide, 'passport').checked).to.equal(true);
    };
  },
});
