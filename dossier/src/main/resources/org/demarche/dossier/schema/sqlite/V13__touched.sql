-- Which stories have changed what the ledger is folded from, and when: so that what they touch is folded again, not all.
CREATE TABLE ledger_change (
    document TEXT PRIMARY KEY,
    at       INTEGER NOT NULL                -- what ledger_state.moves stood at after its last change
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_change_at ON ledger_change (at);

DROP TRIGGER move_added;
DROP TRIGGER move_changed;
DROP TRIGGER move_gone;
DROP TRIGGER document_changed;
DROP TRIGGER document_gone;
CREATE TRIGGER move_added AFTER INSERT ON move BEGIN
    UPDATE ledger_state SET moves = moves + 1;
    INSERT INTO ledger_change SELECT new.document, moves FROM ledger_state WHERE one = 1
        ON CONFLICT (document) DO UPDATE SET at = excluded.at;
END;
CREATE TRIGGER move_changed AFTER UPDATE ON move BEGIN
    UPDATE ledger_state SET moves = moves + 1;
    INSERT INTO ledger_change SELECT new.document, moves FROM ledger_state WHERE one = 1
        ON CONFLICT (document) DO UPDATE SET at = excluded.at;
END;
CREATE TRIGGER move_gone AFTER DELETE ON move BEGIN
    UPDATE ledger_state SET moves = moves + 1;
    INSERT INTO ledger_change SELECT old.document, moves FROM ledger_state WHERE one = 1
        ON CONFLICT (document) DO UPDATE SET at = excluded.at;
END;
CREATE TRIGGER document_changed AFTER UPDATE OF label, publisher, published, version, superseded_by ON document BEGIN
    UPDATE ledger_state SET moves = moves + 1;
    INSERT INTO ledger_change SELECT new.id, moves FROM ledger_state WHERE one = 1
        ON CONFLICT (document) DO UPDATE SET at = excluded.at;
END;
CREATE TRIGGER document_gone AFTER DELETE ON document BEGIN
    UPDATE ledger_state SET moves = moves + 1;
    INSERT INTO ledger_change SELECT old.id, moves FROM ledger_state WHERE one = 1
        ON CONFLICT (document) DO UPDATE SET at = excluded.at;
END;

-- Who deals with whom in a finding, with the day of its story: an actor's or a pair's page reads only what it shows.
CREATE TABLE dealing (
    document  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL,
    finding   TEXT NOT NULL,
    one       TEXT NOT NULL,                 -- the state or body whose act it is
    other     TEXT NOT NULL                  -- at which it is directed
) STRICT;
CREATE INDEX dealing_document ON dealing (document);
CREATE INDEX dealing_one ON dealing (one, other, kind);
CREATE INDEX dealing_other ON dealing (other, one);
CREATE VIEW dealing_field AS
    SELECT DISTINCT p.document, p.kind, p.finding, p.state AS one, q.state AS other
    FROM party p JOIN party q ON q.document = p.document AND q.kind = p.kind AND q.finding = p.finding AND q.side = 'TO'
    WHERE p.side = 'BY' AND p.state IS NOT NULL AND q.state IS NOT NULL;

ALTER TABLE party ADD COLUMN published TEXT;     -- day of the story
UPDATE party SET published = (SELECT d.published FROM document d WHERE d.id = party.document);
DROP INDEX party_state;
DROP INDEX party_person;
DROP INDEX party_document;
CREATE INDEX party_document ON party (document, finding, side, state);
CREATE INDEX party_state ON party (state, kind, side, published, document);
CREATE INDEX party_person ON party (person, kind, side, published, document);
CREATE INDEX party_of ON party (state, side, person);
CREATE INDEX role_actor ON role (actor);
CREATE INDEX role_person ON role (person);
INSERT INTO dealing (document, kind, finding, one, other) SELECT document, kind, finding, one, other FROM dealing_field;

-- How often each state or body takes part.
CREATE TABLE party_count (
    state    TEXT PRIMARY KEY,
    findings INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO party_count SELECT state, count(*) FROM party WHERE state IS NOT NULL GROUP BY state;
CREATE TRIGGER party_added AFTER INSERT ON party WHEN new.state IS NOT NULL BEGIN
    INSERT INTO party_count VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET findings = findings + 1;
END;
CREATE TRIGGER party_gone AFTER DELETE ON party WHEN old.state IS NOT NULL BEGIN
    UPDATE party_count SET findings = findings - 1 WHERE state = old.state;
END;
