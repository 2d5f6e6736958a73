package org.demarche.formats.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.resource.Table;

/** Which addresses are no place of the public internet: {@code special-addresses.tsv}. Immutable. */
final class SpecialAddresses {
    private static final Pattern HOLDS = Pattern.compile("holds IPv4 at (\\d+)");
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final List<Network> networks;

    private record Network(byte[] start, int bits, String what, int embedded) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private SpecialAddresses(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    static SpecialAddresses load() {
        var networks = new ArrayList<Network>();
        Table.read(SpecialAddresses.class, "special-addresses.tsv", row -> {
            String[] parts = row.required(0).split("/");
            if (parts.length != 2 || !parts[0].matches("[0-9a-f:.]+") || !parts[1].matches("\\d{1,3}")) {
                throw new IllegalArgumentException("'" + row.required(0) + "' is no network; write 10.0.0.0/8");
            }
            Matcher holds = HOLDS.matcher(row.required(1));
            int embedded = holds.matches() ? Integer.parseInt(holds.group(1)) / 8 : -1;
            networks.add(new Network(bytes(parts[0]), Integer.parseInt(parts[1]), row.required(1), embedded));
        });
        return new SpecialAddresses(networks);
    }

    /** A literal's bytes: never a look-up, as the text holds digits, colons and points alone. */
    private static byte[] bytes(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            // Java turns a mapped address into the IPv4 one that it holds.
            return literal.contains(":") && bytes.length == IPV4_BYTES ? mapped(bytes) : bytes;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is no address", e);
        }
    }

    private static byte[] mapped(byte[] ipv4) {
        byte[] bytes = new byte[IPV6_BYTES];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        System.arraycopy(ipv4, 0, bytes, IPV6_BYTES - IPV4_BYTES, IPV4_BYTES);
        return bytes;
    }

    /** What an address is, where it is not public. */
    Optional<String> what(InetAddress address) {
        return what(address.getAddress());
    }

    Optional<String> what(byte[] address) {
        for (Network network : networks) {
            if (network.holds(address)) {
                return network.embedded() < 0
                        ? Optional.of(network.what())
                        : what(Arrays.copyOfRange(address, network.embedded(), network.embedded() + IPV4_BYTES));
            }
        }
        return Optional.empty();
    }
}
