package org.polder.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPagesTest {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"/><title>Cijfers</title>
            <style>body { font-family: Arial, sans-serif; } h1 { break-before: page; page-break-before: always; }
            @page { size: A4; @bottom-right { content: counter(page) " / " counter(pages); font-family: Arial; } }</style>
            <bookmarks><bookmark name="Een" href="#a"/><bookmark name="Twee" href="#b"/></bookmarks></head>
            """;

    private static PDDocument printed(String body) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PdfPages.write(HEAD + "<body>" + body + "</body></html>", output);
        return Loader.loadPDF(output.toByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    @Test
    void every_sign_of_a_report_is_in_the_embedded_font() throws IOException {
        try (PDDocument pdf =
                printed("<p>zzp’ers – ‘vaak’ “often” € ≥ é • … − 38,5\u00a0% <b>vet</b> <i>schuin</i></p>")) {
            assertThat(text(pdf))
                    .contains("zzp’ers – ‘vaak’ “often” € ≥ é • … − 38,5")
                    .contains("vet", "schuin");
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(3).allMatch(PDFont::isEmbedded);
            assertThat(fonts).allMatch(font -> font.getName().contains("LiberationSans"));
        }
    }

    @Test
    void pages_have_numbers_and_the_outline_has_the_bookmarks() throws IOException {
        try (PDDocument pdf = printed("<h1 id=\"a\">Een</h1><h1 id=\"b\">Twee</h1>")) {
            assertThat(text(pdf)).contains("1 / " + pdf.getNumberOfPages());
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Cijfers");
            List<String> outline = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline).containsExactly("Een", "Twee");
        }
    }

    @Test
    void a_chart_is_drawn_with_its_texts() throws IOException {
        try (PDDocument pdf = printed("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"40\">"
                + "<rect width=\"100\" height=\"20\" fill=\"#123456\"></rect>"
                + "<text x=\"5\" y=\"15\" font-family=\"Arial\" font-size=\"12\">vaak</text></svg><p>eronder</p>")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf)).contains("eronder");
        }
    }

    @Test
    void no_file_that_a_page_names_is_read(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("secret.css"), "p::after { content: 'geheim'; }".getBytes());
        try (PDDocument pdf = printed("<link rel=\"stylesheet\" href=\"" + picture.toUri() + "\"/><p>open</p>")) {
            assertThat(text(pdf)).contains("open").doesNotContain("geheim");
        }
    }

    @Test
    void a_page_that_is_no_xml_is_refused() {
        assertThatThrownBy(() -> printed("<p>open"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must be terminated");
    }
}
