# Two images. One publisher per shop reads Saleor and makes releases in /data; as many web servers as wanted serve them
# from the same volume. Neither holds settings or secrets: README, "In containers".
#   docker build --target publisher -t manoon-publisher --build-arg COMMIT=$(git rev-parse HEAD) .
#   docker build --target web -t manoon-web .
FROM node:24-bookworm-slim AS publisher
WORKDIR /shop
RUN mkdir /data && chown node:node /shop /data
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY --chown=node:node astro.config.mjs astro.on-demand.config.mjs tsconfig.json ./
COPY --chown=node:node public ./public
COPY --chown=node:node src ./src
ARG COMMIT=
ENV NODE_ENV=production DATA_DIR=/data PUBLISHER_PORT=4322 COMMIT=$COMMIT
VOLUME /data
EXPOSE 4322
CMD ["node", "src/publisher/main.ts"]

FROM node:24-bookworm-slim AS web
WORKDIR /shop
RUN mkdir /data && chown node:node /data
# The server needs Node alone: no packages.
COPY package.json ./
COPY src/server ./src/server
COPY src/publisher/http.ts src/publisher/connections.ts src/publisher/log.ts src/publisher/metrics.ts ./src/publisher/
COPY src/publisher/request-target.ts src/publisher/security-headers.ts ./src/publisher/
COPY src/publisher/door/hand-on.ts ./src/publisher/door/
COPY src/publisher/release ./src/publisher/release
USER node
ENV NODE_ENV=production DATA_DIR=/data PORT=4321
VOLUME /data
EXPOSE 4321
HEALTHCHECK --interval=10s CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/healthz`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
CMD ["node", "src/server/main.ts"]
