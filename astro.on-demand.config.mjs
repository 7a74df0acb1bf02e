// What the shop answers anew at each request, as a bundle of its own for the web server (docs/decisions/0013).
import node from '@astrojs/node';
import { readdirSync } from 'node:fs';
import { defineConfig, logHandlers } from 'astro/config';
import shop from './astro.config.mjs';

/** The endpoints below src/pages/api, and no page: nothing is prerendered, so no Saleor is needed to compile it. */
const endpointsAlone = () => ({
  name: 'endpoints-alone',
  hooks: {
    'astro:config:setup': ({ config, injectRoute }) => {
      const folder = new URL('src/pages/api/', config.root);
      for (const file of readdirSync(folder, { recursive: true }))
        if (file.endsWith('.ts'))
          injectRoute({
            pattern: `/api/${file.replaceAll('\\', '/').replace(/(?:\/?index)?\.ts$/, '')}`,
            entrypoint: new URL(file, folder),
            prerender: false,
          });
    },
  },
});

const { protocol, hostname, port } = new URL(shop.site);

export default defineConfig({
  site: shop.site,
  // Where no pages are: routes come from the integration alone.
  srcDir: './src/pages/api',
  publicDir: './none',
  cacheDir: './.cache/astro-on-demand',
  trailingSlash: 'ignore',
  adapter: node({ mode: 'middleware', bodySizeLimit: 1_048_576 }),
  integrations: [endpointsAlone()],
  session: false,
  logger: logHandlers.json(),
  env: shop.env,
  security: {
    // What the proxy says about the shopper's request counts when it is about this shop.
    allowedDomains: [{ protocol: protocol.slice(0, -1), hostname, ...(port && { port }) }],
  },
  vite: {
    // The web server has no packages.
    ssr: { noExternal: true },
  },
});
