-- What findings are about. Words are found by their stems (Porter's): "guarantee" finds "guarantees".
CREATE TABLE matter (
    number   INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,                  -- move, position, role
    finding  TEXT NOT NULL,
    words    TEXT NOT NULL,                  -- as the story has them
    terms    TEXT NOT NULL                   -- its head terms, parted by spaces
) STRICT;
CREATE INDEX matter_document ON matter (document);
CREATE INDEX matter_terms ON matter (terms);
CREATE VIRTUAL TABLE matter_text USING fts5 (
    words, terms, content='matter', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER matter_insert AFTER INSERT ON matter BEGIN
    INSERT INTO matter_text (rowid, words, terms) VALUES (new.number, new.words, new.terms);
END;
CREATE TRIGGER matter_delete AFTER DELETE ON matter BEGIN
    INSERT INTO matter_text (matter_text, rowid, words, terms) VALUES ('delete', old.number, old.words, old.terms);
END;

CREATE VIEW matter_field AS
    SELECT document, kind, finding, json_extract(matter, '$.text') AS words,
           (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(matter, '$.terms')) AS terms
    FROM (SELECT document, 'move' AS kind, id AS finding, json_extract(json, '$.matter') AS matter FROM move
          UNION ALL SELECT document, 'position', id, json_extract(json, '$.matter') FROM position
          UNION ALL SELECT document, 'role', id, json_extract(json, '$.matter') FROM role)
    WHERE matter IS NOT NULL;

INSERT INTO matter (document, kind, finding, words, terms)
    SELECT document, kind, finding, words, terms FROM matter_field;

CREATE INDEX IF NOT EXISTS evidence_move ON evidence (document, move);
