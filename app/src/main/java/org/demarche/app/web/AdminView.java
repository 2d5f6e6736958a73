package org.demarche.app.web;

import java.util.List;
import org.demarche.dossier.Accounts.Account;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossier;

/**
 * What the page of an admin shows.
 *
 * @param forgotten stories that were taken out
 * @param stories how many there are
 * @param file name of the dossier's file
 * @param me who looks at it; empty where there are no users
 * @param error what was wrong with what was sent
 */
public record AdminView(
        List<Account> users, List<Dossier.Forgotten> forgotten, int stories, String file, String me, String error) {

    public Role[] roles() {
        return Role.values();
    }

    public static String lower(Role role) {
        return Users.lower(role);
    }
}
