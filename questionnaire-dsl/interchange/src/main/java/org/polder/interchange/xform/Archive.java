package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Takes the XML out of an archive (zip) of unknown origin. What comes out is counted while it does, whatever the archive
 * says of its sizes; archives in archives are not opened.
 */
final class Archive {
    private static final int MOST_BYTES = 16_000_000;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_INFLATED = 64_000_000;
    private static final int UNSUSPECTED = 4_000_000;
    private static final int GREATEST_RATIO = 200;

    private final String source;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private long packed;
    private long inflated;

    private Archive(String source) {
        this.source = source;
    }

    /** The XML in an archive, by lower-case name. */
    static ImmutableMap<String, byte[]> parts(String source, InputStream document) {
        try {
            byte[] bytes = document.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(source, "has more than " + MOST_BYTES + " bytes: split it, or leave out its pictures");
            }
            if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
                throw refused(source, "is a workbook of the old kind (.xls), or one with a password: save it as .xlsx");
            }
            return new Archive(source).unpacked(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + source, failure);
        }
    }

    /** The list of what an archive holds stands at its end, so it is opened as a file. */
    private ImmutableMap<String, byte[]> unpacked(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("polder", ".zip");
        try {
            Files.write(file, bytes);
            unpack(file);
        } finally {
            Files.deleteIfExists(file);
        }
        if (parts.isEmpty()) {
            throw refused(source, "is no workbook (.xlsx): it is an archive that holds no sheets");
        }
        return ImmutableMap.copyOf(parts);
    }

    private void unpack(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw refused(source, "holds more than " + MOST_PARTS + " parts: a workbook has a few dozen");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                packed += Math.max(0, entry.getCompressedSize());
                try (InputStream part = zip.getInputStream(entry)) {
                    unpack(part, entry.getName().toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused(source, "is no workbook (.xlsx): it is no archive, or a broken one");
        }
    }

    private void unpack(InputStream content, String name) throws IOException {
        boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            inflated += read;
            if (inflated > MOST_INFLATED) {
                throw refused(source, "holds more than " + MOST_INFLATED + " bytes once it is unpacked: split it");
            }
            if (inflated > UNSUSPECTED && inflated > GREATEST_RATIO * packed) {
                throw refused(source, "grows more than " + GREATEST_RATIO + " times by being unpacked");
            }
            if (wanted) {
                part.write(piece, 0, read);
            }
        }
        if (wanted && parts.put(name, part.toByteArray()) != null) {
            throw refused(source, "holds the part '" + name + "' twice: save the workbook again");
        }
    }

    static ProblemsException refused(String source, String message) {
        return new ProblemsException(
                source, List.of(Problem.error("workbook", Place.none().withSource(source), "The document " + message)));
    }
}
