/** Pages of tables and charts, printed as PDF. */
module org.polder.pdf {
    requires static org.jspecify;
    requires java.desktop;
    requires java.xml;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires openhtmltopdf.svg.support;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    // Named so that its font files can be read.
    requires com.github.librepdf.pdfFontsExtra;

    exports org.polder.pdf;
}
