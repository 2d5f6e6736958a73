package org.demarche.formats.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. */
@FunctionalInterface
public interface Resolver {
    /** Asks the system. */
    Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /** All addresses of a name. */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
