import { expect } from '@open-wc/testing';
import { FixtureSource } from '../../testing/fixture-source.js';
import { vcard } from './vcard.js';

describe('vcard', () => {
  it('writes one line per field, escaped, folded and never broken by what a record holds', async () => {
    const detail = (await new FixtureSource().get('bed-1', 'ar'))!;
    const card = vcard({
      ...detail,
      nameOnDoor: { text: 'Evil\r\nTEL:666;x,y\\', lang: 'en', provenance: 'original' },
      organization: { text: 'ة'.repeat(120), lang: 'ar', provenance: 'original' },
    });
    const lines = card.split('\r\n');
    expect(lines[0]).to.equal('BEGIN:VCARD');
    expect(lines[lines.length - 2]).to.equal('END:VCARD');
    for (const line of lines) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(lines).to.include('FN:Evil\\nTEL:666\\;x\\,y\\\\');
    expect(lines.filter((line) => line.startsWith('TEL:'))).to.deep.equal(['TEL:+13055550101']);
    expect(card.replace(/\r\n /g, '')).to.contain(`ORG:${'ة'.repeat(120)}`);
    expect(card.replace(/\r\n/g, '')).not.to.match(/[\r\n]/);
  });
});
