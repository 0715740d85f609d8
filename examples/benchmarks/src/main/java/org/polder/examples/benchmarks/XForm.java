package org.polder.examples.benchmarks;

import com.google.common.xml.XmlEscapers;
import java.util.stream.Collectors;

/**
 * Writes a description as an XForm.
 *
 * <p>In XPath an empty answer differs from every code and contains none, so a negated part would hold for it; such a
 * part therefore asks first whether there is an answer. An irrelevant question reads as empty, as it must.
 */
final class XForm {
    private final SurveyShape shape;
    private final StringBuilder xml = new StringBuilder();

    private XForm(SurveyShape shape) {
        this.shape = shape;
    }

    static String of(SurveyShape shape) {
        return new XForm(shape).write("");
    }

    /** Writes the form with one answer in every question: in a long chain, giving them one by one takes minutes. */
    static String filled(SurveyShape shape, int code) {
        return new XForm(shape).write(String.valueOf(code));
    }

    private String write(String answer) {
        xml.append("<h:html xmlns='http://www.w3.org/2002/xforms' xmlns:h='http://www.w3.org/1999/xhtml'>")
                .append("<h:head><h:title>shape</h:title><model><instance><data id='shape'>");
        for (int position = 0; position < shape.size(); position++) {
            String name = SurveyShape.name(position);
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(answer)
                    .append("</")
                    .append(name)
                    .append('>');
        }
        xml.append("</data></instance>");
        for (int position = 0; position < shape.size(); position++) {
            bind(position, shape.items().get(position));
        }
        xml.append("</model></h:head><h:body>");
        for (int position = 0; position < shape.size(); position++) {
            control(position, shape.items().get(position));
        }
        return xml.append("</h:body></h:html>").toString();
    }

    private void bind(int position, ItemShape item) {
        xml.append("<bind nodeset='")
                .append(path(position))
                .append("' type='")
                .append(control(item))
                .append("'");
        if (!item.condition().isEmpty()) {
            xml.append(" relevant=\"")
                    .append(XmlEscapers.xmlAttributeEscaper().escape(condition(item)))
                    .append('"');
        }
        xml.append("/>");
    }

    private void control(int position, ItemShape item) {
        xml.append('<').append(control(item)).append(" ref='").append(path(position));
        xml.append("'><label>Question ").append(position).append("</label>");
        for (int code = 1; code <= item.options(); code++) {
            xml.append("<item><label>Option ")
                    .append(code)
                    .append(" of question ")
                    .append(position);
            xml.append("</label><value>").append(code).append("</value></item>");
        }
        xml.append("</").append(control(item)).append('>');
    }

    private static String control(ItemShape item) {
        return item.multiple() ? "select" : "select1";
    }

    private static String path(int position) {
        return "/data/" + SurveyShape.name(position);
    }

    private String condition(ItemShape item) {
        String whole = "";
        for (int i = 0; i < item.condition().size(); i++) {
            ConditionPart part = item.condition().get(i);
            whole = i == 0 ? part(part) : "(" + whole + ")" + (part.and() ? " and " : " or ") + part(part);
        }
        return whole;
    }

    private String part(ConditionPart part) {
        String path = path(part.source());
        boolean multiple = shape.items().get(part.source()).multiple();
        String any = Codes.listed(part.codes()).stream()
                .map(code -> multiple ? "selected(" + path + ", '" + code + "')" : path + " = '" + code + "'")
                .collect(Collectors.joining(" or "));
        return part.negated() ? "(" + path + " != '' and not(" + any + "))" : "(" + any + ")";
    }
}
