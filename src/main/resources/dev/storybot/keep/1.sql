CREATE TABLE channel_rule (
  server TEXT NOT NULL, channel TEXT NOT NULL, rule TEXT NOT NULL,
  PRIMARY KEY (server, channel)
) WITHOUT ROWID;

CREATE TABLE thread_rule (
  server TEXT NOT NULL PRIMARY KEY, in_threads INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE chosen_story (
  conversation TEXT NOT NULL PRIMARY KEY, story TEXT NOT NULL, day TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE unanswered (
  story TEXT NOT NULL, language TEXT NOT NULL, question TEXT NOT NULL,
  times INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
  PRIMARY KEY (story, language, question)
) WITHOUT ROWID;

CREATE TABLE rating (
  story TEXT NOT NULL, language TEXT NOT NULL, question TEXT NOT NULL,
  helpful INTEGER NOT NULL, unhelpful INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
  PRIMARY KEY (story, language, question)
) WITHOUT ROWID;

CREATE TABLE installation (
  id TEXT NOT NULL PRIMARY KEY, sealed BLOB NOT NULL
) WITHOUT ROWID;
