package org.polder.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The faces of the font that is put into every PDF: as wide as Arial, and with the signs that reports use. */
enum Face {
    REGULAR("LiberationSans-Regular.ttf", 400, FontStyle.NORMAL),
    BOLD("LiberationSans-Bold.ttf", 700, FontStyle.NORMAL),
    ITALIC("LiberationSans-Italic.ttf", 400, FontStyle.ITALIC);

    private final String file;
    private final int weight;
    private final FontStyle style;

    Face(String file, int weight, FontStyle style) {
        this.file = file;
        this.weight = weight;
        this.style = style;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    InputStream open() {
        InputStream input = ClassLoader.getSystemClassLoader().getResourceAsStream("liberation/" + file);
        InputStream found = input == null ? Face.class.getResourceAsStream("/liberation/" + file) : input;
        if (found == null) {
            throw new IllegalStateException("The font liberation/" + file + " is not on the class path");
        }
        return found;
    }

    /** Tells where a folder has the face. */
    Path in(Path folder) {
        return folder.resolve(file);
    }

    /** Puts the face into a folder: drawings read their fonts from files only. */
    Path copy(Path folder) {
        Path copy = in(folder);
        try (InputStream input = open()) {
            Files.copy(input, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy the font " + file, failure);
        }
        return copy;
    }
}
