package org.polder.examples.web;

import com.google.common.io.BaseEncoding;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** One browser that looks at one set of pages: the secret in its cookie, and what follows from it. */
public final class Visit {
    private static final String ATTRIBUTE = "polder.visit";

    private final VisitCookie cookie;
    private final Token token;
    private final boolean known;

    private Visit(VisitCookie cookie, Token token, boolean known) {
        this.cookie = cookie;
        this.token = token;
        this.known = known;
    }

    /** How the cookie of a set of pages is called and sent. */
    record VisitCookie(String name, boolean secure, int seconds) {
        static VisitCookie of(String path, boolean secure, int seconds) {
            return new VisitCookie((secure ? "__Host-" : "") + "polder" + path.replace('/', '-'), secure, seconds);
        }
    }

    /** Recognises the browser, or greets a new one. */
    static Visit in(Context context, VisitCookie cookie) {
        Optional<Token> brought =
                Optional.ofNullable(context.cookie(cookie.name())).flatMap(Token::in);
        Visit visit = new Visit(cookie, brought.orElseGet(Token::random), brought.isPresent());
        context.attribute(ATTRIBUTE, visit);
        return visit;
    }

    /**
     * Finds the visit of a request.
     *
     * @param context the request
     * @return the visit
     */
    public static Visit of(Context context) {
        Visit visit = context.attribute(ATTRIBUTE);
        if (visit == null) {
            throw new IllegalStateException("The guard has not seen this request");
        }
        return visit;
    }

    static boolean isMade(Context context) {
        return context.attribute(ATTRIBUTE) != null;
    }

    /**
     * Gives the browser a new secret, so that one planted in it before is worth nothing: do so when somebody begins,
     * logs in or logs out.
     *
     * @param context the request
     * @return the visit under the new secret
     */
    public static Visit renew(Context context) {
        Visit renewed = new Visit(of(context).cookie, Token.random(), true);
        context.attribute(ATTRIBUTE, renewed);
        renewed.send(context);
        return renewed;
    }

    void send(Context context) {
        Cookie sent = new Cookie(cookie.name(), token.text());
        sent.setPath("/");
        sent.setHttpOnly(true);
        sent.setSecure(cookie.secure());
        sent.setSameSite(SameSite.LAX);
        sent.setMaxAge(cookie.seconds());
        context.cookie(sent);
    }

    /** Tells whether the browser brought the secret itself. */
    boolean isKnown() {
        return known;
    }

    Token token() {
        return token;
    }

    /**
     * Names this browser to the server alone.
     *
     * @return the hash of the secret: from it the secret cannot be found
     */
    public String id() {
        return token.hash();
    }

    /**
     * Gives what a form must hold in its hidden field {@code csrf}.
     *
     * @return a word that only who has the cookie can know
     */
    public String csrf() {
        return BaseEncoding.base64Url().omitPadding().encode(token.derive("form"));
    }

    boolean isOwn(String csrf) {
        return MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), csrf().getBytes(StandardCharsets.UTF_8));
    }
}
