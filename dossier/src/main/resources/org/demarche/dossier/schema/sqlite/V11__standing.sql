-- How each demarche stood, and from which day to which: so that the ledger can be asked for a status or a flag, as of
-- any day, without deriving all demarches. Part of the folded ledger: written with its demarche, and derived like it.
CREATE TABLE standing (
    view   TEXT NOT NULL,                    -- told: as told by a day; happened: by the day of the acts
    what   TEXT NOT NULL,                    -- a status or a flag
    opened TEXT NOT NULL,                    -- of the demarche; empty where it has no day
    number INTEGER NOT NULL REFERENCES demarche (number) ON DELETE CASCADE,
    party  TEXT NOT NULL,                    -- the addressee
    since  TEXT NOT NULL,                    -- ISO date: as of this day and later ones
    until  TEXT NOT NULL,                    -- ISO date: as of days before this one
    PRIMARY KEY (view, what, opened, number, party, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_number ON standing (number);

-- In the order of the ledger's pages.
CREATE INDEX demarche_order ON demarche (opened, id, number, told);
DROP INDEX demarche_opened;
CREATE INDEX demarche_party_number ON demarche_party (number);
-- Whoever looks at the dossier first folds it again, and fills this.
UPDATE ledger_state SET moves = moves + 1;
