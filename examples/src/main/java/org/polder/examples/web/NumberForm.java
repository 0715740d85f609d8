package org.polder.examples.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;
import org.polder.answer.Answer;
import org.polder.model.OpenPart;
import org.polder.name.Language;

/** Numbers as people type them: with the comma or point of their language, or the other one, and with thousands. */
final class NumberForm {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private NumberForm() {}

    static boolean isNumber(OpenPart part) {
        return part.accept(new OpenPart.Visitor<>() {
            @Override
            public Boolean words(OpenPart.Words words) {
                return false;
            }

            @Override
            public Boolean number(OpenPart.Number number) {
                return true;
            }
        });
    }

    static Answer answer(String typed, Language language) {
        String plain = plain(typed, language);
        return NUMBER.matcher(plain).matches() ? Answer.number(new BigDecimal(plain)) : Answer.text(typed);
    }

    /** Writes a typed number with a point; in Dutch 1.500 is fifteen hundred, in English one and a half. */
    static String plain(String typed, Language language) {
        char point = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
        String thousands = point == ',' ? "." : ",";
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace('−', '-');
        String grouped =
                "-?[0-9]{1,3}(" + Pattern.quote(thousands) + "[0-9]{3})+(" + Pattern.quote("" + point) + "[0-9]+)?";
        String whole = bare.matches(grouped) ? bare.replace(thousands, "") : bare;
        String plain = whole.replace(',', '.');
        return NUMBER.matcher(plain).matches() ? plain : typed;
    }

    /** Writes a number as a respondent would type it. */
    static String shown(BigDecimal number, Language language) {
        char point = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
        return number.toPlainString().replace('.', point);
    }
}
