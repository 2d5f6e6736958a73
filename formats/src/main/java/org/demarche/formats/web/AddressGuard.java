package org.demarche.formats.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets through what lies on the public internet: http and https, without a password in the address, on the usual ports,
 * and only where <em>every</em> address of the name is public. Whoever connects uses the addresses that were checked,
 * so that a second look-up cannot lead elsewhere. Immutable.
 */
class AddressGuard {
    private static final int FIRST_FREE_PORT = 1024;

    private final Resolver resolver;
    private final boolean allowPrivate;
    private final SpecialAddresses special = SpecialAddresses.load();

    AddressGuard(Resolver resolver, boolean allowPrivate) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
    }

    /**
     * The addresses to connect to.
     *
     * @throws RefusedException if it must not be fetched
     */
    List<InetAddress> check(URI uri) throws RefusedException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("is no http or https address", "give one that starts with https://");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new RefusedException("names no host", "check its spelling");
        }
        if (uri.getUserInfo() != null) {
            throw new RefusedException("holds a user or a password", "leave it out");
        }
        int port = port(uri);
        if (port < FIRST_FREE_PORT && port != 80 && port != 443 && !allowPrivate) {
            throw new RefusedException("is on port " + port + ", where no web pages are", "leave the port out");
        }
        return addresses(uri.getHost());
    }

    static int port(URI uri) {
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        return uri.getPort() >= 0 ? uri.getPort() : plain ? 80 : 443;
    }

    private List<InetAddress> addresses(String host) throws RefusedException {
        List<InetAddress> addresses = resolve(host);
        for (InetAddress address : addresses) {
            Optional<String> what = special(address);
            if (what.isPresent() && !allowPrivate) {
                throw new RefusedException(
                        "leads to " + address.getHostAddress() + ", which is " + what.get(),
                        "only the public web is fetched from, unless --allow-private is given");
            }
        }
        return addresses;
    }

    /** What an address is, where it is not public. */
    Optional<String> special(InetAddress address) {
        return special.what(address);
    }

    private List<InetAddress> resolve(String host) throws RefusedException {
        try {
            Optional<InetAddress> numeric = host.startsWith("[") ? Optional.empty() : NumericHost.parse(host);
            List<InetAddress> found = numeric.isPresent()
                    ? List.of(numeric.get())
                    : host.startsWith("[") ? List.of(InetAddress.getByName(host)) : resolver.resolve(host);
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found;
        } catch (UnknownHostException e) {
            throw new RefusedException(
                    "names a host that is not found: " + host, "check its spelling, and the network");
        } catch (IllegalArgumentException e) {
            throw new RefusedException("names no host: " + e.getMessage(), "check its spelling");
        }
    }
}
