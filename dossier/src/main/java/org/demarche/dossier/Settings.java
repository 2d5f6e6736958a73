package org.demarche.dossier;

import org.jdbi.v3.core.Handle;

/** What holds for a whole dossier. */
final class Settings {
    private final Handle handle;

    Settings(Handle handle) {
        this.handle = handle;
    }

    /** Whether the texts of stories are kept; else only spans and hashes. */
    boolean keepsTexts() {
        return handle.createQuery("SELECT count(*) FROM setting WHERE name = 'texts' AND value = 'none'")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** From now on no texts are kept. */
    void keepNoTexts() {
        handle.execute("INSERT INTO setting (name, value) VALUES ('texts', 'none')"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    }
}
