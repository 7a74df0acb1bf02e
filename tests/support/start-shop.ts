/** Started by `npm test`: a shop that the site and browser tests share. */
import { startShop } from './shop.ts';

const { shop, close } = await startShop({ out: '.cache/test-site' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}
console.log(`TEST_SHOP ${JSON.stringify(shop)}`);
