-- Whatever story comes in looks for a later version of itself: that must not cost more in a dossier of many stories.
CREATE INDEX document_later ON document (published) WHERE version <> 'ORIGINAL';
