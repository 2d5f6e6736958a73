package org.demarche.app.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Passwords as bcrypt hashes (Provos and Mazières, 1999). One of more than 72 bytes, which bcrypt would cut, is hashed
 * by SHA-512 first.
 */
public final class Passwords {
    /** The fewest signs of a password: NIST SP 800-63B asks for 8 and advises more, and no rules of composition. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 1024;
    private static final int COST = 11;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;
    private static final String NOBODY = hashed("nobody has this one".toCharArray());

    private Passwords() {}

    /**
     * The hash of a new password.
     *
     * @throws IllegalArgumentException if it is too short or too long
     */
    public static String hash(char[] password) {
        long signs = String.valueOf(password).codePoints().count();
        if (signs < SHORTEST || signs > LONGEST) {
            throw new IllegalArgumentException("a password has at least " + SHORTEST
                    + " signs (several words are best), " + "and not more than " + LONGEST);
        }
        return hashed(password);
    }

    private static String hashed(char[] password) {
        return BCrypt.with(VERSION, new SecureRandom(), LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(COST, password);
    }

    /** Whether a password is the one of a hash. */
    public static boolean matches(char[] password, String hash) {
        return password.length <= LONGEST
                && BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                        .verify(password, hash.toCharArray())
                        .verified;
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell which users there are. */
    public static void matchesNobody(char[] password) {
        matches(Arrays.copyOf(password, Math.min(password.length, LONGEST)), NOBODY);
    }
}
