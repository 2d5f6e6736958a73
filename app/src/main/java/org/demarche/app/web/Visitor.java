package org.demarche.app.web;

import java.util.function.Supplier;
import org.demarche.dossier.Accounts.Role;

/**
 * For whom a page is made. The layout and the forms ask it, so that not every template has to hand it on; it is bound
 * to the thread while one page is rendered.
 *
 * @param user empty where the workspace is open to whoever sits at the machine
 * @param role what they may do
 * @param token what their forms carry; empty where there are no users
 * @param alerts how much is new in the saved searches
 * @param seen how far the log went before the page was made: what its forms decide on
 */
public record Visitor(String user, Role role, String token, int alerts, String seen) {
    private static final Visitor ANYBODY = new Visitor("", Role.ADMIN, "", 0, "");
    private static final ThreadLocal<Visitor> NOW = ThreadLocal.withInitial(() -> ANYBODY);

    /** The one of the page that is rendered now. */
    public static Visitor now() {
        return NOW.get();
    }

    /** Whether they are logged in. */
    public boolean known() {
        return !user.isEmpty();
    }

    /** Whether they may decide and take stories in. */
    public boolean reviews() {
        return role.compareTo(Role.REVIEWER) >= 0;
    }

    /** Whether they may see to users. */
    public boolean administers() {
        return role == Role.ADMIN;
    }

    <T> T during(Supplier<T> rendering) {
        NOW.set(this);
        try {
            return rendering.get();
        } finally {
            NOW.remove();
        }
    }
}
