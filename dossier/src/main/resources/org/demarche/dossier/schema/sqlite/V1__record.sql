-- The record: stories and what was read from them. Spans are code points of document.text, as [[start,end],...].
-- Every finding keeps its whole line of `demarche read --format jsonl` in the column json.

CREATE TABLE document (
    id            TEXT PRIMARY KEY,          -- hash of the text
    label         TEXT NOT NULL,             -- JSON Lines id, path or URL, as first given
    publisher     TEXT,
    title         TEXT,
    url           TEXT,
    published     TEXT,                      -- ISO date
    place         TEXT,                      -- city of the dateline
    byline        TEXT,
    version       TEXT NOT NULL,             -- ORIGINAL, CORRECTED, WITHDRAWN
    superseded_by TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    text          TEXT NOT NULL,
    reader        TEXT NOT NULL,             -- version of the reader that read it
    problems      TEXT NOT NULL              -- what stayed open, a line each
) STRICT;
CREATE INDEX document_published ON document (published);
CREATE INDEX document_url ON document (url);

CREATE TABLE document_label (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    label    TEXT NOT NULL,
    PRIMARY KEY (document, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    id       TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    actor    TEXT,
    person   TEXT,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_actor ON mention (actor);
CREATE INDEX mention_person ON mention (person);

CREATE TABLE time (
    id       TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    value    TEXT NOT NULL,
    operator TEXT NOT NULL,
    earliest TEXT,
    latest   TEXT,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    rowid          INTEGER PRIMARY KEY,
    id             TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start          INTEGER NOT NULL,
    form           TEXT NOT NULL,
    act            TEXT NOT NULL,
    polarity       TEXT NOT NULL,
    speaker        TEXT,
    speaker_person TEXT,
    speaker_text   TEXT,
    cue            TEXT NOT NULL,
    content        TEXT NOT NULL,
    chain          TEXT NOT NULL,            -- outer claimants, outermost first
    confidence     REAL NOT NULL,
    json           TEXT NOT NULL,
    UNIQUE (document, id)
) STRICT;
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_person ON statement (speaker_person);

CREATE TABLE event (
    id         TEXT NOT NULL,
    document   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start      INTEGER NOT NULL,
    event      TEXT NOT NULL,
    mode       TEXT,
    cameo      TEXT,
    trigger    TEXT NOT NULL,
    source     TEXT NOT NULL,
    target     TEXT NOT NULL,
    polarity   TEXT NOT NULL,
    modality   TEXT NOT NULL,
    chain      TEXT NOT NULL,                -- the claimants; empty where the narrator tells it
    confidence REAL NOT NULL,
    json       TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_event ON event (event);

CREATE TABLE move (
    id         TEXT NOT NULL,
    document   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start      INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    trigger    TEXT NOT NULL,
    by_actor   TEXT NOT NULL,
    to_actor   TEXT NOT NULL,
    matter     TEXT,
    due        TEXT,
    chain      TEXT NOT NULL,
    confidence REAL NOT NULL,
    json       TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX move_kind ON move (kind);

CREATE TABLE position (
    id         TEXT NOT NULL,
    document   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start      INTEGER NOT NULL,
    holder     TEXT NOT NULL,
    towards    TEXT NOT NULL,
    stance     TEXT NOT NULL,
    matter     TEXT,
    text       TEXT NOT NULL,
    chain      TEXT NOT NULL,
    json       TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    id         TEXT NOT NULL,
    document   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start      INTEGER NOT NULL,
    person     TEXT NOT NULL,
    office     TEXT,
    actor      TEXT,
    lead       INTEGER NOT NULL,
    text       TEXT NOT NULL,
    json       TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE failure (
    label  TEXT PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE document_text USING fts5 (
    title, text, content='document', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER document_text_insert AFTER INSERT ON document BEGIN
    INSERT INTO document_text (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER document_text_delete AFTER DELETE ON document BEGIN
    INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
END;

CREATE VIRTUAL TABLE statement_text USING fts5 (
    speaker_text, content, content='statement', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_text_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_text (rowid, speaker_text, content) VALUES (new.rowid, new.speaker_text, new.content);
END;
CREATE TRIGGER statement_text_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_text (statement_text, rowid, speaker_text, content)
    VALUES ('delete', old.rowid, old.speaker_text, old.content);
END;
