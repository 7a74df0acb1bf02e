// Images that messengers show beside links: they are files of the shop, so that no storage is needed to show them.
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteShareImage, siteShareImages } from '#catalogue/site.ts';

export const getStaticPaths = (async () =>
  (await siteShareImages()).map((address) => ({
    params: { name: /([^/]+)\.jpg$/.exec(address)![1] },
    props: { address },
    cacheKey: address,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ address: string }> = async ({ props }) =>
  new Response(new Uint8Array(await siteShareImage(props.address)), {
    headers: { 'Content-Type': 'image/jpeg' },
  });
