-- A search that asks for one kind looks at this; the order of the latest stories has its index already.
CREATE INDEX statement_act ON statement (act);
