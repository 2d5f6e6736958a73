-- One story, many appearances: where else it was found, and by whom it was published there. A copy has nearly the same
-- text (another dateline, another footer); it is kept as an appearance of the story that came first.
ALTER TABLE document_label ADD COLUMN publisher TEXT;
ALTER TABLE document_label ADD COLUMN url TEXT;
ALTER TABLE document_label ADD COLUMN published TEXT;
ALTER TABLE document_label ADD COLUMN copy TEXT;    -- hash of its own text, where that is not the story's
CREATE INDEX document_label_copy ON document_label (copy) WHERE copy IS NOT NULL;

-- Finds nearly the same texts: a story has a number, in the order in which stories came, and stands in twenty bands of
-- its MinHash signature; stories that share one are compared (Broder 1997; Leskovec et al., Mining of Massive Datasets).
CREATE TABLE sketch (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE band (
    band   INTEGER NOT NULL,
    sketch INTEGER NOT NULL,
    PRIMARY KEY (band, sketch)
) STRICT, WITHOUT ROWID;

-- What is fetched again and again, or was fetched once.
CREATE TABLE watched (
    url           TEXT PRIMARY KEY,
    kind          TEXT NOT NULL,             -- FEED, PAGE, STORY
    etag          TEXT,
    last_modified TEXT,
    fetched       TEXT,                      -- ISO date and time, UTC: when it was last there
    failures      INTEGER NOT NULL,          -- one after another, up to now
    not_before    TEXT,                      -- ISO date and time, UTC: not to be asked before
    problem       TEXT                       -- why it failed last
) STRICT, WITHOUT ROWID;
