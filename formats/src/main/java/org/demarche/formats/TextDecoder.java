package org.demarche.formats;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/** Bytes to text: by byte order mark, as UTF-8, as UTF-16 by its zero bytes, else as ICU detects. */
final class TextDecoder {
    private static final int SAMPLE = 1 << 16;
    private static final int LEAST_CONFIDENCE = 20;
    private static final double UTF16_ZEROS = 0.3;
    private static final int DAMAGE_PER_MILLE = 2;

    private TextDecoder() {}

    /**
     * Text that was decoded.
     *
     * @param remark what is to be said about its encoding, if anything
     */
    record Decoded(String text, Optional<String> remark) {}

    /** The text of bytes; empty where they are no text. */
    static Optional<Decoded> decode(byte[] bytes) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        boolean zeros = count(bytes, 0, 1) > 0;
        Optional<String> utf8 = zeros ? Optional.empty() : strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.map(text -> new Decoded(text, Optional.empty()));
        }
        return zeros ? utf16(bytes) : damaged(bytes).or(() -> detected(bytes));
    }

    /** The bytes in a charset from an offset on; empty where they are malformed. */
    static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        Charset charset;
        int length = 2;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            length = 3;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        } else {
            return Optional.empty();
        }
        return strict(bytes, length, charset).map(text -> new Decoded(text, Optional.empty()));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-16 without a mark has most of its zero bytes on one side. */
    private static Optional<Decoded> utf16(byte[] bytes) {
        int even = count(bytes, 0, 2);
        int odd = count(bytes, 1, 2);
        int half = bytes.length / 2;
        boolean big = even > UTF16_ZEROS * half && odd == 0;
        boolean little = odd > UTF16_ZEROS * half && even == 0;
        if (!big && !little) {
            return Optional.empty();
        }
        Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return strict(bytes, 0, charset).map(text -> new Decoded(text, Optional.empty()));
    }

    private static int count(byte[] bytes, int from, int step) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += step) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** UTF-8 with a few broken bytes: more of its characters beyond ASCII are whole than broken. */
    private static Optional<Decoded> damaged(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int broken = 0;
        int whole = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            broken += c == '\uFFFD' ? 1 : 0;
            whole += c > '\u007F' && c != '\uFFFD' ? 1 : 0;
        }
        if (whole <= broken || broken > 1 + text.length() * (long) DAMAGE_PER_MILLE / 1000) {
            return Optional.empty();
        }
        String places = broken == 1 ? "one place" : broken + " places";
        return Optional.of(new Decoded(text, Optional.of("is damaged UTF-8, read with " + places + " left open")));
    }

    private static Optional<Decoded> detected(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes)
                .detect();
        if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
            return Optional.empty();
        }
        try {
            // Windows-1252 is Latin-1 with printable characters where Latin-1 has controls.
            String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            String text = new String(bytes, Charset.forName(name));
            return Optional.of(new Decoded(text, Optional.of("is no UTF-8, read as " + name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
