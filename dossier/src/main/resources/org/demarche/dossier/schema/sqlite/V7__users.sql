-- Who may use the workspace. Without a row it is open to whoever sits at this machine, and to nobody else.
CREATE TABLE user (
    name     TEXT PRIMARY KEY,
    role     TEXT NOT NULL CHECK (role IN ('READER', 'REVIEWER', 'ADMIN')),
    password TEXT NOT NULL,                  -- a bcrypt hash
    made     TEXT NOT NULL                   -- ISO date and time, UTC
) STRICT, WITHOUT ROWID;

-- What programs show in place of a password.
CREATE TABLE user_token (
    hash TEXT PRIMARY KEY,                   -- SHA-256 of the token, which itself is kept nowhere
    user TEXT NOT NULL REFERENCES user (name) ON DELETE CASCADE,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX user_token_user ON user_token (user);
