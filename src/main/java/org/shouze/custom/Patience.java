package org.shouze.custom;

import java.util.regex.Pattern;

/** Matching with an end: a pattern from outside may be one that never comes to one. */
final class Patience {

    private static final int STEPS = 200_000;

    private Patience() {}

    /** Does the whole text fit? A text that takes too long to tell does not. */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).matches();
        } catch (TookTooLong | StackOverflowError e) {
            return false;
        }
    }

    private record Counted(CharSequence text, int[] read) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++read[0] > STEPS) {
                throw new TookTooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), read);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TookTooLong extends RuntimeException {

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
