# The same build as `npm run build`, served by the same server as `npm run preview`.
#   docker build --build-arg SALEOR_API_URL=https://api.manoonoils.com/graphql/ \
#                --build-arg SALEOR_CHANNEL=rs --build-arg SITE_URL=https://manoonoils.com .
FROM node:24-bookworm-slim AS build
WORKDIR /shop
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG SALEOR_API_URL
ARG SALEOR_CHANNEL
ARG SALEOR_CHANNEL_ABROAD
ARG SITE_URL
ARG SALEOR_TIMEOUT
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /shop
ENV NODE_ENV=production PORT=4321
COPY --from=build /shop/package.json ./
COPY --from=build /shop/dist ./dist
# The server needs Node alone: no packages.
COPY --from=build /shop/src/server ./src/server
COPY --from=build /shop/src/domain ./src/domain
COPY --from=build /shop/src/commands/preview.ts /shop/src/commands/children.ts /shop/src/commands/env.ts /shop/src/commands/ports.ts /shop/src/commands/serve.ts ./src/commands/
USER node
EXPOSE 4321
CMD ["node", "src/commands/preview.ts"]
