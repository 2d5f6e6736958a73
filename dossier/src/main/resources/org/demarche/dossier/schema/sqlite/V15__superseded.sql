-- A story's page asks which stories it takes the place of: that must not look at every story.
CREATE INDEX document_superseded ON document (superseded_by) WHERE superseded_by IS NOT NULL;
