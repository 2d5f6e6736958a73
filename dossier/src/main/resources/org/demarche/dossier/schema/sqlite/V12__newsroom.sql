-- Who may not log in for the time being; their decisions and their name stay.
ALTER TABLE user ADD COLUMN disabled TEXT;       -- ISO date and time, UTC

-- In which order stories came in: a number is never given twice.
CREATE TABLE arrival (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE
) STRICT;
INSERT INTO arrival (document) SELECT id FROM document ORDER BY rowid;
CREATE TRIGGER document_arrives AFTER INSERT ON document BEGIN
    INSERT OR IGNORE INTO arrival (document) VALUES (new.id);
END;

-- Up to which story somebody has seen what a saved search finds; for nobody in particular: when it was saved.
CREATE TABLE search_seen (
    search  INTEGER NOT NULL REFERENCES saved_search (number) ON DELETE CASCADE,
    who     TEXT NOT NULL,
    arrival INTEGER NOT NULL,
    PRIMARY KEY (search, who)
) STRICT, WITHOUT ROWID;
INSERT INTO search_seen SELECT number, '', (SELECT coalesce(max(number), 0) FROM arrival) FROM saved_search;
CREATE TRIGGER search_saved AFTER INSERT ON saved_search BEGIN
    INSERT INTO search_seen VALUES (new.number, '', (SELECT coalesce(max(number), 0) FROM arrival));
END;
