-- Stories that were taken out: what is left says that there was one, so that it does not come back with the next intake.
CREATE TABLE forgotten (
    document TEXT PRIMARY KEY,               -- hash of the text
    made     TEXT NOT NULL,                  -- ISO date and time, UTC
    who      TEXT NOT NULL,
    reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Searches that an analyst has saved: each is a feed.
CREATE TABLE saved_search (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    query  TEXT NOT NULL,                    -- the parameters of its page
    made   TEXT NOT NULL,
    who    TEXT NOT NULL
) STRICT;
