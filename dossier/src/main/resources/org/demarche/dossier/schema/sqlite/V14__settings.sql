-- What holds for a whole dossier: texts = 'none' where only spans and hashes are kept, and no words of any story.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When a story was found at a place first: ISO date and time, UTC; empty for what was found before this was noted.
ALTER TABLE document_label ADD COLUMN seen TEXT;
CREATE TRIGGER document_label_seen AFTER INSERT ON document_label WHEN new.seen IS NULL BEGIN
    UPDATE document_label SET seen = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE document = new.document AND label = new.label;
END;
