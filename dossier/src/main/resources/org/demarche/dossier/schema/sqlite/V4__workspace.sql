-- What the workspace asks of a dossier of many stories: who takes part in what, and the words of moves.

-- A party of a finding, and its side: BY (whose act, word or stance it is) or TO (at whom it is directed).
CREATE TABLE party (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,                  -- statement, event, move, position
    finding  TEXT NOT NULL,
    side     TEXT NOT NULL,
    code     TEXT,
    state    TEXT,                           -- the state or body that the code belongs to
    person   TEXT
) STRICT;
CREATE INDEX party_state ON party (state, kind, side);
CREATE INDEX party_person ON party (person, kind, side);
CREATE INDEX party_document ON party (document);

CREATE VIEW actor_field AS
    SELECT document, 'statement' AS kind, id AS finding, 'BY' AS side, json_extract(json, '$.speaker') AS actor
        FROM statement WHERE json_extract(json, '$.speaker') IS NOT NULL
    UNION ALL SELECT s.document, 'statement', s.id, 'TO', a.value FROM statement s, json_each(s.json, '$.addressee') a
    UNION ALL SELECT e.document, 'event', e.id, 'BY', a.value FROM event e, json_each(e.json, '$.source') a
    UNION ALL SELECT e.document, 'event', e.id, 'TO', a.value FROM event e, json_each(e.json, '$.target') a
    UNION ALL SELECT m.document, 'move', m.id, 'BY', a.value FROM move m, json_each(m.json, '$.by') a
    UNION ALL SELECT m.document, 'move', m.id, 'TO', a.value FROM move m, json_each(m.json, '$.to') a
    UNION ALL SELECT document, 'position', id, 'BY', json_extract(json, '$.holder') FROM position
    UNION ALL SELECT p.document, 'position', p.id, 'TO', a.value FROM position p, json_each(p.json, '$.towards') a;

CREATE VIEW party_field AS
    SELECT document, kind, finding, side, json_extract(actor, '$.actor') AS code,
           CASE WHEN substr(json_extract(actor, '$.actor'), 1, 4) IN ('IGO.', 'GRP.', 'NGO.')
                THEN json_extract(actor, '$.actor') ELSE substr(json_extract(actor, '$.actor'), 1, 3) END AS state,
           json_extract(actor, '$.person') AS person
    FROM actor_field
    WHERE json_extract(actor, '$.actor') IS NOT NULL OR json_extract(actor, '$.person') IS NOT NULL;

INSERT INTO party (document, kind, finding, side, code, state, person)
    SELECT document, kind, finding, side, code, state, person FROM party_field;

-- The words of moves, to be searched.
CREATE TABLE move_words (
    number   INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    move     TEXT NOT NULL,
    words    TEXT NOT NULL
) STRICT;
CREATE INDEX move_words_document ON move_words (document, move);
CREATE VIRTUAL TABLE move_text USING fts5 (
    words, content='move_words', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER move_text_insert AFTER INSERT ON move_words BEGIN
    INSERT INTO move_text (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER move_text_delete AFTER DELETE ON move_words BEGIN
    INSERT INTO move_text (move_text, rowid, words) VALUES ('delete', old.number, old.words);
END;
INSERT INTO move_words (document, move, words) SELECT document, id, coalesce(matter || ' … ', '') || trigger FROM move;
