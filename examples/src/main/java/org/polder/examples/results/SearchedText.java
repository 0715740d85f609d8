package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text in which words are sought, whatever their capitals and accents. */
final class SearchedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;
    private final String folded;

    /** Where each character of the folded text stands in the text. */
    private final List<Integer> places = new ArrayList<>();

    SearchedText(String text) {
        this.text = text;
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String fold = folded(Character.toString(text.codePointAt(i)));
            all.append(fold);
            for (int j = 0; j < fold.length(); j++) {
                places.add(i);
            }
        }
        places.add(text.length());
        this.folded = all.toString();
    }

    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Tells whether the text holds every word sought; nothing sought is in every text. */
    boolean holds(String sought) {
        return words(sought).stream().allMatch(folded::contains);
    }

    private static List<String> words(String sought) {
        return List.of(folded(sought).strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Parts the text into what was sought and what lies between. */
    ImmutableList<OpenPage.Piece> pieces(String sought) {
        boolean[] hits = new boolean[text.length()];
        for (String word : words(sought)) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                for (int i = places.get(at); i < places.get(at + word.length()); i++) {
                    hits[i] = true;
                }
            }
        }
        ImmutableList.Builder<OpenPage.Piece> pieces = ImmutableList.builder();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || hits[i] != hits[from]) {
                pieces.add(new OpenPage.Piece(text.substring(from, i), hits[from]));
                from = i;
            }
        }
        return pieces.build();
    }
}
