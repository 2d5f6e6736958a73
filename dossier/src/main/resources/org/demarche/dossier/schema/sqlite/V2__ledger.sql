-- The ledger, folded. A cache: it can be dropped and made again from the moves. It holds which move is a step of which
-- demarche, and why; what became of a demarche is derived from its steps when asked, so it cannot disagree with them.

CREATE TABLE ledger_state (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    moves  INTEGER NOT NULL,                 -- raised by every change to what the ledger is folded from
    folded INTEGER NOT NULL,                 -- what it stood at when the ledger was folded last
    reader TEXT NOT NULL                     -- version of the reader that folded it
) STRICT;
INSERT INTO ledger_state VALUES (1, 1, 0, '');

CREATE TABLE demarche (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL,                   -- hashes the opening act
    openers TEXT NOT NULL,                   -- codes parted by spaces
    opened  TEXT,                            -- ISO date of the opening act
    told    TEXT                             -- from which day on its opening had been told
) STRICT;
CREATE INDEX demarche_id ON demarche (id);
CREATE INDEX demarche_opened ON demarche (opened);

CREATE TABLE demarche_party (
    party  TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES demarche (number) ON DELETE CASCADE,
    PRIMARY KEY (party, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    number INTEGER NOT NULL REFERENCES demarche (number) ON DELETE CASCADE,
    act    INTEGER NOT NULL,                 -- in the order in which they were found
    id     TEXT NOT NULL,
    PRIMARY KEY (number, act)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_id ON step (id);

CREATE TABLE evidence (
    number   INTEGER NOT NULL REFERENCES demarche (number) ON DELETE CASCADE,
    act      INTEGER NOT NULL,
    told     INTEGER NOT NULL,               -- in the order of telling
    document TEXT NOT NULL,
    move     TEXT NOT NULL,
    link     TEXT NOT NULL,                  -- why it was taken for a step of this demarche
    PRIMARY KEY (number, act, told)
) STRICT, WITHOUT ROWID;

-- Links that an analyst has set. Nothing of it is ever deleted: what was undone says when.
CREATE TABLE correction (
    id              INTEGER PRIMARY KEY,
    batch           INTEGER NOT NULL,        -- what was corrected, and is undone, together
    document        TEXT NOT NULL,
    move            TEXT NOT NULL,
    was             TEXT,                    -- id of the demarche it was a step of
    target_document TEXT,                    -- a step of the demarche it belongs to; both null: to none
    target_move     TEXT,
    made            TEXT NOT NULL,           -- ISO date and time, UTC
    undone          TEXT
) STRICT;

CREATE TRIGGER move_added AFTER INSERT ON move BEGIN UPDATE ledger_state SET moves = moves + 1; END;
CREATE TRIGGER move_changed AFTER UPDATE ON move BEGIN UPDATE ledger_state SET moves = moves + 1; END;
CREATE TRIGGER move_gone AFTER DELETE ON move BEGIN UPDATE ledger_state SET moves = moves + 1; END;
CREATE TRIGGER document_changed AFTER UPDATE OF label, publisher, published, version, superseded_by ON document BEGIN
    UPDATE ledger_state SET moves = moves + 1;
END;
CREATE TRIGGER document_gone AFTER DELETE ON document BEGIN UPDATE ledger_state SET moves = moves + 1; END;
CREATE TRIGGER correction_made AFTER INSERT ON correction BEGIN UPDATE ledger_state SET moves = moves + 1; END;
CREATE TRIGGER correction_undone AFTER UPDATE ON correction BEGIN UPDATE ledger_state SET moves = moves + 1; END;
CREATE TRIGGER correction_gone AFTER DELETE ON correction BEGIN UPDATE ledger_state SET moves = moves + 1; END;
