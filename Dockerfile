# Powertrail with its own Neo4j. Build: docker build -t powertrail .   Run: see compose.yaml and docs/operations.md.
# Both stages have the same Node, the same Java and the same path, so that what the first makes fits the second.

FROM node:20.20.2-bookworm-slim AS build
# Debian drops older versions of a package from its mirrors: pinned ones would break the build, not protect it.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates openjdk-17-jre-headless maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/powertrail
# Packages and jars change seldom: each is a layer of its own.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
# Builds the program, and resolves Neo4j by the pinned pom with strict checksums, as the first start does elsewhere.
ENV MAVEN_OPTS="-Dmaven.repo.local=/tmp/maven"
RUN node bootstrap.mjs prepare \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf /tmp/maven neo4j/target/*.jsa

FROM node:20.20.2-bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/* \
 && ln -s /opt/powertrail/scripts/run-built.mjs /usr/local/bin/powertrail \
 && install --directory --owner=node --group=node --mode=0700 /var/lib/powertrail
WORKDIR /opt/powertrail
COPY --from=build /opt/powertrail ./
# The archive of classes belongs to this stage's Java. It halves the time of a start.
RUN powertrail prepare
ENV NODE_ENV=production \
    POWERTRAIL_HOME=/var/lib/powertrail \
    POWERTRAIL_LOG_FORMAT=json
# The user "node" of the base image.
USER 1000:1000
VOLUME /var/lib/powertrail
EXPOSE 4000
# The API stays on the container's own loopback address until POWERTRAIL_HOST says otherwise, as compose.yaml does.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.POWERTRAIL_PORT || 4000}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["powertrail"]
CMD ["serve"]
