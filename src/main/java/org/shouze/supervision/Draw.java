package org.shouze.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A random draw that anybody can repeat: each report of the frame gets the SHA-256 of "seed|report", and those with the
 * smallest are drawn. Who knows seed and frame can check it with a pocket tool; nobody can steer it.
 *
 * @param seed  hexadecimal, made by the machine when it draws
 * @param frame numbers of all reports that could be drawn, in their order
 * @param size  how many are drawn; all, if there are fewer
 */
record Draw(String seed, List<String> frame, int size) {

    Draw {
        frame = frame.stream().distinct().sorted().toList();
    }

    List<String> drawn() {
        return frame.stream().sorted(Comparator.comparing(this::rank).thenComparing(Comparator.naturalOrder()))
                .limit(size).toList();
    }

    String rank(String report) {
        return sha256(seed + "|" + report);
    }

    /** Of the whole frame, one number a line: shows that no report was left out or added afterwards. */
    String digest() {
        return sha256(String.join("\n", frame));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
