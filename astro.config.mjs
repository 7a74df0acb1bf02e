import node from '@astrojs/node';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, envField } from 'astro/config';

const warm = process.env.RENDERER === '1';
const renderer = () => ({
  name: 'renderer',
  hooks: {
    'astro:route:setup': ({ route }) => { console.log(route.component); route.prerender = false; },
    'astro:config:done': ({ setAdapter }) => setAdapter({
      name: 'renderer', entrypointResolution: 'auto', serverEntrypoint: new URL('./src/publisher/render/entry.ts', import.meta.url),
      adapterFeatures: { buildOutput: 'server' }, supportedAstroFeatures: { hybridOutput: 'stable', staticOutput: 'stable', serverOutput: 'stable', envGetSecret: 'stable', sharpImageService: 'stable'},
    }),
  },
});
export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  // Kept apart from dist: `npm run build` puts a finished build in dist's place in one rename.
  outDir: './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  ...(warm ? { integrations: [react()], adapter: renderer() } : { adapter: node({ mode: 'middleware' }), integrations: [react()] }),
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
      SALEOR_CHANNEL: envField.string({ context: 'server', access: 'public' }),
      SALEOR_CHANNEL_ABROAD: envField.string({
        context: 'server',
        access: 'public',
        optional: true,
      }),
      // Seconds for one answer.
      SALEOR_TIMEOUT: envField.number({ context: 'server', access: 'public', default: 20, gt: 0 }),
    },
  },
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
});
