import node from '@astrojs/node';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, envField } from 'astro/config';
import { MEDIA_SETTINGS } from './src/media/settings.ts';

// The publisher compiles the same pages a second time, into a bundle that renders one page from its view.
const isWarm = process.env.SHOP_BUILD === 'warm';

/** An adapter without a server: the bundle's entry is the publisher's own. */
const warmRenderer = () => ({
  name: 'warm-renderer',
  hooks: {
    'astro:route:setup': ({ route }) => {
      route.prerender = false;
    },
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'warm-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./src/publisher/render/entry.ts', import.meta.url),
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: {
          hybridOutput: 'stable',
          staticOutput: 'stable',
          serverOutput: 'stable',
          envGetSecret: 'stable',
          sharpImageService: 'stable',
        },
      });
    },
  },
});

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  // Kept apart from dist: `npm run build` puts a finished build in dist's place in one rename.
  outDir: './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  adapter: isWarm ? warmRenderer() : node({ mode: 'middleware' }),
  integrations: [react()],
  build: {
    // One request shows a page: HTML and CSS together fit the first round trip (14 KB).
    inlineStylesheets: 'always',
  },
  devToolbar: { enabled: false },
  prefetch: false,
  experimental: { incrementalBuild: true },
  env: {
    schema: {
      SALEOR_API_URL: envField.string({ context: 'server', access: 'public', url: true }),
      // As browsers reach it, when SALEOR_API_URL is an inner address.
      SALEOR_PUBLIC_API_URL: envField.string({
        context: 'server',
        access: 'public',
        url: true,
        optional: true,
      }),
      SALEOR_CHANNEL: envField.string({ context: 'server', access: 'public' }),
      SALEOR_CHANNEL_ABROAD: envField.string({
        context: 'server',
        access: 'public',
        optional: true,
      }),
      // Seconds for one answer.
      SALEOR_TIMEOUT: envField.number({ context: 'server', access: 'public', default: 20, gt: 0 }),
      // Checked in src/media/settings.ts, which all processes share. What leads into the storage is secret, so that it is
      // read when it is needed and stands in nothing that is built.
      ...Object.fromEntries(
        MEDIA_SETTINGS.map((name) => [
          name,
          envField.string({
            context: 'server',
            access: name.startsWith('MEDIA_S3_') ? 'secret' : 'public',
            optional: true,
          }),
        ]),
      ),
    },
  },
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
});
