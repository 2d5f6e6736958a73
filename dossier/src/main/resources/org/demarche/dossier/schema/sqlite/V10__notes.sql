-- What analysts note beside the record; the log holds every change.
CREATE TABLE note (
    id       TEXT PRIMARY KEY,               -- hashes who wrote it, when, and on what
    kind     TEXT NOT NULL,                  -- story, finding, demarche, actor
    document TEXT NOT NULL,                  -- of a demarche the story of its opening move; empty for an actor
    subject  TEXT NOT NULL,                  -- a finding, of a demarche its opening move, an actor; empty for a story
    text     TEXT NOT NULL,
    made     TEXT NOT NULL,                  -- ISO date and time, UTC
    who      TEXT NOT NULL,
    changed  TEXT,
    changer  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_on ON note (kind, document, subject);

-- The lines of findings as they were read or decided, where an analyst has since said that a name in them is another.
CREATE TABLE as_read (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    finding  TEXT NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, finding)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_act ON log (act);
CREATE INDEX log_undoes ON log (undoes) WHERE undoes IS NOT NULL;

-- Stances and offices are decided on too, the least certain first.
CREATE INDEX position_confidence ON position (coalesce(json_extract(json, '$.confidence'), 0.5));
CREATE INDEX role_confidence ON role (coalesce(json_extract(json, '$.confidence'), 0.5));
