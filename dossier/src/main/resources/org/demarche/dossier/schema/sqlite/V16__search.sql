-- A search that asks for one kind, for the latest or for some days looks at these, and not at every match's story.
CREATE INDEX IF NOT EXISTS statement_act ON statement (act);
CREATE INDEX IF NOT EXISTS document_day ON document (published, id, superseded_by);
DROP INDEX document_published;
