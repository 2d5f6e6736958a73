package org.demarche.formats.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET by HTTP/1.1 (RFC 9112) on a connection of its own to an address that is given: java.net.http looks names up
 * again when it connects, so it cannot hold to an address that was checked. For TLS the name is sent and verified.
 */
final class HttpExchange {
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int BUFFER = 1 << 14;

    /** Closes connections whose time is over: a handshake that comes byte by byte never lets go by itself. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "fetch-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final int limit;
    private final int connectMillis;
    private final long deadline;

    /**
     * @param limit bytes a body may have, as sent
     * @param deadline of {@link System#nanoTime}, by when all must be there
     */
    HttpExchange(int limit, int connectMillis, long deadline) {
        this.limit = limit;
        this.connectMillis = connectMillis;
        this.deadline = deadline;
    }

    /**
     * What a server answered.
     *
     * @param headers by their names in lower case; of several of one name the first
     */
    record Response(int status, Map<String, String> headers, byte[] body) {}

    /** Asks the first of the addresses that takes the connection. */
    Response get(URI uri, List<InetAddress> addresses, Map<String, String> headers)
            throws IOException, RefusedException {
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            try (Socket plain = new Socket()) {
                try {
                    plain.connect(new InetSocketAddress(address, AddressGuard.port(uri)), connectMillis);
                } catch (IOException e) {
                    last = e;
                    continue;
                }
                plain.setSoTimeout(connectMillis);
                return asked(plain, uri, headers);
            }
        }
        throw last;
    }

    private Response asked(Socket plain, URI uri, Map<String, String> headers) throws IOException, RefusedException {
        ScheduledFuture<?> end =
                WATCH.schedule(() -> close(plain), Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        try (Socket socket = secured(plain, uri)) {
            socket.getOutputStream().write(request(uri, headers).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return response(new BufferedInputStream(socket.getInputStream(), BUFFER));
        } catch (IOException e) {
            inTime();
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }

    private static Socket secured(Socket plain, URI uri) throws IOException {
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return plain;
        }
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, uri.getHost(), AddressGuard.port(uri), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String request(URI uri, Map<String, String> headers) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\nHost: " + uri.getHost() + port + "\r\n");
        headers.forEach((name, value) -> request.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]", " "))
                .append("\r\n"));
        return request.append("Connection: close\r\n\r\n").toString();
    }

    private Response response(InputStream in) throws IOException, RefusedException {
        while (true) {
            String[] status = line(in).split(" ", 3);
            if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[1-5]\\d\\d")) {
                throw new IOException("the answer is no HTTP");
            }
            int code = Integer.parseInt(status[1]);
            Map<String, String> headers = headers(in);
            if (code < 200) {
                continue;
            }
            boolean empty = code == 204 || code == 304;
            return new Response(code, headers, empty ? new byte[0] : body(in, headers));
        }
    }

    private Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (int i = 0; i < MOST_HEADERS; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("the answer has too many headers");
    }

    private String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = read(in); c != '\n'; c = read(in)) {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("the answer has a line that is too long");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private int read(InputStream in) throws IOException {
        inTime();
        int c = in.read();
        if (c < 0) {
            throw new EOFException("the answer broke off");
        }
        return c;
    }

    private byte[] body(InputStream in, Map<String, String> headers) throws IOException, RefusedException {
        var body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            for (long size = chunk(in); size > 0; size = chunk(in)) {
                copy(in, body, size);
                line(in);
            }
        } else if (headers.getOrDefault("content-length", "").matches("\\d{1,18}")) {
            copy(in, body, Long.parseLong(headers.get("content-length")));
        } else {
            rest(in, body);
        }
        return body.toByteArray();
    }

    private long chunk(InputStream in) throws IOException {
        String size = line(in).replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new IOException("the answer has a broken chunk");
        }
        return Long.parseLong(size, 16);
    }

    private void copy(InputStream in, ByteArrayOutputStream body, long size) throws IOException, RefusedException {
        small(body.size() + size);
        byte[] buffer = new byte[BUFFER];
        for (long left = size; left > 0; ) {
            inTime();
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("the answer broke off");
            }
            body.write(buffer, 0, read);
            left -= read;
        }
    }

    private void rest(InputStream in, ByteArrayOutputStream body) throws IOException, RefusedException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inTime();
            small(body.size() + (long) read);
            body.write(buffer, 0, read);
        }
    }

    private void small(long size) throws RefusedException {
        if (size > limit) {
            throw Fetcher.tooLarge(limit);
        }
    }

    private void inTime() throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new SocketTimeoutException("it took too long");
        }
    }
}
