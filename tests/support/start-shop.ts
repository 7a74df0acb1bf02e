/** Started by `npm test`: a shop that the site and browser tests share. */
import { runCommand } from '#commands/children.ts';
import { startShop } from './shop.ts';

await runCommand(async (children) => {
  const folders = { out: '.cache/test-site', cutover: '.cache/test-cutover-site' };
  const { shop } = await startShop(folders, children);
  console.log(`TEST_SHOP ${JSON.stringify(shop)}`);
});
