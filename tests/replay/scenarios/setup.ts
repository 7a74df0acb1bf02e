import type { Arrangement, World } from '../scenario.ts';

/** Those of Saleor's own demo shop, beside which all this was recorded. */
async function makeDemoChannels({ asStaff }: World): Promise<void> {
  for (const [name, slug, currencyCode, defaultCountry] of [
    ['Channel-USD', 'default-channel', 'USD', 'US'],
    ['Channel-PLN', 'channel-pln', 'PLN', 'PL'],
  ])
    await asStaff(
      'mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { errors { message } } }',
      { input: { name, slug, currencyCode, defaultCountry, isActive: true } },
    );
}

export const setup: Arrangement = {
  async start(world) {
    const { state } = world.sandbox;
    // Celery's beat stood still while this was recorded: what it does is done by hand, where it was.
    state.jobs.stop();
    state.switches.set('promotion-lag', true);
    await makeDemoChannels(world);
    await world.asStaff(
      'mutation { shopSettingsUpdate(input: { enableAccountConfirmationByEmail: false, fulfillmentAllowUnpaid: false }) { errors { message } } }',
    );
  },
};
