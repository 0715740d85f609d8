package org.polder.examples.embedding;

/** Words of somebody else made safe to show: a terminal obeys some signs instead of showing them. */
final class Harmless {
    private static final String UNSEEN = "\uFFFD";

    private Harmless() {}

    /** Keeps line ends; shows signs that steer a terminal or turn the direction of writing as unknown ones. */
    static String text(String words) {
        return words.codePoints()
                .map(point -> point == '\t' ? ' ' : point)
                .collect(
                        StringBuilder::new,
                        (shown, point) -> {
                            if (steers(point)) {
                                shown.append(UNSEEN);
                            } else {
                                shown.appendCodePoint(point);
                            }
                        },
                        StringBuilder::append)
                .toString();
    }

    private static boolean steers(int point) {
        return point != '\n' && Character.isISOControl(point)
                || point >= '\u202A' && point <= '\u202E'
                || point >= '\u2066' && point <= '\u2069'
                || point == '\u2028'
                || point == '\u2029'
                || Character.getType(point) == Character.SURROGATE;
    }
}
