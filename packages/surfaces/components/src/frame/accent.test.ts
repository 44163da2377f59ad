import { expect } from '@open-wc/testing';
import { contrast, guardAccent, isDark, parseRgb } from './accent.js';

describe('accent', () => {
  it('makes any of 500 colours readable on our surfaces, and ink readable on it', () => {
    let seed = 7;
    const next = () => (seed = (seed * 16_807) % 2_147_483_647) % 256;
    for (let n = 0; n < 500; n++) {
      const wish = [next(), next(), next()];
      for (const dark of [false, true]) {
        const [accent, ink] = guardAccent(wish, dark);
        for (const paper of dark
          ? [
              [27, 36, 44],
              [17, 23, 29],
            ]
          : [
              [243, 246, 248],
              [255, 255, 255],
            ])
          expect(contrast(accent, paper), wish.join()).to.be.at.least(4.5);
        expect(contrast(accent, ink), wish.join()).to.be.at.least(4.5);
      }
    }
  });

  it('knows black, white and what is neither', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.be.closeTo(21, 0.01);
    expect([isDark([0, 0, 0]), isDark([255, 255, 255])]).to.deep.equal([true, false]);
    expect(parseRgb('rgba(0, 0, 0, 0)')).to.equal(undefined);
    expect(parseRgb('rgb(1, 2, 3)')).to.deep.equal([1, 2, 3]);
  });
});
