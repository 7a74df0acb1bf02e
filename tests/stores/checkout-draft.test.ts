import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DETAILS } from '#domain/address.ts';
import { forgetDraft, saveDraft, savedDraft } from '#stores/checkout-draft.ts';
import { openPage } from './stage.ts';

const MINA = { ...EMPTY_DETAILS, firstName: 'Mina', city: 'Čačak' };

describe('the draft of a checkout', () => {
  it('is kept per channel, and forgotten when it was sent', async () => {
    await openPage();
    saveDraft('rs', MINA);
    expect(savedDraft('rs')).toEqual(MINA);
    expect(savedDraft('eu')).toBeNull();
    forgetDraft('rs');
    expect(savedDraft('rs')).toBeNull();
  });

  it('takes over known fields with plain texts of a sane length, whatever is stored', async () => {
    const page = await openPage();
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        page.browser.session.setItem('manoon:draft:rs', JSON.stringify(content));
        const draft = savedDraft('rs');
        if (draft === null) return;
        expect(Object.keys(draft)).toEqual(Object.keys(EMPTY_DETAILS));
        for (const text of Object.values(draft) as unknown[]) expect(typeof text).toBe('string');
      }),
    );
    page.browser.session.setItem('manoon:draft:rs', JSON.stringify({ city: 'x'.repeat(1_000) }));
    expect(savedDraft('rs')?.city).toHaveLength(256);
    page.browser.session.setItem('manoon:draft:rs', '{');
    expect(savedDraft('rs')).toBeNull();
  });
});
