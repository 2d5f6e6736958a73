package org.demarche.formats.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * IPv4 addresses in all the notations that browsers take: up to four numbers, each decimal, octal ({@code 0177}) or
 * hexadecimal ({@code 0x7f}); the last one fills what is left (WHATWG URL, section "host parsing").
 */
final class NumericHost {
    private static final long BYTE = 256;
    private static final long ALL = 1L << 32;

    private NumericHost() {}

    /**
     * The address; empty where the host is a name.
     *
     * @throws IllegalArgumentException if it ends in a number and is no address
     */
    static Optional<InetAddress> parse(String host) {
        String[] parts = host.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT).split("\\.", -1);
        if (!parts[parts.length - 1].matches("\\d+|0x[0-9a-f]*")) {
            return Optional.empty();
        }
        if (parts.length > 4) {
            throw new IllegalArgumentException("'" + host + "' is no address");
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long room = last ? ALL >> 8 * i : BYTE;
            long number = number(parts[i], host);
            if (number >= room) {
                throw new IllegalArgumentException("'" + host + "' is no address");
            }
            address += last ? number : number << 8 * (3 - i);
        }
        try {
            return Optional.of(InetAddress.getByAddress(
                    new byte[] {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address
                    }));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + host + "' is no address", e);
        }
    }

    private static long number(String part, String host) {
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + host + "' is no address", e);
        }
    }
}
