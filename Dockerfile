# The image of Storybot, and its tests, on a machine that has Docker and nothing else:
#
#   docker build --tag storybot .           the image
#   docker build --target test .            compiles everything, runs all tests and checks
#
# The base images are the newest of a line that is kept; name one by its digest to have the very same again:
#   --build-arg BASE_IMAGE=debian:bookworm-slim@sha256:...
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25
ARG BASE_IMAGE=debian:bookworm-slim

FROM ${MAVEN_IMAGE} AS sources
ENV LANG=C.UTF-8
WORKDIR /storybot
COPY . .

FROM sources AS test
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn --batch-mode --no-transfer-progress verify

FROM sources AS build
# The program, its libraries, and what they are: the bill of materials and the licences.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn --batch-mode --no-transfer-progress -Pquick,supply package \
    && mvn --batch-mode --no-transfer-progress dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=/opt/rehearsal/lib \
    && sh src/docker/assemble target /opt/storybot \
    && cp target/storybot.jar /opt/rehearsal/lib/ \
    && javac -proc:none -implicit:class -sourcepath src/test/java:src/bench/java -classpath '/opt/rehearsal/lib/*' \
         -d /opt/rehearsal/classes src/bench/java/dev/storybot/Rehearsal.java
RUN sh src/docker/link /opt/runtime

# A Japanese-English dictionary, by which a question finds passages in the other language. It is data under its own
# licence (EDRDG, CC BY-SA 3.0), which goes with it; packed it weighs 6 MB instead of 19.
FROM ${BASE_IMAGE} AS dictionary
RUN apt-get update \
    && apt-get install --yes --no-install-recommends edict \
    && gzip --best --stdout /usr/share/edict/edict > /edict.gz

FROM ${BASE_IMAGE} AS program
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Storybot" \
      org.opencontainers.image.description="Answers questions about a news story on Discord and Slack, with receipts" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN groupadd --gid 10001 storybot \
    && useradd --uid 10001 --gid storybot --no-create-home --home-dir /var/lib/storybot --shell /usr/sbin/nologin storybot \
    && install --directory --owner=storybot --group=storybot --mode=0750 /var/lib/storybot
COPY --from=build /opt/runtime /opt/java
COPY --from=build /opt/storybot /opt/storybot
COPY index-data /opt/storybot/index-data
COPY --from=dictionary /edict.gz /usr/share/edict/edict.gz
COPY --from=dictionary /usr/share/doc/edict/copyright /usr/share/doc/edict/copyright
# UTF-8: in another locale Java would lose Japanese file names and arguments.
ENV LANG=C.UTF-8 \
    PATH=/opt/storybot/bin:$PATH \
    STORYBOT_DATA=/opt/storybot/index-data \
    STORYBOT_DICTIONARY=/usr/share/edict/edict.gz \
    STORYBOT_KEEP=/var/lib/storybot
WORKDIR /var/lib/storybot

FROM program AS image
# Last, and on the very files that will run: a cache of classes that is older than the jar would bring the old classes back
# without a word (JDK-8377932). So the build is asked for, with and without the cache, and must be the one that was built.
# The cache is made from a run on both platforms, which are on the loopback address for it. The index is built before; a
# volume that is new begins with it.
RUN --mount=type=bind,from=build,source=/opt/rehearsal,target=/opt/rehearsal \
    bash /opt/storybot/bin/train
USER 10001:10001
VOLUME /var/lib/storybot
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/opt/storybot/bin/health"]
ENTRYPOINT ["/opt/storybot/bin/storybot"]
