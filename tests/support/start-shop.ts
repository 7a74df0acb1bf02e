/** Started by `npm test`: a shop that the site and browser tests share. */
import { runCommand } from '#commands/children.ts';
import { startShop } from './shop.ts';

await runCommand(async (children) => {
  const { shop } = await startShop({ out: '.cache/test-site' }, children);
  console.log(`TEST_SHOP ${JSON.stringify(shop)}`);
});
