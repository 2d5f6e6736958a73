package org.demarche.dossier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash over rows in whatever order they come, whichever database holds them: the sum of SHA-256 over each row's
 * values, each with its length before it.
 */
final class RowHash {
    private static final int BITS = 256;
    private static final BigInteger ROUND = BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);
    private static final int SHOWN = 16;

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(List<@Nullable Object> row) {
        for (Object value : row) {
            byte[] bytes = value == null ? new byte[0] : text(value).getBytes(StandardCharsets.UTF_8);
            digest.update(((value == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        sum = sum.add(new BigInteger(1, digest.digest())).and(ROUND);
        rows++;
    }

    /** A text that holds the sign of number 0 is kept without it in PostgreSQL. */
    private static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.toString(((Number) value).doubleValue());
        }
        return value instanceof Number number
                ? Long.toString(number.longValue())
                : value.toString().replace('\0', '\uFFFD');
    }

    long rows() {
        return rows;
    }

    /** How the hash begins, in hexadecimal digits. */
    String text() {
        return String.format("%064x", sum).substring(0, SHOWN);
    }
}
