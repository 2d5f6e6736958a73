-- What analysts decide. The log is append-only: each entry holds the state before and after, and a hash that also covers
-- the entry before it, so that a change or a gap shows. What holds now is derived from it.

CREATE TABLE log (
    number   INTEGER PRIMARY KEY,
    made     TEXT NOT NULL,                  -- ISO date and time, UTC
    who      TEXT NOT NULL,
    act      TEXT NOT NULL,                  -- ACCEPT, REJECT, EDIT, UNDO, NOTE, SAME, FORGET, ...
    document TEXT NOT NULL,                  -- id of the story; empty where none is meant
    subject  TEXT NOT NULL,                  -- id of the finding, or what else it is about
    before   TEXT,
    after    TEXT,
    undoes   INTEGER,                        -- number of the entry that it takes back
    hash     TEXT NOT NULL
) STRICT;
CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_stays_whole BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- The decision that holds on a finding. A cache of the log, kept for the queue.
CREATE TABLE review (
    document TEXT NOT NULL,
    finding  TEXT NOT NULL,
    verdict  TEXT NOT NULL,                  -- ACCEPT, REJECT, EDIT; SKIP, which is not logged
    entry    INTEGER,                        -- number of the log's entry
    orphan   INTEGER NOT NULL DEFAULT 0,     -- whether the reader that read last does not find it
    PRIMARY KEY (document, finding)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_confidence ON statement (confidence);
CREATE INDEX event_confidence ON event (confidence);
CREATE INDEX move_confidence ON move (confidence);
